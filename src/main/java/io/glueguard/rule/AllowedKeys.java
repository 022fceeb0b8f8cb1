package io.glueguard.rule;

import io.glueguard.model.Reason;
import java.util.List;

/** The keys that a user allows: ARNs in which {@code *} stands for any text. */
final class AllowedKeys {
  private AllowedKeys() {}

  static Verdict judge(List<String> allowed, Evidence evidence) {
    if (allowed.isEmpty()) {
      return new Verdict.Holds(evidence);
    }
    String arn = evidence.words().get("value");
    boolean literal = arn != null && arn.startsWith("arn:") && !arn.contains("${");
    if (!literal) {
      return new Verdict.CannotTell(evidence, Reason.EXTERNAL_KEY, evidence.words().get("key"));
    }
    for (String pattern : allowed) {
      if (matches(pattern, arn)) {
        return new Verdict.Holds(evidence);
      }
    }
    return new Verdict.Fails(evidence);
  }

  /** Whether a text is what a pattern says, with {@code *} for any text. */
  static boolean matches(String pattern, String text) {
    String[] parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return pattern.equals(text);
    }
    int from = parts[0].length();
    int to = text.length() - parts[parts.length - 1].length();
    if (!text.startsWith(parts[0]) || !text.endsWith(parts[parts.length - 1]) || to < from) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      int found = text.indexOf(parts[i], from);
      if (found < 0 || found + parts[i].length() > to) {
        return false;
      }
      from = found + parts[i].length();
    }
    return true;
  }
}
