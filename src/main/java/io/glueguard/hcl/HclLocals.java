package io.glueguard.hcl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scope of a module instance in which locals are evaluated when they are asked for, once each;
 * the rest, and locals that are not declared, are for another scope to say.
 */
public final class HclLocals implements HclScope {
  private final HclModule module;
  private final HclScope outer;
  private final HclBudget budget;
  private final Map<String, HclValue> values = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  /**
   * @param outer answers all but locals, for the module instance
   * @param budget of the evaluation that this scope is for
   */
  public HclLocals(HclModule module, HclScope outer, HclBudget budget) {
    this.module = module;
    this.outer = outer;
    this.budget = budget;
  }

  @Override
  public HclValue resolve(List<HclKey> name) {
    boolean local = name.size() == 2 && "local".equals(name.get(0).name());
    HclValue declared = local ? local(name.get(1).name()) : null;
    return declared == null ? outer.resolve(name) : declared;
  }

  private HclValue local(String name) {
    HclAttribute attribute = module.locals().get(name);
    if (attribute == null) {
      return null;
    }
    HclValue known = values.get(name);
    if (known != null) {
      return known;
    }
    if (!asked.add(name)) {
      return HclValue.Unknown.because("local." + name + " is made of itself");
    }
    HclValue value = new HclEvaluator(this, budget).evaluate(attribute.value());
    asked.remove(name);
    values.put(name, value);
    return value;
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
    return outer.instance();
  }

  @Override
  public HclValue yaml(String text) {
    return outer.yaml(text);
  }
}
