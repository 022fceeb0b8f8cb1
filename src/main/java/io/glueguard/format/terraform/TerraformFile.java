package io.glueguard.format.terraform;

/** What a file that Terraform wrote is. */
public enum TerraformFile {
  /** {@code terraform show -json} of a plan. */
  PLAN,
  /** {@code terraform show -json} of a state. */
  STATE,
  /** {@code terraform.tfstate}. */
  RAW_STATE,
  /**
   * {@code terraform plan -json} or {@code apply -json}: a log of one JSON object a line, or the
   * log in words.
   */
  LOG,
  /** A plan behind something else, e.g. behind what a wrapper of Terraform prints. */
  WRAPPED,
  /** A plan or state that OpenTofu encrypted. */
  ENCRYPTED,
  /** Nothing of Terraform's. */
  OTHER
}
