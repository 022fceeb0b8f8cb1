package io.glueguard.format.cloudformation;

import io.glueguard.source.MapNode;
import io.glueguard.source.Problem;
import java.util.List;
import java.util.Set;

/** What is special in templates of the Serverless Application Model. */
final class Sam {
  static final String TRANSFORM = "AWS::Serverless-2016-10-31";

  /** The sections that SAM's {@code Globals} knows; anything else is an error of the transform. */
  private static final Set<String> GLOBALS =
      Set.of(
          "Api",
          "CapacityProvider",
          "Function",
          "HttpApi",
          "LayerVersion",
          "SimpleTable",
          "StateMachine",
          "WebSocketApi");

  private Sam() {}

  /**
   * The CloudFormation type that a SAM type becomes, where rules can speak of it; any other type is
   * itself.
   */
  static String canonicalType(String type) {
    return type.equals("AWS::Serverless::StateMachine") ? "AWS::StepFunctions::StateMachine" : type;
  }

  /** Says what the transform would refuse. */
  static void check(Template template, List<Problem> problems) {
    MapNode globals = template.section("Globals");
    if (globals == null || !template.transformedBy(TRANSFORM)) {
      return;
    }
    for (MapNode.Entry entry : globals.entries()) {
      if (!GLOBALS.contains(entry.key().text())) {
        problems.add(
            Problem.remark(
                template.file().name(),
                entry.key().span(),
                "SAM's Globals does not support " + entry.key().text() + ", so it has no effect",
                List.of()));
      }
    }
  }
}
