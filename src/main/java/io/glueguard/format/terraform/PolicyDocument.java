package io.glueguard.format.terraform;

import io.glueguard.hcl.HclValue;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
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

  private static final Step STATEMENT = new Step("statement", Step.Kind.NAME);
  private static final String KMS = "AWS::KMS::";

  private final PlanReading reading;
  private final PlanInstance instance;
  private final Node place;
  private final int depth;

  /**
   * @param place where the document is used
   */
  PolicyDocument(PlanReading reading, PlanInstance instance, Node place) {
    this(reading, instance, place, 0);
  }

  /**
   * @param depth how many documents are made of this one
   */
  PolicyDocument(PlanReading reading, PlanInstance instance, Node place, int depth) {
    this.reading = reading;
    this.instance = instance;
    this.place = place;
    this.depth = depth;
  }

  /** The document; unknown where it is made of others of which one is not known. */
  Value value() {
    Node values = instance.after();
    if (isWritten("source_json")
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
          Term.of(
              statement(i, statements.get(i), i < open.size() ? open.get(i) : null, expressions)));
    }
    PolicyMerge merge = new PolicyMerge(reading, instance, place, depth);
    merge.addListed("source_policy_documents");
    merge.add(terms);
    merge.addListed("override_policy_documents");
    if (merge.statements() == null) {
      return unknown();
    }
    Map<String, Value.Field> document = new LinkedHashMap<>();
    String version = Tree.text(values, "version");
    put(document, "Version", new Value.Text(version == null ? "2012-10-17" : version, place));
    put(document, "Statement", new Value.Items(merge.statements(), place));
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

  private Value statement(int index, Node values, Node unknown, Node expressions) {
    List<Step> at = List.of(STATEMENT, new Step(Integer.toString(index), Step.Kind.NUMBER));
    Map<String, Value.Field> fields = new LinkedHashMap<>();
    String effect = Tree.text(values, "effect");
    String sid = Tree.text(values, "sid");
    if (sid != null || Tree.isTrue(Tree.get(unknown, "sid"))) {
      put(fields, "Sid", sid == null ? unknown() : new Value.Text(sid, place));
    }
    boolean openEffect = Tree.isTrue(Tree.get(unknown, "effect"));
    put(
        fields,
        "Effect",
        openEffect ? unknown() : new Value.Text(effect == null ? "Allow" : effect, place));
    for (int i = 0; i < LISTS.size(); i += 2) {
      Node known = Tree.get(values, LISTS.get(i));
      Node open = Tree.get(unknown, LISTS.get(i));
      Term written = Tree.anyTrue(open) ? written(at, LISTS.get(i)) : null;
      if (written != null) {
        fields.put(LISTS.get(i + 1), new Value.Field(null, written));
      } else if (Tree.isTrue(open)) {
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

  /** A list as its source says it; null when that does not tell. */
  private Term written(List<Step> statement, String name) {
    List<Step> steps = new ArrayList<>(statement);
    steps.add(new Step(name, Step.Kind.NAME));
    Spot spot = new Spot(instance, List.of(name), steps, null, false);
    HclValue list = reading.sources() == null ? null : reading.sources().value(spot);
    if (list == null) {
      return null;
    }
    return new Term() {
      @Override
      public Value in(World world) {
        Value value = new Meaning(reading, world, place).of(list);
        if (!(value instanceof Value.Items items)) {
          return value;
        }
        List<Term> terms = new ArrayList<>();
        for (Term term : items.terms()) {
          String text = Value.text(term.in(world));
          terms.add(text == null ? term : Term.of(text(text)));
        }
        return new Value.Items(terms, place);
      }

      @Override
      public Node node() {
        return place;
      }
    };
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

  /** Policies take ARNs: what stems from the id of a key is made of it in a way that is lost. */
  private Value stem(Stem stem) {
    boolean whole =
        stem instanceof Stem.Attribute attribute
            && (attribute.isArn() || !PlanResources.type(attribute.instance()).startsWith(KMS));
    return whole && stem instanceof Stem.Attribute attribute
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
