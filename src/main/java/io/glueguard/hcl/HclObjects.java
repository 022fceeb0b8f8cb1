package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates objects. */
final class HclObjects {
  private final HclEvaluator evaluator;

  HclObjects(HclEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  HclValue object(HclExpression.ObjectOf object) {
    Map<String, HclValue> entries = new LinkedHashMap<>();
    List<HclValue> unclear = new ArrayList<>();
    List<HclValue> all = new ArrayList<>();
    for (HclExpression.ObjectOf.Item item : object.items()) {
      HclValue key = HclType.convert(evaluator.attempt(item.key()), HclType.STRING);
      HclValue value = evaluator.attempt(item.value());
      HclValue failed = HclEvaluator.failedAmong(List.of(key, value));
      if (failed != null || key == HclValue.NULL) {
        return failed != null
            ? failed
            : new HclValue.Failed("a key may not be null", item.key().range());
      }
      if (key instanceof HclValue.Text text) {
        entries.put(text.text(), value);
      } else {
        unclear.add(key);
      }
      all.add(value);
    }
    all.addAll(unclear);
    return unclear.isEmpty() ? HclValue.Mapping.object(entries) : HclChoices.unknown(all);
  }
}
