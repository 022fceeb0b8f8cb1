package io.glueguard.verdict;

import io.glueguard.verdict.Assigned.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verdicts of a made-up template by going through every assignment. */
final class BruteForce {
  /** What a parameter is tried with that may be anything: all that texts are compared with. */
  private static final List<String> OPEN =
      List.of("a", "b", "c", "CSE-KMS", "DISABLED", "Sc0", "", "other");

  private final RandomTemplate template;

  BruteForce(RandomTemplate template) {
    this.template = template;
  }

  /** Every assignment; {@code byDefault} leaves a parameter with a default no other value. */
  List<Map<String, String>> assignments(boolean byDefault) {
    List<Map<String, String>> all = List.of(Map.of());
    for (String name : template.allowed().keySet()) {
      List<String> values = values(name, byDefault);
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> one : all) {
        for (String value : values) {
          Map<String, String> longer = new LinkedHashMap<>(one);
          longer.put(name, value);
          more.add(longer);
        }
      }
      all = more;
    }
    return all;
  }

  private List<String> values(String name, boolean byDefault) {
    String usual = template.defaults().get(name);
    if (usual != null && byDefault) {
      return List.of(usual);
    }
    List<String> allowed = template.allowed().get(name);
    return allowed == null ? OPEN : allowed;
  }

  /** Whether a resource is made in a world in which defaults decide. */
  boolean isMade(String resource) {
    return assignments(true).stream().anyMatch(each -> new Assigned(template, each).made(resource));
  }

  /** What a rule says over all worlds; null when it does not apply. */
  Said say(String rule, String resource) {
    boolean made = isMade(resource);
    Set<Said> said = new LinkedHashSet<>();
    for (Map<String, String> each : assignments(made)) {
      Said here = new Assigned(template, each).say(rule, resource);
      if (here != null) {
        said.add(here);
      }
    }
    if (said.isEmpty()) {
      return null;
    }
    return said.size() == 1 ? said.iterator().next() : Said.OPEN;
  }

  /** Whether a rule breaks in some world, defaults aside. */
  boolean breaksSomewhere(String rule, String resource) {
    return assignments(false).stream()
        .anyMatch(each -> new Assigned(template, each).say(rule, resource) == Said.FAILS);
  }
}
