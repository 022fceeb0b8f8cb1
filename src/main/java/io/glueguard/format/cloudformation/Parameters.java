package io.glueguard.format.cloudformation;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.model.Worlds;
import io.glueguard.source.CountedText;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Template parameters: what is given, else the default, else what is allowed, else unknown. */
final class Parameters {
  /** Longest pattern and text that a pattern is tried on. */
  private static final int LONGEST_PATTERN = 200;

  /** Most looks of a pattern at a text: Java's can take exponential time. */
  private static final int MOST_LOOKS = 200_000;

  /** Most repetitions that a pattern asks for, nested ones multiplied. */
  private static final int MOST_REPEATS = 100_000;

  private Parameters() {}

  /** A pattern has looked often enough. */
  private static final class Spent extends RuntimeException {
    Spent() {
      super(null, null, false, false);
    }
  }

  /**
   * The value of a declared parameter where it is referred to; null when the template does not
   * declare it.
   */
  static Value value(StackContext stack, String name, World world, Node node) {
    MapNode section = stack.template.section("Parameters");
    MapNode.Entry entry = section == null ? null : section.entry(name);
    if (entry == null) {
      return null;
    }
    stack.assertions().check(name, world);
    MapNode declaration = entry.value() instanceof MapNode map ? map : null;
    String type = declaration == null ? "String" : text(declaration.get("Type"), "String");
    Value value = raw(stack, name, entry, declaration, world, node);
    if (type.startsWith("AWS::SSM::Parameter::Value")) {
      String stored = Canonical.of(value);
      Value found =
          stored == null || value instanceof Value.Unknown
              ? unknownStored(value, node)
              : world.graph().stored(world, stored, stack.stack.scope(), node);
      return type.contains("List<") ? list(found, node) : found;
    }
    return type.startsWith("List<") || type.equals("CommaDelimitedList")
        ? list(value, node)
        : value;
  }

  private static Value unknownStored(Value value, Node node) {
    Value.Unknown unknown = value instanceof Value.Unknown known ? known : null;
    return unknown == null
        ? new Value.Unknown(Reason.DYNAMIC_REF, "a stored parameter", null, node)
        : new Value.Unknown(
            Reason.DYNAMIC_REF,
            unknown.words(),
            unknown.variable() == null
                ? null
                : Variable.open(
                    "stored:" + unknown.variable().id(), unknown.words(), Reason.DYNAMIC_REF),
            node);
  }

  private static Value raw(
      StackContext stack,
      String name,
      MapNode.Entry entry,
      MapNode declaration,
      World world,
      Node node) {
    Term given = stack.given(name);
    if (given != null) {
      Value value = world.evaluate(given);
      if (!(value instanceof Value.Nothing)) {
        if (given.node() != null) {
          world.note(given.node(), "parameter " + name + " is given here");
        }
        return value.at(node);
      }
    }
    Variable variable = stack.parameter(name, declaration);
    Value value = world.value(variable, node);
    if (value instanceof Value.Text text) {
      world.note(entry.key(), "parameter " + name + " is " + quote(text.text()));
    } else if (variable.usual() == null) {
      world.note(entry.key(), "parameter " + name + " has no default");
    }
    return value;
  }

  private static String quote(String text) {
    return text.isEmpty() ? "empty" : text;
  }

  private static Value list(Value value, Node node) {
    if (value instanceof Value.Text text) {
      List<Term> items = new ArrayList<>();
      if (!text.text().isEmpty()) {
        for (String item : text.text().split(",", -1)) {
          items.add(Term.of(new Value.Text(item.strip(), node)));
        }
      }
      return new Value.Items(items, node);
    }
    return value;
  }

  /** A parameter as a variable of the worlds. */
  static Variable variable(StackContext stack, String name, MapNode declaration) {
    String id = name + "@" + stack.stack.id();
    if (declaration == null) {
      return new Variable(
          id, name, Reason.PARAM_NO_DEFAULT, Reason.BRANCH, null, null, text -> true);
    }
    String type = text(declaration.get("Type"), "String");
    boolean many = type.startsWith("List<") || type.equals("CommaDelimitedList");
    Value usual = defaultOf(declaration.get("Default"));
    List<Value> allowed = null;
    if (declaration.get("AllowedValues") instanceof ListNode list && !many) {
      allowed = new ArrayList<>();
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          allowed.add(new Value.Text(scalar.text(), scalar));
        }
      }
      allowed = allowed.isEmpty() ? null : List.copyOf(allowed);
    }
    if (allowed != null && allowed.size() > Worlds.MOST) {
      // more values than worlds are tried for: only comparisons can tell them apart
      Set<String> texts = new HashSet<>();
      allowed.forEach(each -> texts.add(Value.text(each)));
      return new Variable(
          id, name, Reason.PARAM_NO_DEFAULT, Reason.BRANCH, null, usual, texts::contains);
    }
    return new Variable(
        id, name, Reason.PARAM_NO_DEFAULT, Reason.BRANCH, allowed, usual, admits(declaration));
  }

  /** Says which values that a user gives CloudFormation would refuse. */
  static void check(Template template, Map<String, String> given, List<Problem> problems) {
    MapNode section = given.isEmpty() ? null : template.section("Parameters");
    if (section == null) {
      return;
    }
    for (MapNode.Entry entry : section.entries()) {
      String text = given.get(entry.key().text());
      if (text != null
          && entry.value() instanceof MapNode declaration
          && text(declaration.get("Type"), "String").equals("String")
          && !takes(declaration, text)) {
        String message = "The value given to " + entry.key().text() + " is not allowed here";
        problems.add(
            Problem.remark(template.file().name(), entry.key().span(), message, List.of()));
      }
    }
  }

  private static boolean takes(MapNode declaration, String text) {
    if (declaration.get("AllowedValues") instanceof ListNode list && !list.items().isEmpty()) {
      boolean allowed = false;
      for (Node item : list.items()) {
        allowed |= !(item instanceof ScalarNode scalar) || scalar.text().equals(text);
      }
      return allowed;
    }
    return admits(declaration).test(text);
  }

  private static Value defaultOf(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.isNull()) {
      return new Value.Text(scalar.text(), scalar);
    }
    if (node instanceof ListNode list) {
      List<String> items = new ArrayList<>();
      list.items().forEach(item -> items.add(item instanceof ScalarNode each ? each.text() : ""));
      return new Value.Text(String.join(",", items), list);
    }
    return null;
  }

  /** Type, length and pattern decide whether a text can be given at all. */
  private static Predicate<String> admits(MapNode declaration) {
    int least = number(declaration.get("MinLength"), 0);
    int most = number(declaration.get("MaxLength"), Integer.MAX_VALUE);
    Pattern pattern = pattern(text(declaration.get("AllowedPattern"), null));
    boolean number = text(declaration.get("Type"), "String").equals("Number");
    return text ->
        (!number || isNumber(text))
            && text.length() >= least
            && text.length() <= most
            && (pattern == null || text.length() > LONGEST_PATTERN || matches(pattern, text));
  }

  /** Whether it has none but the characters of numbers, such as {@code -1.5e3}. */
  private static boolean isNumber(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      if ((c < '0' || c > '9') && "+-.eE ".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  /** True too when it cannot be told in time: then the text is one that may be given. */
  private static boolean matches(Pattern pattern, String text) {
    try {
      return pattern.matcher(new CountedText(text, MOST_LOOKS, Spent::new)).matches();
    } catch (Spent | StackOverflowError e) {
      return true;
    }
  }

  private static Pattern pattern(String text) {
    if (text == null
        || text.length() > LONGEST_PATTERN
        || CountedText.repeats(text) > MOST_REPEATS) {
      return null;
    }
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException | StackOverflowError e) {
      return null;
    }
  }

  private static int number(Node node, int otherwise) {
    try {
      return node instanceof ScalarNode scalar
          ? Integer.parseInt(scalar.text().strip())
          : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static String text(Node node, String otherwise) {
    return node instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : otherwise;
  }
}
