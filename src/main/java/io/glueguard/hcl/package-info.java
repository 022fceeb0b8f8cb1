/**
 * Terraform's language: a reader of HCL's native syntax that keeps places, and an evaluator of its
 * expressions that keeps symbolic what it cannot know. Nothing here throws for bad input, and
 * nothing is guessed.
 */
package io.glueguard.hcl;
