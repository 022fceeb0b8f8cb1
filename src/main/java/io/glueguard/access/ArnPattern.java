package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares an ARN of a policy, with wildcards, to the ARN of a thing; both may have holes. */
final class ArnPattern {
  /** Most steps for one comparison; the longest ARNs that AWS takes need a fourth of it. */
  private static final long MOST_STEPS = 16_000_000;

  /** So many steps of a comparison take as long as the evaluation of one term. */
  private static final int STEPS_OF_AN_EVALUATION = 32;

  private final Map<String, Integer> ids = new HashMap<>();
  private int nameless;

  private ArnPattern() {}

  /** Whether the pattern covers the subject, whatever the holes turn out to be. */
  static Match compare(World world, Value pattern, Value subject) {
    return compare(world, pattern, subject, true);
  }

  /** Whether the two are the same, a star being no more than a star. */
  static Match compareExactly(World world, Value one, Value other) {
    return compare(world, one, other, false);
  }

  private static Match compare(World world, Value pattern, Value subject, boolean wildcards) {
    if (wildcards && "*".equals(Value.text(pattern))) {
      return Match.CERTAIN;
    }
    ArnPattern ids = new ArnPattern();
    int[] left = ids.tokens(pattern, wildcards);
    int[] right = ids.tokens(subject, false);
    long steps = (long) left.length * right.length;
    if (steps > MOST_STEPS || !world.spend(steps / STEPS_OF_AN_EVALUATION)) {
      return Match.maybe(Reason.TOO_DEEP, "a very long ARN");
    }
    if (new ArnMeeting(left, right, ArnMeeting.Holes.OPAQUE, ArnMeeting.Holes.OPAQUE).possible()) {
      return Match.CERTAIN;
    }
    if (new ArnMeeting(left, right, ArnMeeting.Holes.PLACES, ArnMeeting.Holes.PLACES).possible()) {
      return Match.COMPATIBLE;
    }
    // two declared things are never the same, so that the name of one can be any text only where
    // the other's is not
    boolean maybe =
        new ArnMeeting(left, right, ArnMeeting.Holes.ALL, ArnMeeting.Holes.UNKNOWNS).possible()
            || new ArnMeeting(left, right, ArnMeeting.Holes.UNKNOWNS, ArnMeeting.Holes.ALL)
                .possible();
    return maybe ? open(pattern, subject) : Match.NO;
  }

  private static Match open(Value pattern, Value subject) {
    Reason reason = Canonical.reason(pattern);
    if (reason != null && reason != Reason.PSEUDO_PARAM) {
      return Match.maybe(reason, Canonical.words(pattern));
    }
    return Match.maybe(
        Reason.EXTERNAL_KEY, Canonical.words(pattern) + " may be " + Canonical.words(subject));
  }

  private int[] tokens(Value value, boolean wildcards) {
    List<Value> parts = value instanceof Value.Joined joined ? joined.parts() : List.of(value);
    int length = 0;
    for (Value part : parts) {
      length += part instanceof Value.Text text ? text.text().length() : 1;
    }
    int[] tokens = new int[length];
    int at = 0;
    int colons = 0;
    for (Value part : parts) {
      if (part instanceof Value.Text text) {
        int last = text.text().lastIndexOf('}');
        for (int i = 0; i < text.text().length(); i++) {
          char c = text.text().charAt(i);
          int end = wildcards && c == '$' && i < last ? variable(text.text(), i) : -1;
          if (end > 0) {
            String name = text.text().substring(i, end);
            tokens[at++] =
                isEscape(name)
                    ? name.charAt(2)
                    : ArnMeeting.HOLES + ids.computeIfAbsent(name, any -> ids.size());
            i = end - 1;
            continue;
          }
          colons += c == ':' ? 1 : 0;
          tokens[at++] =
              wildcards && c == '*' ? ArnMeeting.STAR : wildcards && c == '?' ? ArnMeeting.ANY : c;
        }
      } else {
        boolean whole = at > 0 && tokens[at - 1] == ':';
        boolean place = whole && (colons == 3 || colons == 4);
        tokens[at++] =
            whole && colons == 1
                ? ArnMeeting.PARTITION
                : hole(part, place, !wildcards && colons > 4);
      }
    }
    return Arrays.copyOf(tokens, at);
  }

  /** Where a policy variable that begins here ends, e.g. {@code ${aws:PrincipalTag/team}}. */
  private static int variable(String text, int from) {
    return text.startsWith("${", from) ? text.indexOf('}', from) + 1 : -1;
  }

  /** A star, question mark or dollar sign that stands for itself. */
  private static boolean isEscape(String variable) {
    return variable.length() == 4 && "*?$".indexOf(variable.charAt(2)) >= 0;
  }

  private int hole(Value part, boolean wholePlace, boolean tail) {
    String name = Canonical.of(part);
    if (name == null) {
      name = "\u0003" + nameless++;
    }
    int id = ids.computeIfAbsent(name, any -> ids.size());
    if (part instanceof Value.Reference reference) {
      return (isDeclared(reference) ? ArnMeeting.REFERENCES : ArnMeeting.HOLES) + id;
    }
    boolean place =
        wholePlace
            && part instanceof Value.Unknown unknown
            && unknown.reason() == Reason.PSEUDO_PARAM;
    return (place ? ArnMeeting.PLACES : tail ? ArnMeeting.TAILS : ArnMeeting.HOLES) + id;
  }

  /** True for the name or id of something declared, which is no other declared thing's. */
  private static boolean isDeclared(Value.Reference reference) {
    String type = reference.target().type();
    return reference.attribute().equals(Value.Reference.REF)
        && type.startsWith("AWS::")
        && !type.startsWith("AWS::CloudFormation::");
  }
}
