package io.glueguard.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up template: parameters, conditions, configurations and one job.
 *
 * @param allowed the allowed values of each parameter; null for any
 * @param defaults of the parameters that have one
 * @param guards the condition of each resource that has one
 * @param modes the bookmark mode of each configuration
 * @param security what the job names
 */
record RandomTemplate(
    Map<String, List<String>> allowed,
    Map<String, String> defaults,
    Map<String, Piece> conditions,
    Map<String, String> mapping,
    Map<String, String> guards,
    Map<String, Piece> modes,
    Piece security) {
  static final String JOB = "Job";
  private static final List<String> WORDS = List.of("a", "b", "c", "CSE-KMS", "DISABLED", "Sc0");

  static String nameOf(String configuration) {
    return "sc-" + configuration;
  }

  /** The template of a seed; a larger size has more of everything. */
  static RandomTemplate of(long seed, int size, boolean open) {
    return new Maker(new Random(seed), size, open).make();
  }

  /** Makes one template. */
  private static final class Maker {
    private final Random random;
    private final int size;
    private final boolean open;
    private final Map<String, List<String>> allowed = new LinkedHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Map<String, Piece> conditions = new LinkedHashMap<>();
    private final Map<String, Piece> modes = new LinkedHashMap<>();

    Maker(Random random, int size, boolean open) {
      this.random = random;
      this.size = size;
      this.open = open;
    }

    RandomTemplate make() {
      for (int i = 0; i <= random.nextInt(size); i++) {
        parameter("P" + i);
      }
      for (int i = 0; i <= random.nextInt(size + 1); i++) {
        conditions.put("C" + i, condition(2));
      }
      Map<String, String> mapping = new LinkedHashMap<>();
      WORDS.forEach(word -> mapping.put(word, word()));
      Map<String, String> guards = new LinkedHashMap<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        modes.put("Sc" + i, orGone(2));
        guard("Sc" + i, guards);
      }
      guard(JOB, guards);
      return new RandomTemplate(allowed, defaults, conditions, mapping, guards, modes, security(3));
    }

    private void parameter(String name) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i <= 1 + random.nextInt(2); i++) {
        String word = word();
        if (!values.contains(word)) {
          values.add(word);
        }
      }
      allowed.put(name, open && random.nextInt(2) == 0 ? null : values);
      if (random.nextInt(3) == 0) {
        defaults.put(name, values.get(random.nextInt(values.size())));
      }
    }

    private void guard(String resource, Map<String, String> guards) {
      if (random.nextInt(3) == 0) {
        guards.put(resource, anyCondition());
      }
    }

    private String word() {
      return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String anyCondition() {
      return new ArrayList<>(conditions.keySet()).get(random.nextInt(conditions.size()));
    }

    private String anyParameter() {
      return new ArrayList<>(allowed.keySet()).get(random.nextInt(allowed.size()));
    }

    private Piece condition(int depth) {
      int kind = depth == 0 ? 0 : random.nextInt(5);
      if (kind == 1 && !conditions.isEmpty()) {
        return new Piece.Named(anyCondition());
      }
      if (kind == 2) {
        return new Piece.Logic("Not", List.of(condition(depth - 1)));
      }
      if (kind > 2) {
        String function = kind == 3 ? "And" : "Or";
        return new Piece.Logic(function, List.of(condition(depth - 1), condition(depth - 1)));
      }
      return new Piece.Equal(text(1, false), random.nextBoolean() ? literal() : text(1, false));
    }

    private Piece literal() {
      return new Piece.Literal(word());
    }

    private Piece orGone(int depth) {
      if (depth > 0 && random.nextInt(2) == 0) {
        return new Piece.If(anyCondition(), orGone(depth - 1), orGone(depth - 1));
      }
      return random.nextInt(4) == 0 ? new Piece.Gone() : text(depth, true);
    }

    private Piece text(int depth, boolean conditional) {
      int kind = depth == 0 ? random.nextInt(2) : random.nextInt(7);
      switch (kind) {
        case 1:
          return new Piece.Parameter(anyParameter());
        case 2:
          return new Piece.Sub("", anyParameter(), random.nextBoolean() ? "" : "b");
        case 3:
          return new Piece.Joined(
              random.nextBoolean() ? "" : "-", List.of(text(depth - 1, false), literal()));
        case 4:
          return new Piece.Picked(
              random.nextInt(2), List.of(text(depth - 1, false), text(depth - 1, false)));
        case 5:
          return new Piece.Mapped(
              random.nextBoolean() ? literal() : new Piece.Parameter(closedParameter()));
        case 6:
          return conditional
              ? new Piece.If(anyCondition(), text(depth - 1, true), text(depth - 1, true))
              : literal();
        default:
          return random.nextInt(3) > 0 ? new Piece.Literal("CSE-KMS") : literal();
      }
    }

    private String closedParameter() {
      return allowed.keySet().stream()
          .filter(name -> allowed.get(name) != null)
          .findFirst()
          .orElseGet(this::firstMadeClosed);
    }

    private String firstMadeClosed() {
      String name = allowed.keySet().iterator().next();
      allowed.put(name, List.of("a", "b"));
      defaults.remove(name);
      return name;
    }

    private Piece security(int depth) {
      int kind = random.nextInt(8);
      if (depth > 0 && kind < 4) {
        return new Piece.If(anyCondition(), security(depth - 1), security(depth - 1));
      }
      String id = new ArrayList<>(modes.keySet()).get(random.nextInt(modes.size()));
      return switch (kind) {
        case 4 -> new Piece.Literal(nameOf(id));
        case 5 -> new Piece.Gone();
        case 6 -> new Piece.Joined("-", List.of(new Piece.Literal("sc"), text(1, false)));
        default -> new Piece.Configuration(id);
      };
    }
  }
}
