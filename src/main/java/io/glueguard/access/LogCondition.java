package io.glueguard.access;

import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;

/**
 * The condition that AWS's own example of a key policy for CloudWatch Logs has: the encryption
 * context names the log group. It is met when it lets groups of Glue in.
 */
final class LogCondition {
  private static final String CONTEXT = "kms:EncryptionContext:aws:logs:arn";

  private LogCondition() {}

  /**
   * True when the statement's condition is about nothing but the log group, and a group of Glue
   * certainly meets it.
   */
  static boolean isMet(World world, Statement statement) {
    if (statement.open() != null
        || !(statement.element(world, "Condition") instanceof Value.Fields fields)) {
      return false;
    }
    if (fields.others() != null || fields.fields().size() != 1) {
      return false;
    }
    String operator = fields.fields().keySet().iterator().next();
    boolean like =
        operator.equals("ArnLike") || operator.equals("ArnEquals") || operator.equals("StringLike");
    if (!like || !(world.evaluate(fields.field(operator).term()) instanceof Value.Fields tests)) {
      return false;
    }
    if (tests.others() != null || tests.fields().size() != 1 || tests.field(CONTEXT) == null) {
      return false;
    }
    for (Value pattern : Statement.listed(world, world.evaluate(tests.field(CONTEXT).term()))) {
      Value spelled = Arns.spell(world, pattern);
      boolean text = spelled instanceof Value.Text || spelled instanceof Value.Joined;
      if (text && ArnPattern.compare(world, spelled, anyGroup()).likely()) {
        return true;
      }
    }
    return false;
  }

  private static Value anyGroup() {
    return Value.join(
        List.of(
            Arns.text("arn:"),
            Arns.hole("the partition"),
            Arns.text(":logs:"),
            Arns.hole("the region"),
            Arns.text(":"),
            Arns.hole("the account"),
            Arns.text(":log-group:/aws-glue/jobs/"),
            Arns.hole("the group")),
        null);
  }
}
