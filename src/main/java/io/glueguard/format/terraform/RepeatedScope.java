package io.glueguard.format.terraform;

import io.glueguard.hcl.HclAttribute;
import io.glueguard.hcl.HclBlock;
import io.glueguard.hcl.HclBudget;
import io.glueguard.hcl.HclEvaluator;
import io.glueguard.hcl.HclKey;
import io.glueguard.hcl.HclScope;
import io.glueguard.hcl.HclValue;
import java.util.List;

/** The scope of one instance of a block with {@code count} or {@code for_each}. */
final class RepeatedScope implements HclScope {
  private final HclScope outer;
  private final HclBlock block;
  private final Step key;
  private final HclBudget budget;
  private HclValue value;

  RepeatedScope(HclScope outer, HclBlock block, Step key, HclBudget budget) {
    this.outer = outer;
    this.block = block;
    this.key = key;
    this.budget = budget;
  }

  @Override
  public HclValue resolve(List<HclKey> name) {
    String first = name.get(0).name();
    if ("count".equals(first)
        || "each".equals(first) && name.size() > 1 && "key".equals(name.get(1).name())) {
      return HclValues.ofKey(key);
    }
    return "each".equals(first) ? value() : outer.resolve(name);
  }

  private HclValue value() {
    if (value == null) {
      HclAttribute repetition = block == null ? null : block.body().attribute("for_each");
      value =
          repetition == null
              ? HclValue.Unknown.because("each.value is not known")
              : pick(new HclEvaluator(outer, budget).evaluate(repetition.value()));
    }
    return value;
  }

  private HclValue pick(HclValue collection) {
    if (collection instanceof HclValue.Mapping mapping) {
      HclValue entry = mapping.entries().get(key.text());
      return entry == null ? HclValue.Unknown.because("for_each has no " + key) : entry;
    }
    if (collection instanceof HclValue.Sequence sequence
        && sequence.order() == HclValue.Order.SET) {
      return HclValues.ofKey(key);
    }
    return collection instanceof HclValue.Unknown
        ? collection
        : HclValue.Unknown.because("for_each is not known");
  }

  @Override
  public HclValue follow(HclValue.Reference reference) {
    return outer.follow(reference);
  }

  @Override
  public String module() {
    return outer.module();
  }

  @Override
  public String instance() {
    return outer.instance() + key;
  }
}
