package io.glueguard.verdict;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A template with a value for every parameter: nothing is left to guess. */
final class Assigned {
  private final RandomTemplate template;
  private final Map<String, String> values;
  final Set<String> read = new LinkedHashSet<>();

  Assigned(RandomTemplate template, Map<String, String> values) {
    this.template = template;
    this.values = values;
  }

  String parameter(String name) {
    read.add(name);
    return values.get(name);
  }

  boolean condition(String name) {
    return template.conditions().get(name).in(this).equals("true");
  }

  String mapped(String key) {
    return template.mapping().get(key);
  }

  /** What a rule says here; null when it does not apply or the resource is not made. */
  Said say(String rule, String resource) {
    if (!made(resource)) {
      return null;
    }
    if (resource.equals(RandomTemplate.JOB)) {
      return ofJob(rule);
    }
    String mode = template.modes().get(resource).in(this);
    return switch (rule) {
      case "bookmark-encryption-missing" -> Said.of(mode != null);
      case "bookmark-encryption-disabled" -> Said.of(!"DISABLED".equals(mode));
      case "bookmark-encryption-mode-invalid" ->
          mode == null ? null : Said.of(is(mode, "DISABLED") || is(mode, "CSE-KMS"));
      default -> throw new IllegalArgumentException(rule);
    };
  }

  private static boolean is(String mode, String wanted) {
    return mode.equals(wanted);
  }

  boolean made(String resource) {
    String condition = template.guards().get(resource);
    return condition == null || condition(condition);
  }

  private Said ofJob(String rule) {
    String named = template.security().in(this);
    boolean without = named == null || named.isEmpty();
    if (rule.equals("job-without-security-configuration")) {
      return Said.of(!without);
    }
    if (without) {
      return Said.FAILS;
    }
    for (String id : template.modes().keySet()) {
      boolean meant =
          named.equals(Piece.Configuration.MARK + id) || named.equals(RandomTemplate.nameOf(id));
      if (meant && made(id)) {
        return Said.of("CSE-KMS".equals(template.modes().get(id).in(this)));
      }
    }
    return Said.OPEN;
  }

  /** One of three values. */
  enum Said {
    HOLDS,
    FAILS,
    OPEN;

    static Said of(boolean holds) {
      return holds ? HOLDS : FAILS;
    }
  }
}
