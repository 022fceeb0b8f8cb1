package io.glueguard.access;

import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ARNs of declared resources, spelled out as far as they are known, so that they can be compared to
 * ARNs that somebody put together.
 */
final class Arns {
  static final String KEY = "AWS::KMS::Key";
  static final String REPLICA = "AWS::KMS::ReplicaKey";
  static final String ALIAS = "AWS::KMS::Alias";
  static final String ROLE = "AWS::IAM::Role";
  static final String MANAGED_POLICY = "AWS::IAM::ManagedPolicy";

  private Arns() {}

  static boolean isKey(Resource resource) {
    return resource.type().equals(KEY) || resource.type().equals(REPLICA);
  }

  /** The same value with references to resources of KMS and IAM spelled out. */
  static Value spell(World world, Value value) {
    if (value instanceof Value.Reference reference) {
      return spellReference(world, reference);
    }
    if (value instanceof Value.Joined joined) {
      List<Value> parts = new ArrayList<>();
      for (Value part : joined.parts()) {
        parts.add(
            part instanceof Value.Reference reference ? spellReference(world, reference) : part);
      }
      return Value.join(parts, joined.node());
    }
    return value;
  }

  private static Value spellReference(World world, Value.Reference reference) {
    Resource target = reference.target();
    boolean plain = reference.attribute().equals(Value.Reference.REF);
    if (plain) {
      return target.type().equals(MANAGED_POLICY)
          ? named(world, target, "policy")
          : nameOf(world, target, reference);
    }
    if (reference.attribute().equals("TargetKeyArn") && target.type().equals(ALIAS)) {
      Value key = target.value(world, "TargetKeyId");
      return key instanceof Value.Reference to && isKey(to.target())
          ? ofKey(world, to.target())
          : key;
    }
    if (reference.attribute().equals("PolicyArn") && target.type().equals(MANAGED_POLICY)) {
      return named(world, target, "policy");
    }
    return reference.attribute().equalsIgnoreCase("Arn") ? ofResource(world, reference) : reference;
  }

  private static Value ofResource(World world, Value.Reference reference) {
    Resource target = reference.target();
    String known = target.text(world, "Arn");
    if (known != null && known.startsWith("arn:")) {
      return new Value.Text(known, reference.node());
    }
    if (isKey(target)) {
      return ofKey(world, target);
    }
    if (target.type().equals(ALIAS)) {
      return arn(world, target, "kms", true, List.of(nameOf(world, target, plain(target))));
    }
    if (target.type().equals(ROLE)) {
      return named(world, target, "role");
    }
    String service = service(target.type());
    return service == null ? reference : arn(world, target, service, true, List.of(reference));
  }

  /**
   * The service in the ARNs of a type; null when it makes no ARNs of its own. Only that it is not
   * another service counts.
   */
  private static String service(String type) {
    if (type.startsWith("AWS::")) {
      int end = type.indexOf("::", 5);
      String service = end < 0 ? "" : type.substring(5, end).toLowerCase(Locale.ROOT);
      return service.isEmpty() || service.equals("cloudformation") ? null : service;
    }
    return type.startsWith("aws_s3_")
        ? "s3"
        : type.startsWith("aws_cloudwatch_log_") ? "logs" : null;
  }

  /** The ARN of a declared key. */
  static Value ofKey(World world, Resource key) {
    String known = key.text(world, "Arn");
    if (known != null && known.startsWith("arn:")) {
      return new Value.Text(known, key.key());
    }
    return arn(world, key, "kms", true, List.of(text("key/"), nameOf(world, key, plain(key))));
  }

  /** The ARN of a role or policy, which have paths. */
  static Value named(World world, Resource target, String kind) {
    String path = target.text(world, "Path");
    String before = path == null || path.isEmpty() ? "/" : path;
    List<Value> rest = List.of(text(kind + before), nameOf(world, target, plain(target)));
    return arn(world, target, "iam", false, rest);
  }

  private static Value nameOf(World world, Resource target, Value orElse) {
    String property =
        switch (target.type()) {
          case ROLE -> "RoleName";
          case ALIAS -> "AliasName";
          case MANAGED_POLICY -> "ManagedPolicyName";
          case KEY, REPLICA -> "KeyId";
          default -> null;
        };
    Value name = property == null ? orElse : target.value(world, property);
    boolean usable = name instanceof Value.Text || name instanceof Value.Joined;
    boolean settled =
        name instanceof Value.Unknown unknown && unknown.variable() != null && !isKey(target);
    return usable || settled ? name : orElse;
  }

  private static Value plain(Resource target) {
    return new Value.Reference(target, Value.Reference.REF, target.key());
  }

  /** An ARN in the place of a resource. */
  static Value arn(World world, Resource in, String service, boolean regional, List<Value> rest) {
    List<Value> parts = new ArrayList<>();
    parts.add(text("arn:"));
    parts.add(hole("the partition"));
    parts.add(text(":" + service + ":"));
    parts.add(regional ? place(world.evaluate(in.scope().region())) : text(""));
    parts.add(text(":"));
    parts.add(place(world.evaluate(in.scope().account())));
    parts.add(text(":"));
    parts.addAll(rest);
    return Value.join(parts, in.key());
  }

  /**
   * A region or account as a part of an ARN: what is not known of it is a place, whyever that is.
   */
  private static Value place(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return new Value.Unknown(
          Reason.PSEUDO_PARAM, unknown.words(), unknown.variable(), unknown.node());
    }
    return value instanceof Value.Nothing ? hole("the place of the stack") : value;
  }

  static Value hole(String words) {
    return new Value.Unknown(Reason.PSEUDO_PARAM, words, null, null);
  }

  static Value text(String text) {
    return new Value.Text(text, null);
  }

  /** An ARN cut at its first five colons; fewer than six when it has fewer. */
  static List<Value> segments(Value value) {
    List<Value> parts = value instanceof Value.Joined joined ? joined.parts() : List.of(value);
    List<Value> segments = new ArrayList<>();
    List<Value> current = new ArrayList<>();
    for (Value part : parts) {
      if (!(part instanceof Value.Text text)) {
        current.add(part);
        continue;
      }
      int from = 0;
      for (int colon = text.text().indexOf(':'); colon >= 0 && segments.size() < 5; ) {
        current.add(text(text.text().substring(from, colon)));
        segments.add(Value.join(current, value.node()));
        current.clear();
        from = colon + 1;
        colon = text.text().indexOf(':', from);
      }
      current.add(text(text.text().substring(from)));
    }
    segments.add(Value.join(current, value.node()));
    return segments;
  }

  /** What follows the last slash of a text with holes. */
  static Value lastSegment(Value value) {
    List<Value> parts = value instanceof Value.Joined joined ? joined.parts() : List.of(value);
    List<Value> kept = new ArrayList<>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      int slash = parts.get(i) instanceof Value.Text text ? text.text().lastIndexOf('/') : -1;
      if (slash >= 0) {
        kept.add(0, text(Value.text(parts.get(i)).substring(slash + 1)));
        break;
      }
      kept.add(0, parts.get(i));
    }
    return Value.join(kept, value.node());
  }

  /** True when two regions or accounts are certain to be different ones. */
  static boolean differs(Value one, Value other) {
    String left = Value.text(one);
    String right = Value.text(other);
    return left != null && right != null && !left.equals(right);
  }

  /** True when a text with holes certainly starts so. */
  static boolean startsWith(Value value, String start) {
    Value first = value instanceof Value.Joined joined ? joined.parts().get(0) : value;
    return first instanceof Value.Text text && text.text().startsWith(start);
  }
}
