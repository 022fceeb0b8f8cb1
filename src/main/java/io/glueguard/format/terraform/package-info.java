/**
 * Reads Terraform's plans: each resource instance of a plan becomes a resource in CloudFormation's
 * words, and what is known after apply only is followed through the plan's configuration, or
 * through the {@code .tf} files where they are at hand.
 */
package io.glueguard.format.terraform;
