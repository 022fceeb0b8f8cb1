package io.glueguard.model;

/** Why something cannot be told. The name is the code that users see. */
public enum Reason {
  BRANCH("it differs between the worlds that parameters and conditions allow"),
  PARAM_NO_DEFAULT("it comes from a parameter without a default"),
  DYNAMIC_REF("it is read from Parameter Store or Secrets Manager when the stack is deployed"),
  PSEUDO_PARAM("it depends on the region, account or name of the stack"),
  EXTERNAL_NAME("nothing in this scan defines that name"),
  AMBIGUOUS_NAME("several resources in this scan have that name and differ"),
  UNRESOLVED_IMPORT("no template in this scan exports it"),
  REMOTE_TEMPLATE("the nested template is not in this scan"),
  UNKNOWN_AFTER_APPLY("it is known after apply only"),
  LOCAL_OPAQUE("a plan does not hold the local value it comes from"),
  DYNAMIC_BLOCK("a plan does not hold the dynamic block it comes from"),
  MULTI_REF("it may come from several resources that differ"),
  PARTIAL_PLAN("the plan covers a part of the configuration only"),
  RUNTIME_INPUT("it is given when the job is started"),
  IAM_CONDITION("a policy statement has a condition"),
  EXTERNAL_ROLE("the role is not in this scan"),
  EXTERNAL_KEY("the key is not in this scan"),
  MAP_KEY_MISSING("the mapping has no such key"),
  NOT_DECLARED("the template does not declare what it refers to"),
  NOT_UNDERSTOOD("glueguard does not know this expression"),
  MACRO("a transform macro writes this part of the template"),
  TOO_DEEP("the expression is nested too deeply or refers to itself"),
  TOO_MANY_WORLDS("too many parameters and conditions decide it");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** Half a sentence that says it to a user, without a capital or a full stop. */
  public String words() {
    return words;
  }
}
