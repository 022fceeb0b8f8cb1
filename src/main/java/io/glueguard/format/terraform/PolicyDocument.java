package io.glueguard.format.terraform;

import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The document that {@code aws_iam_policy_document} will make, put together from what is known of
 * its statements.
 */
final class PolicyDocument {
  /** Terraform's name and that of the document, in turn. */
  private static final List<String> LISTS =
      List.of(
          "actions",
          "Action",
          "not_actions",
          "NotAction",
          "resources",
          "Resource",
          "not_resources",
          "NotResource");

  private final PlanReading reading;
  private final PlanInstance instance;
  private final Node place;

  /**
   * @param place where the document is used
   */
  PolicyDocument(PlanReading reading, PlanInstance instance, Node place) {
    this.reading = reading;
    this.instance = instance;
    this.place = place;
  }

  /** The document; unknown where parts come from other documents. */
  Value value() {
    Node values = instance.after();
    if (isWritten("source_policy_documents")
        || isWritten("override_policy_documents")
        || isWritten("source_json")
        || isWritten("override_json")
        || Tree.isTrue(Tree.get(instance.unknown(), "statement"))) {
      return unknown();
    }
    List<Node> statements = Tree.items(Tree.get(values, "statement"));
    List<Node> open = Tree.items(Tree.get(instance.unknown(), "statement"));
    Node written = Tree.get(block(), "expressions", "statement");
    Spot spot = new Spot(instance, List.of("Statement"), List.of(), written, false);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Node expressions = BlockMatch.find(spot, statements, i);
      terms.add(
          Term.of(statement(statements.get(i), i < open.size() ? open.get(i) : null, expressions)));
    }
    Map<String, Value.Field> document = new LinkedHashMap<>();
    String version = Tree.text(values, "version");
    put(document, "Version", new Value.Text(version == null ? "2012-10-17" : version, place));
    put(document, "Statement", new Value.Items(terms, place));
    return new Value.Fields(document, place);
  }

  private Node block() {
    return reading.plan().module(instance.module()).block(instance.block());
  }

  private boolean isWritten(String attribute) {
    Node value = Tree.get(instance.after(), attribute);
    return value != null && !Tree.isNull(value)
        || Tree.anyTrue(Tree.get(instance.unknown(), attribute));
  }

  private Value statement(Node values, Node unknown, Node expressions) {
    Map<String, Value.Field> fields = new LinkedHashMap<>();
    String effect = Tree.text(values, "effect");
    boolean openEffect = Tree.isTrue(Tree.get(unknown, "effect"));
    put(
        fields,
        "Effect",
        openEffect ? unknown() : new Value.Text(effect == null ? "Allow" : effect, place));
    for (int i = 0; i < LISTS.size(); i += 2) {
      Node known = Tree.get(values, LISTS.get(i));
      Node open = Tree.get(unknown, LISTS.get(i));
      if (Tree.isTrue(open)) {
        put(fields, LISTS.get(i + 1), unknown());
      } else if (!Tree.items(known).isEmpty()) {
        put(fields, LISTS.get(i + 1), list(known, open, Tree.get(expressions, LISTS.get(i))));
      }
    }
    principals(fields, "Principal", "principals", values, unknown, expressions);
    principals(fields, "NotPrincipal", "not_principals", values, unknown, expressions);
    conditions(fields, Tree.get(values, "condition"), Tree.get(unknown, "condition"));
    return new Value.Fields(fields, place);
  }

  /**
   * Where a list has as many unknown items as unknown names in its expression, or more, each name
   * is one of them.
   */
  private Value list(Node known, Node unknown, Node expression) {
    List<Node> open = Tree.items(unknown);
    List<Term> items = new ArrayList<>();
    int holes = 0;
    for (int i = 0; i < Tree.items(known).size(); i++) {
      if (i < open.size() && Tree.isTrue(open.get(i))) {
        holes++;
      } else {
        String text = Tree.text(Tree.items(known).get(i));
        items.add(Term.of(text == null ? unknown() : text(text)));
      }
    }
    if (holes > 0) {
      Set<Stem> stems = reading.references().stems(expression, reading.standpoint(instance));
      if (stems.size() <= holes) {
        stems.forEach(stem -> items.add(Term.of(stem(stem))));
      }
      for (int i = stems.size() <= holes ? stems.size() : 0; i < holes; i++) {
        items.add(Term.of(unknown()));
      }
    }
    return new Value.Items(items, place);
  }

  private Value text(String text) {
    Value resource = text.startsWith("arn:") ? reading.resources().byArn(text, place) : null;
    return resource == null ? new Value.Text(text, place) : resource;
  }

  private Value stem(Stem stem) {
    return stem instanceof Stem.Attribute attribute
        ? reading.resources().reference(attribute, place)
        : unknown();
  }

  private void principals(
      Map<String, Value.Field> fields,
      String name,
      String block,
      Node statement,
      Node openStatement,
      Node written) {
    List<Node> blocks = Tree.items(Tree.get(statement, block));
    List<Node> open = Tree.items(Tree.get(openStatement, block));
    Spot spot = new Spot(instance, List.of(name), List.of(), Tree.get(written, block), false);
    if (Tree.isTrue(Tree.get(openStatement, block))) {
      put(fields, name, unknown());
    }
    Map<String, List<Term>> byType = new LinkedHashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      Node each = blocks.get(i);
      String type = Tree.text(each, "type");
      Node openItems = i < open.size() ? Tree.get(open.get(i), "identifiers") : null;
      List<Term> items =
          byType.computeIfAbsent(type == null ? "AWS" : type, any -> new ArrayList<>());
      Node expression = Tree.get(BlockMatch.find(spot, blocks, i), "identifiers");
      Value identifiers =
          Tree.isTrue(openItems)
              ? null
              : list(Tree.get(each, "identifiers"), openItems, expression);
      if (identifiers instanceof Value.Items known) {
        items.addAll(known.terms());
      } else {
        items.add(Term.of(unknown()));
      }
    }
    if (!byType.isEmpty()) {
      Map<String, Value.Field> principal = new LinkedHashMap<>();
      byType.forEach((type, items) -> put(principal, type, new Value.Items(items, place)));
      boolean anyone = byType.containsKey("*");
      put(fields, name, anyone ? new Value.Text("*", place) : new Value.Fields(principal, place));
    }
  }

  private void conditions(Map<String, Value.Field> fields, Node values, Node unknown) {
    if (Tree.isTrue(unknown)) {
      put(fields, "Condition", unknown());
      return;
    }
    Map<String, Value.Field> conditions = new LinkedHashMap<>();
    for (Node each : Tree.items(values)) {
      String test = Tree.text(each, "test");
      String variable = Tree.text(each, "variable");
      Map<String, Value.Field> inner = new LinkedHashMap<>();
      if (conditions.get(test) != null
          && conditions.get(test).term().in(null) instanceof Value.Fields earlier) {
        inner.putAll(earlier.fields());
      }
      Value list =
          Tree.get(each, "values") == null ? unknown() : list(Tree.get(each, "values"), null, null);
      put(inner, variable == null ? "" : variable, list);
      put(conditions, test == null ? "" : test, new Value.Fields(inner, place));
    }
    if (!conditions.isEmpty()) {
      put(fields, "Condition", new Value.Fields(conditions, place));
    }
  }

  private Value unknown() {
    return new Value.Unknown(Reason.UNKNOWN_AFTER_APPLY, instance.address(), null, place);
  }

  private void put(Map<String, Value.Field> fields, String name, Value value) {
    fields.put(name, new Value.Field(null, Term.of(value)));
  }
}
