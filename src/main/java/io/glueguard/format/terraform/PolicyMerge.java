package io.glueguard.format.terraform;

import io.glueguard.hcl.HclValue;
import io.glueguard.model.HoledJson;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the statements of several documents together as {@code aws_iam_policy_document} does: of two
 * with one {@code Sid} the later one stays.
 */
final class PolicyMerge {
  /** Documents made of documents, one in the other. */
  private static final int DEEPEST = 20;

  private final PlanReading reading;
  private final PlanInstance instance;
  private final Node place;
  private final int depth;
  private final List<Term> unnamed = new ArrayList<>();
  private final Map<String, Term> named = new LinkedHashMap<>();

  /** False once something is not known, so that nothing is known of the whole. */
  private boolean told = true;

  /** Whether the order in which documents are listed is known. */
  private boolean ordered = true;

  /**
   * @param depth how many documents are made of this one
   */
  PolicyMerge(PlanReading reading, PlanInstance instance, Node place, int depth) {
    this.reading = reading;
    this.instance = instance;
    this.place = place;
    this.depth = depth;
  }

  /** All statements; null when they are not known. */
  List<Term> statements() {
    List<Term> all = new ArrayList<>(unnamed);
    all.addAll(named.values());
    return told ? all : null;
  }

  /** Adds statements of the document itself. */
  void add(List<Term> statements) {
    for (Term term : statements) {
      Value.Field sid =
          term.in(null) instanceof Value.Fields statement ? statement.field("Sid") : null;
      if (sid == null || "".equals(Value.text(sid.term().in(null)))) {
        unnamed.add(term);
      } else {
        String name = Value.text(sid.term().in(null));
        boolean again = name == null || named.put(name, term) != null;
        told &= name != null && (ordered || !again);
      }
    }
  }

  /** Adds the documents that an attribute lists. */
  void addListed(String attribute) {
    Node known = Tree.get(instance.after(), attribute);
    Node open = Tree.get(instance.unknown(), attribute);
    if (!Tree.anyTrue(open)) {
      Tree.items(known).forEach(item -> addText(Tree.text(item)));
      return;
    }
    Node block = reading.plan().module(instance.module()).block(instance.block());
    Node expression = Tree.get(Tree.get(block, "expressions"), attribute);
    List<Step> steps = List.of(new Step(attribute, Step.Kind.NAME));
    Spot spot = new Spot(instance, List.of(attribute), steps, expression, false);
    HclValue written = reading.sources() == null ? null : reading.sources().value(spot);
    if (written != null) {
      addWritten(written);
    } else {
      addStems(Tree.items(known), Tree.items(open), expression);
    }
  }

  private void addWritten(HclValue written) {
    if (!(written instanceof HclValue.Sequence list)) {
      told = false;
      return;
    }
    for (HclValue item : list.items()) {
      if (item instanceof HclValue.Reference reference) {
        addDocument(reading.instance(reference.address()));
      } else if (item instanceof HclValue.Text text) {
        addText(text.text());
      } else {
        told &= item == HclValue.NULL;
      }
    }
  }

  /** Where there are as many unknown documents as names of such, these are what they are. */
  private void addStems(List<Node> known, List<Node> open, Node expression) {
    Set<Stem> stems = reading.references().stems(expression, reading.standpoint(instance));
    int holes = 0;
    ordered = false;
    for (int i = 0; i < known.size(); i++) {
      if (i < open.size() && Tree.isTrue(open.get(i))) {
        holes++;
      } else {
        addText(Tree.text(known.get(i)));
      }
    }
    told &= holes > 0 && holes == stems.size();
    for (Stem stem : stems) {
      addDocument(stem instanceof Stem.Attribute attribute ? attribute.instance() : null);
    }
  }

  private void addDocument(PlanInstance document) {
    boolean isDocument =
        document != null && document.isData() && document.type().equals("aws_iam_policy_document");
    if (isDocument && told && depth < DEEPEST) {
      add(new PolicyDocument(reading, document, place, depth + 1).value());
    } else {
      told = false;
    }
  }

  private void addText(String text) {
    if (text != null && !text.isEmpty()) {
      add(HoledJson.read(new Value.Text(text, place), Map.of()));
    }
  }

  private void add(Value document) {
    Value.Field field = document instanceof Value.Fields fields ? fields.field("Statement") : null;
    Value statements = field == null ? null : field.term().in(null);
    if (statements instanceof Value.Items items) {
      add(items.terms());
    } else if (statements instanceof Value.Fields) {
      add(List.of(field.term()));
    } else {
      told = false;
    }
  }
}
