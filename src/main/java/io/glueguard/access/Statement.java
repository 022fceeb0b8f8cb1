package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.HoledJson;
import io.glueguard.model.Reason;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A statement of a policy.
 *
 * @param fields its elements; null when nothing is known of it
 * @param open why nothing is known of it; null otherwise
 * @param place where it is written; null for what no file says
 */
record Statement(Value.Fields fields, Match open, Node place) {

  /**
   * The statements of a policy document: a map, or text with JSON in it. What is not known becomes
   * one open statement.
   */
  static List<Statement> of(World world, Value document) {
    Value read = HoledJson.read(document, Map.of());
    List<Statement> statements = new ArrayList<>();
    if (read instanceof Value.Fields fields) {
      Value.Field field = fields.field("Statement");
      if (field != null) {
        collect(world, world.evaluate(field.term()), statements);
      }
    } else if (!(read instanceof Value.Nothing)) {
      statements.add(open(read));
    }
    return statements;
  }

  static void collect(World world, Value value, List<Statement> statements) {
    for (Value each : listed(world, value)) {
      statements.add(
          each instanceof Value.Fields fields
              ? new Statement(fields, null, fields.node())
              : open(each));
    }
  }

  /** A statement of which nothing is known. */
  static Statement open(Value value) {
    Reason reason = Canonical.reason(value);
    Match match =
        Match.maybe(
            reason == null ? Reason.NOT_UNDERSTOOD : reason, "policy " + Canonical.words(value));
    return new Statement(null, match, value.node());
  }

  /** The items of a list, lists in it included, or the one thing that stands for a list of one. */
  static List<Value> listed(World world, Value value) {
    List<Value> found = new ArrayList<>();
    if (value instanceof Value.Items items) {
      items.terms().forEach(term -> found.addAll(listed(world, world.evaluate(term))));
    } else if (!(value instanceof Value.Nothing)) {
      found.add(value);
    }
    return found;
  }

  /** An element's value; nothing when it has none. */
  Value element(World world, String name) {
    Value.Field field = fields.field(name);
    return field == null ? new Value.Nothing(null) : world.evaluate(field.term());
  }

  /** Whether it allows, of what it applies to. */
  Match allows(World world) {
    return open != null ? open : effect(world, "Allow");
  }

  /** Whether it denies, of what it applies to. */
  Match denies(World world) {
    return open != null ? Match.NO : effect(world, "Deny");
  }

  private Match effect(World world, String wanted) {
    Value effect = element(world, "Effect");
    String text = Value.text(effect);
    if (text != null || effect instanceof Value.Nothing) {
      return wanted.equalsIgnoreCase(text) ? Match.CERTAIN : Match.NO;
    }
    return maybe(effect, "the effect ");
  }

  /**
   * Whether it is about doing an action to a thing.
   *
   * @param resourceNeeded false in a key policy, where no resource means the key
   * @param conditionMet true when the condition is known to be met
   */
  Match covers(
      World world, String action, Subject subject, boolean resourceNeeded, boolean conditionMet) {
    if (open != null) {
      return open;
    }
    Match match = actions(world, action);
    if (match.possible()) {
      match = match.and(resources(world, subject, resourceNeeded));
    }
    return match.possible() && !conditionMet ? match.and(condition(world)) : match;
  }

  private Match actions(World world, String action) {
    Value actions = element(world, "Action");
    if (!(actions instanceof Value.Nothing)) {
      return anyAction(world, actions, action);
    }
    Value others = element(world, "NotAction");
    return others instanceof Value.Nothing
        ? Match.NO
        : anyAction(world, others, action).complement();
  }

  private static Match anyAction(World world, Value actions, String action) {
    Match match = Match.NO;
    for (Value each : listed(world, actions)) {
      world.spend(1);
      if (each instanceof Value.Text text) {
        match = match.or(Wildcard.matches(text.text(), action) ? Match.CERTAIN : Match.NO);
      } else if (Wildcard.matches(withStars(each), action)) {
        match = match.or(maybe(each, "the action "));
      }
    }
    return match;
  }

  private static String withStars(Value value) {
    StringBuilder text = new StringBuilder();
    List<Value> parts = value instanceof Value.Joined joined ? joined.parts() : List.of(value);
    parts.forEach(part -> text.append(part instanceof Value.Text known ? known.text() : "*"));
    return text.toString();
  }

  private Match resources(World world, Subject subject, boolean needed) {
    Value resources = element(world, "Resource");
    if (!(resources instanceof Value.Nothing)) {
      return anyResource(world, resources, subject);
    }
    Value others = element(world, "NotResource");
    if (others instanceof Value.Nothing) {
      return needed ? Match.NO : Match.CERTAIN;
    }
    return anyResource(world, others, subject).complement();
  }

  private static Match anyResource(World world, Value resources, Subject subject) {
    Match match = Match.NO;
    for (Value each : listed(world, resources)) {
      match = match.or(subject.coveredBy(world, each));
    }
    return match;
  }

  private Match condition(World world) {
    Value condition = element(world, "Condition");
    if (condition instanceof Value.Nothing
        || condition instanceof Value.Fields fields
            && fields.fields().isEmpty()
            && fields.others() == null) {
      return Match.CERTAIN;
    }
    if (!(condition instanceof Value.Fields fields)) {
      return maybe(condition, "the condition ");
    }
    String words = "";
    for (Value.Field operator : fields.fields().values()) {
      if (world.evaluate(operator.term()) instanceof Value.Fields tests) {
        for (String key : tests.fields().keySet()) {
          if (key.equalsIgnoreCase("kms:ViaService")) {
            String by = "a condition on kms:ViaService, which no call of the job itself meets";
            return Match.maybe(Reason.IAM_CONDITION, by);
          }
          words = words.isEmpty() ? "a condition on " + key : words;
        }
      }
    }
    return Match.maybe(Reason.IAM_CONDITION, words.isEmpty() ? "a condition" : words);
  }

  private static Match maybe(Value value, String what) {
    Reason reason = Canonical.reason(value);
    return Match.maybe(
        reason == null ? Reason.NOT_UNDERSTOOD : reason, what + Canonical.words(value));
  }
}
