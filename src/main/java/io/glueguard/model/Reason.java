package io.glueguard.model;

/** Why something cannot be told. The name is the code that users see. */
public enum Reason {
  /** It differs between the worlds that parameters and conditions allow. */
  BRANCH,
  /** It comes from a parameter without a default. */
  PARAM_NO_DEFAULT,
  /** It is read from Parameter Store or Secrets Manager when the stack is deployed. */
  DYNAMIC_REF,
  /** It depends on the region, account or name of the stack. */
  PSEUDO_PARAM,
  /** Nothing in this scan defines that name. */
  EXTERNAL_NAME,
  /** Several resources in this scan have that name and differ. */
  AMBIGUOUS_NAME,
  /** No template in this scan exports it. */
  UNRESOLVED_IMPORT,
  /** The nested template is not in this scan. */
  REMOTE_TEMPLATE,
  /** It is known after apply only. */
  UNKNOWN_AFTER_APPLY,
  /** A plan does not hold the local value it comes from. */
  LOCAL_OPAQUE,
  /** A plan does not hold the dynamic block it comes from. */
  DYNAMIC_BLOCK,
  /** It may come from several resources that differ. */
  MULTI_REF,
  /** The plan covers a part of the configuration only. */
  PARTIAL_PLAN,
  /** It is given when the job is started. */
  RUNTIME_INPUT,
  /** A policy statement has a condition. */
  IAM_CONDITION,
  /** The role is not in this scan. */
  EXTERNAL_ROLE,
  /** The key is not in this scan. */
  EXTERNAL_KEY,
  /** The mapping has no such key. */
  MAP_KEY_MISSING,
  /** The template does not declare what it refers to. */
  NOT_DECLARED,
  /** Glueguard does not know this expression. */
  NOT_UNDERSTOOD,
  /** A transform macro writes this part of the template. */
  MACRO,
  /** The tags of the stack say so, and CloudFormation hands them on where it can. */
  STACK_TAGS,
  /** The expression is nested too deeply or refers to itself. */
  TOO_DEEP,
  /** Too many parameters and conditions decide it. */
  TOO_MANY_WORLDS
}
