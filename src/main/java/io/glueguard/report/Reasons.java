package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;

/** What the codes of undecided findings mean, and what a user can do about them. */
final class Reasons {
  private Reasons() {}

  /**
   * The message of a finding; of an undecided one with the reason at its end, in words and, for
   * programs, as the code that it ends with.
   */
  static String message(Finding finding) {
    String code = finding.reason();
    if (finding.kind() == Kind.FAIL || code == null) {
      return finding.message();
    }
    String words = words(code);
    return finding.message() + (words.equals(code) ? "; " : "; " + words + ": ") + code;
  }

  /** The message for those who do not see what it is about: with the name, where it lacks it. */
  static String named(Finding finding) {
    String message = message(finding);
    String name = finding.resource().name();
    return message.contains(name) ? message : name + ": " + message;
  }

  /** The code in words, as a clause; the code itself where it has none. */
  static String words(String code) {
    return switch (code) {
      case "BRANCH" -> "it differs between the branches of a condition";
      case "PARAM_NO_DEFAULT" -> "a parameter has no default (give it with --param)";
      case "DYNAMIC_REF" -> "the value is looked up when the stack is deployed";
      case "PSEUDO_PARAM" -> "it hangs on the region, account or stack name";
      case "EXTERNAL_NAME" -> "a name that nothing in this scan defines (see --closed-world)";
      case "AMBIGUOUS_NAME" -> "several resources have the name";
      case "UNRESOLVED_IMPORT" -> "the imported export is not in this scan";
      case "REMOTE_TEMPLATE" -> "the nested template is not in this scan";
      case "UNKNOWN_AFTER_APPLY" -> "the plan knows the value only after apply";
      case "LOCAL_OPAQUE" -> "the plan does not tell a local value (see --tf-sources)";
      case "DYNAMIC_BLOCK" -> "a dynamic block is not known yet";
      case "MULTI_REF" -> "one of several references, the plan does not tell which";
      case "PARTIAL_PLAN" -> "the plan covers only a part";
      case "RUNTIME_INPUT" -> "the value comes with the input of the run";
      case "IAM_CONDITION" -> "a policy has conditions";
      case "EXTERNAL_ROLE" -> "the role is not in this scan";
      case "EXTERNAL_KEY" -> "the key is not in this scan";
      case "MAP_KEY_MISSING" -> "a mapping does not hold the key";
      case "NOT_DECLARED" -> "the template does not declare what it refers to";
      case "NOT_UNDERSTOOD" -> "an expression that glueguard does not know";
      case "MACRO" -> "a transform macro writes this part of the template";
      case "STACK_TAGS" -> "the stack has such a tag, and CloudFormation may hand it on";
      case "TOO_DEEP" -> "the expression is nested too deeply or refers to itself";
      case "TOO_MANY_WORLDS" -> "too many parameters and conditions decide it";
      default -> code;
    };
  }
}
