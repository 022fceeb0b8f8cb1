package io.glueguard.rule;

import io.glueguard.model.Canonical;
import io.glueguard.model.Lookup;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;
import java.util.Locale;

/**
 * {@code property}: what a property is.
 *
 * @param path from the item
 * @param test what is asked of it
 * @param values what it is compared with
 */
record PropertyCondition(List<String> path, Test test, List<String> values) implements Condition {

  /** The questions about a property. */
  enum Test {
    /** It is there, and neither null nor an empty text, map or list (nulls are no items). */
    PRESENT,
    /** It is there and not null; it may be empty. */
    GIVEN,
    /** It can be told what it is, be it nothing. */
    KNOWN,
    /** It is one of the values, compared exactly. */
    ONE_OF,
    /** It is true, in any spelling of YAML 1.1. */
    TRUE,
    /** It is a version (numbers with dots) of at least the value. */
    AT_LEAST
  }

  @Override
  public Verdict judge(Item item, World world, Context context) {
    Lookup found = item.find(world, path);
    Evidence evidence = Evidence.of(item.resource(), found);
    Value value = found.value();
    if (test == Test.PRESENT || test == Test.GIVEN) {
      return present(found, evidence, world);
    }
    if (test == Test.KNOWN) {
      return Verdict.of(Canonical.reason(value) == null, evidence);
    }
    if (value instanceof Value.Unknown unknown) {
      return Verdict.open(evidence, unknown);
    }
    String text = Value.text(value);
    if (text != null) {
      return Verdict.of(matches(text), evidence);
    }
    if (value instanceof Value.Joined joined) {
      return joined(joined, evidence);
    }
    if (value instanceof Value.Reference) {
      return new Verdict.CannotTell(evidence, Reason.UNKNOWN_AFTER_APPLY, Canonical.words(value));
    }
    return new Verdict.Fails(evidence);
  }

  private Verdict present(Lookup found, Evidence evidence, World world) {
    Value value = found.value();
    if (value instanceof Value.Unknown unknown) {
      return isWhole(found) && isCertainlyGiven(unknown.reason())
          ? new Verdict.Holds(evidence)
          : Verdict.open(evidence, unknown);
    }
    if (test == Test.GIVEN) {
      return Verdict.of(!(value instanceof Value.Nothing), evidence);
    }
    boolean empty =
        value instanceof Value.Nothing
            || "".equals(Value.text(value))
            || value instanceof Value.Items items && isEmpty(items, world)
            || value instanceof Value.Fields fields
                && fields.others() == null
                && fields.fields().isEmpty();
    return Verdict.of(!empty, evidence);
  }

  private static boolean isEmpty(Value.Items items, World world) {
    for (Term item : items.terms()) {
      if (!(world.evaluate(item) instanceof Value.Nothing)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the property itself that was found, and not something above it. */
  private boolean isWhole(Lookup found) {
    int above = found.path().size() - path.size();
    return above >= 0 && found.path().subList(above, found.path().size()).equals(path);
  }

  /** Whether what is not known for that reason is certain to be some value, and not nothing. */
  private static boolean isCertainlyGiven(Reason reason) {
    return switch (reason) {
      case PARAM_NO_DEFAULT,
          DYNAMIC_REF,
          PSEUDO_PARAM,
          UNRESOLVED_IMPORT,
          REMOTE_TEMPLATE,
          RUNTIME_INPUT ->
          true;
      case BRANCH,
          EXTERNAL_NAME,
          AMBIGUOUS_NAME,
          UNKNOWN_AFTER_APPLY,
          LOCAL_OPAQUE,
          DYNAMIC_BLOCK,
          MULTI_REF,
          PARTIAL_PLAN,
          IAM_CONDITION,
          EXTERNAL_ROLE,
          EXTERNAL_KEY,
          MAP_KEY_MISSING,
          NOT_DECLARED,
          NOT_UNDERSTOOD,
          MACRO,
          STACK_TAGS,
          TOO_DEEP,
          TOO_MANY_WORLDS ->
          false;
    };
  }

  private Verdict joined(Value.Joined joined, Evidence evidence) {
    if (test == Test.ONE_OF
        && values.stream().noneMatch(v -> Canonical.maybe(joined, new Value.Text(v, null)))) {
      return new Verdict.Fails(evidence);
    }
    Value.Unknown unknown = joined.firstUnknown();
    return unknown != null
        ? Verdict.open(evidence, unknown)
        : new Verdict.CannotTell(evidence, Reason.UNKNOWN_AFTER_APPLY, Canonical.words(joined));
  }

  private boolean matches(String text) {
    return switch (test) {
      // these are decided before anybody looks at a text
      case PRESENT, GIVEN, KNOWN -> true;
      case ONE_OF -> values.contains(text);
      case TRUE -> List.of("true", "yes", "on", "y", "1").contains(text.toLowerCase(Locale.ROOT));
      case AT_LEAST -> isAtLeast(text, values.get(0));
    };
  }

  /** Compares versions number by number; what is no version is below every version. */
  static boolean isAtLeast(String version, String least) {
    String[] left = version.split("\\.");
    String[] right = least.split("\\.");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int one = i < left.length ? number(left[i]) : 0;
      int two = i < right.length ? number(right[i]) : 0;
      if (one != two) {
        return one > two;
      }
    }
    return true;
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
