/**
 * CloudFormation, SAM and the Serverless Framework's resources: templates, intrinsic functions,
 * parameters, conditions, nested stacks.
 */
package io.glueguard.format.cloudformation;
