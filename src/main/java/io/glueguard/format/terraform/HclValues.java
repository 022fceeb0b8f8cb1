package io.glueguard.format.terraform;

import io.glueguard.hcl.HclKey;
import io.glueguard.hcl.HclValue;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of a plan for the evaluator of expressions. */
final class HclValues {
  private HclValues() {}

  /** A step of an address as a key. */
  static HclKey key(Step step) {
    return step.kind() == Step.Kind.NUMBER && step.text().length() < 10 && isNumber(step.text())
        ? HclKey.of(Integer.parseInt(step.text()))
        : HclKey.of(step.text());
  }

  /** The key of an instance as a value. */
  static HclValue ofKey(Step step) {
    return step.kind() == Step.Kind.NUMBER && isNumber(step.text())
        ? new HclValue.Number(new BigDecimal(step.text()))
        : new HclValue.Text(step.text());
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 10
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A value that is known as a whole. */
  static HclValue of(Node node) {
    return of(node, null, null);
  }

  /**
   * A value parts of which are known after apply only.
   *
   * @param unknown what a plan marks as unknown; null for nothing
   * @param place what the unknown parts are; null when nothing is unknown
   */
  static HclValue of(Node node, Node unknown, HclValue.Reference place) {
    if (Tree.isTrue(unknown)) {
      return place;
    }
    if (node instanceof MapNode || unknown instanceof MapNode) {
      Set<String> keys = new LinkedHashSet<>();
      Tree.entries(node).forEach(entry -> keys.add(entry.key().text()));
      Tree.entries(unknown).forEach(entry -> keys.add(entry.key().text()));
      Map<String, HclValue> entries = new LinkedHashMap<>();
      for (String key : keys) {
        HclValue.Reference inner = place == null ? null : place.then(HclKey.of(key));
        entries.put(key, of(Tree.get(node, key), Tree.get(unknown, key), inner));
      }
      return HclValue.Mapping.object(entries);
    }
    List<Node> items = Tree.items(node);
    if (node instanceof ListNode) {
      List<Node> open = Tree.items(unknown);
      List<HclValue> values = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        HclValue.Reference inner = place == null ? null : place.then(HclKey.of(i));
        values.add(of(items.get(i), i < open.size() ? open.get(i) : null, inner));
      }
      return HclValue.Sequence.tuple(values);
    }
    return node instanceof ScalarNode scalar ? scalar(scalar) : HclValue.NULL;
  }

  private static HclValue scalar(ScalarNode scalar) {
    if (!scalar.plain()) {
      return new HclValue.Text(scalar.text());
    }
    return switch (scalar.text()) {
      case "null" -> HclValue.NULL;
      case "true" -> new HclValue.Flag(true);
      case "false" -> new HclValue.Flag(false);
      default -> number(scalar.text());
    };
  }

  private static HclValue number(String text) {
    // an exponent of a billion would be a number of a billion digits
    boolean small = text.length() < 40 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    return small
        ? new HclValue.Number(new BigDecimal(text))
        : HclValue.Unknown.because("a number of too many digits");
  }

  /** The keys that a repetition makes; null when that is not known. */
  static Set<Step> keys(HclValue repetition) {
    Set<Step> keys = new LinkedHashSet<>();
    if (repetition instanceof HclValue.Number number) {
      int count = Math.min(10_000, number.number().intValue());
      for (int i = 0; i < count; i++) {
        keys.add(new Step(Integer.toString(i), Step.Kind.NUMBER));
      }
    } else if (repetition instanceof HclValue.Mapping mapping) {
      mapping.entries().keySet().forEach(key -> keys.add(new Step(key, Step.Kind.TEXT)));
    } else if (repetition instanceof HclValue.Sequence sequence && sequence.known()) {
      for (HclValue item : sequence.items()) {
        if (!(item instanceof HclValue.Text text)) {
          return null;
        }
        keys.add(new Step(text.text(), Step.Kind.TEXT));
      }
    } else {
      return null;
    }
    return keys;
  }
}
