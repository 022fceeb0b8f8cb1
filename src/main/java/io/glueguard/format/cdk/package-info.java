/**
 * Cloud assemblies, the folders that CDK writes its templates to: which stacks they hold, and where
 * in the app their resources were written.
 */
package io.glueguard.format.cdk;
