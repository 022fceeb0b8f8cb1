package io.glueguard.format.cloudformation;

import io.glueguard.model.Reason;
import io.glueguard.model.Value;

/** The intrinsic functions by name. */
final class Intrinsics {
  private Intrinsics() {}

  /**
   * What a call yields. A function that is not known yields an unknown and never an error.
   *
   * @param name the long form, e.g. {@code Fn::Sub}, {@code Ref} or {@code Condition}
   */
  static Value call(String name, Call call) {
    switch (name) {
      case "Ref":
        return References.ref(call);
      case "Fn::GetAtt":
        return References.attribute(call);
      case "Fn::Sub":
        return Substitution.sub(call);
      case "Fn::Join":
        return TextFunctions.join(call);
      case "Fn::Split":
        return TextFunctions.split(call);
      case "Fn::Select":
        return TextFunctions.select(call);
      case "Fn::Base64":
        return TextFunctions.base64(call);
      case "Fn::Length":
        return TextFunctions.length(call);
      case "Fn::ToJsonString":
        return JsonText.of(call);
      case "Fn::Cidr":
        return call.unknown(Reason.NOT_UNDERSTOOD, "Fn::Cidr");
      case "Fn::GetAZs":
        return call.unknown(Reason.PSEUDO_PARAM, "Fn::GetAZs");
      case "Fn::If":
        return Conditions.choose(call);
      case "Condition", "Fn::Condition", "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not":
        return call.flag(Conditions.holds(name, call));
      case "Fn::FindInMap":
        return Mappings.find(call);
      case "Fn::ImportValue":
        return References.imported(call);
      case "Fn::GetStackOutput":
        return References.stackOutput(call);
      case "Fn::Transform":
        return Includes.transform(call);
      default:
        return call.unknown(Reason.NOT_UNDERSTOOD, name);
    }
  }
}
