package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Link;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;

/**
 * The role that a property names, by name or by ARN.
 *
 * @param declared the role; null when it is not in this scan
 * @param arn its ARN, spelled out as far as it is known
 * @param symbol the value that stands for it
 * @param why why it is not in this scan; null when it is
 * @param words what it is called
 */
record RoleIdentity(Resource declared, Value arn, Value symbol, Reason why, String words) {
  /** So many characters of a logical id are in every name that is made of it. */
  private static final int ID_KEPT = 8;

  static RoleIdentity of(World world, Resource from, Value value) {
    if (value instanceof Value.Reference reference && reference.target().type().equals(Arns.ROLE)) {
      return reference.target().exists(world)
          ? found(world, reference.target(), value)
          : outside(world, from, value, Reason.EXTERNAL_ROLE);
    }
    boolean arn = Arns.startsWith(value, "arn:");
    Value name = arn ? Arns.lastSegment(value) : value;
    if (name instanceof Value.Reference reference && reference.target().type().equals(Arns.ROLE)) {
      return of(world, from, name);
    }
    if (arn && elsewhere(world, from, value)) {
      return outside(world, from, value, Reason.EXTERNAL_ROLE);
    }
    Link link = world.graph().links().follow(world, from, name, Arns.ROLE);
    if (link instanceof Link.Found there) {
      return found(world, there.target(), value);
    }
    Reason reason = Canonical.reason(value);
    boolean open = reason != null && reason != Reason.PSEUDO_PARAM;
    return outside(world, from, value, open ? reason : Reason.EXTERNAL_ROLE);
  }

  /**
   * True when a name is certainly not that of this role: where a template gives none,
   * CloudFormation puts it together of the stack's name, the logical id and chance, and shortens
   * long ones.
   */
  boolean isAnother(World world, Value name) {
    String text = Value.text(name);
    if (text == null
        || declared == null
        || !(declared.value(world, "RoleName") instanceof Value.Nothing)) {
      return false;
    }
    String id = declared.name();
    return !text.contains("-" + id.substring(0, Math.min(id.length(), ID_KEPT)));
  }

  /** True when the ARN names an account that is certainly another than the one deployed to. */
  private static boolean elsewhere(World world, Resource from, Value arn) {
    List<Value> segments = Arns.segments(arn);
    return segments.size() == 6
        && Arns.differs(segments.get(4), world.evaluate(from.scope().account()));
  }

  private static RoleIdentity found(World world, Resource role, Value symbol) {
    world.note(role.key(), role.name() + " is declared here");
    return new RoleIdentity(role, Arns.named(world, role, "role"), symbol, null, role.name());
  }

  private static RoleIdentity outside(World world, Resource from, Value value, Reason why) {
    Value arn = value;
    if (value instanceof Value.Text && !Arns.startsWith(value, "arn:")) {
      arn = Arns.arn(world, from, "iam", false, List.of(Arns.text("role/"), value));
    }
    return new RoleIdentity(null, Arns.spell(world, arn), value, why, Canonical.words(value));
  }
}
