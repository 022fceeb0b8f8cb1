package io.glueguard.format.terraform;

import io.glueguard.hcl.HclAttribute;
import io.glueguard.hcl.HclBlock;
import io.glueguard.hcl.HclConversions;
import io.glueguard.hcl.HclExpression;
import io.glueguard.hcl.HclKey;
import io.glueguard.hcl.HclModule;
import io.glueguard.hcl.HclScope;
import io.glueguard.hcl.HclTypeReader;
import io.glueguard.hcl.HclValue;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What names mean in a module instance of a plan: known values of the plan, references to what is
 * known after apply only.
 */
final class PlanScope implements HclScope {
  private final PlanScopes scopes;
  private final ModuleInstance instance;
  private final HclModule module;
  private final Map<String, HclValue> variables = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  PlanScope(PlanScopes scopes, ModuleInstance instance, HclModule module) {
    this.scopes = scopes;
    this.instance = instance;
    this.module = module;
  }

  @Override
  public HclValue resolve(List<HclKey> name) {
    HclValue found = find(name);
    // all names are declared, or there were no plan: what is missing here no try may catch
    return found == null ? HclValue.Unknown.because("a name is not in the sources") : found;
  }

  private HclValue find(List<HclKey> name) {
    String first = name.get(0).name();
    String second = name.size() < 2 ? "" : name.get(1).name();
    return switch (first) {
      case "var" -> variable(second);
      case "module" -> called(second);
      case "each", "count", "self" -> null;
      case "path", "terraform", "tofu" ->
          HclValue.Unknown.because(first + "." + second + " is not known");
      default -> resources(name);
    };
  }

  private HclValue variable(String name) {
    HclValue known = variables.get(name);
    if (known == null) {
      if (!asked.add(name)) {
        return HclValue.Unknown.because("var." + name + " is made of itself");
      }
      known = findVariable(name);
      asked.remove(name);
      if (known != null) {
        variables.put(name, known);
      }
    }
    return known;
  }

  private HclValue findVariable(String name) {
    HclBlock declared = module.variables().get(name);
    if (declared == null) {
      return null;
    }
    HclValue given = instance.isRoot() ? given(name) : argument(name);
    HclAttribute type = declared.body().attribute("type");
    boolean refusesNull = says(declared, "nullable", "false");
    if (given == null && instance.isRoot() && says(declared, "ephemeral", "true")) {
      return HclValue.Unknown.because("a plan does not keep var." + name);
    }
    if (given == null || given == HclValue.NULL && refusesNull) {
      HclAttribute usual = declared.body().attribute("default");
      given =
          usual == null
              ? HclValue.Unknown.because("var." + name + " is not known")
              : scopes.evaluate(this, usual.value());
    }
    HclValue converted =
        type == null ? given : HclConversions.convert(given, HclTypeReader.read(type.value()));
    return converted instanceof HclValue.Failed failed
        ? HclValue.Unknown.because(failed.message())
        : converted;
  }

  private static boolean says(HclBlock block, String name, String word) {
    HclAttribute attribute = block.body().attribute(name);
    return attribute != null && attribute.value().range().text().equals(word);
  }

  private HclValue given(String name) {
    Node value = scopes.plan().variable(name);
    return value == null ? null : HclValues.of(value);
  }

  /** What the call of this module hands in; null when it says nothing. */
  private HclValue argument(String name) {
    HclModule caller = scopes.sources().module(instance.parent());
    HclBlock call = caller == null ? null : caller.calls().get(instance.last().name());
    if (call == null) {
      return HclValue.Unknown.because("the call of " + instance.address() + " is not known");
    }
    HclAttribute argument = call.body().attribute(name);
    HclScope scope = scopes.of(instance.parent(), call, instance.last().key());
    return argument == null ? null : scopes.evaluate(scope, argument.value());
  }

  private HclValue called(String name) {
    HclBlock call = module.calls().get(name);
    if (call == null) {
      return null;
    }
    Set<Step> keys = new LinkedHashSet<>();
    for (ModuleInstance known : scopes.plan().modules(instance, name)) {
      keys.add(known.last().key());
    }
    return repeated(call, keys, false, key -> whole(instance.child(name, key).address()));
  }

  private HclValue resources(List<HclKey> name) {
    boolean data = "data".equals(name.get(0).name());
    if (name.size() < (data ? 3 : 2)) {
      return null;
    }
    String block = name.get(data ? 1 : 0).name() + "." + name.get(data ? 2 : 1).name();
    HclBlock declared = data ? module.data().get(block) : module.resources().get(block);
    if (declared == null) {
      return null;
    }
    Map<Step, PlanInstance> instances =
        scopes.plan().instances(instance, (data ? "data." : "") + block);
    if (instances.isEmpty() && scopes.plan().isPartial()) {
      return HclValue.Unknown.because(block + " is not in this partial plan");
    }
    String start = instance.isRoot() ? "" : instance.address() + ".";
    return repeated(
        declared,
        instances.keySet(),
        true,
        key -> {
          PlanInstance known = instances.get(key);
          return whole(known != null ? known.address() : start + (data ? "data." : "") + block);
        });
  }

  private static HclValue whole(String address) {
    return new HclValue.Reference(address, List.of(), false);
  }

  /**
   * The instances of a block: one, a tuple by {@code count}, or an object by {@code for_each}.
   *
   * @param complete true when the plan knows all instances; those of a module it knows by their
   *     resources, and some have none
   */
  private HclValue repeated(
      HclBlock block, Set<Step> known, boolean complete, Function<Step, HclValue> one) {
    HclAttribute each = block.body().attribute("for_each");
    HclAttribute count = block.body().attribute("count");
    if (each == null && count == null) {
      return one.apply(null);
    }
    Set<Step> keys = known;
    if (!complete || known.isEmpty()) {
      keys = HclValues.keys(scopes.evaluate(this, (each == null ? count : each).value()));
      keys = keys == null && !known.isEmpty() ? known : keys;
      if (keys == null) {
        return HclValue.Unknown.because(
            "the instances of " + block.header().text() + " are not known");
      }
    }
    if (count != null) {
      return tuple(keys, one);
    }
    Map<String, HclValue> entries = new LinkedHashMap<>();
    keys.forEach(key -> entries.put(key == null ? "" : key.text(), one.apply(key)));
    return HclValue.Mapping.object(entries);
  }

  private static HclValue tuple(Set<Step> keys, Function<Step, HclValue> one) {
    List<HclValue> items = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Step key = new Step(Integer.toString(i), Step.Kind.NUMBER);
      items.add(
          keys.contains(key)
              ? one.apply(key)
              : HclValue.Unknown.because("an instance is not in this plan"));
    }
    return HclValue.Sequence.tuple(items);
  }

  @Override
  public HclValue follow(HclValue.Reference reference) {
    List<Step> steps = Step.parse(reference.address());
    ModuleInstance of = ModuleInstance.of(steps);
    if (of.length() == steps.size()) {
      return output(of, reference);
    }
    PlanInstance resource = instance(reference.address(), steps, of);
    return resource == null ? reference : attribute(resource, reference);
  }

  private PlanInstance instance(String address, List<Step> steps, ModuleInstance of) {
    int at = of.length();
    boolean data = steps.get(at).text().equals("data");
    int type = data ? at + 1 : at;
    if (type + 1 >= steps.size()) {
      return null;
    }
    String block =
        (data ? "data." : "") + steps.get(type).text() + "." + steps.get(type + 1).text();
    return scopes
        .plan()
        .instances(of, block)
        .get(type + 2 < steps.size() ? steps.get(type + 2) : null);
  }

  private HclValue output(ModuleInstance of, HclValue.Reference reference) {
    HclModule called = scopes.sources().module(of);
    if (called == null) {
      return HclValue.Unknown.because("the source of " + of.address() + " is not known");
    }
    if (reference.path().size() != 1) {
      return reference;
    }
    HclBlock output = called.outputs().get(reference.path().get(0).name());
    HclAttribute value = output == null ? null : output.body().attribute("value");
    return value == null ? null : scopes.evaluate(scopes.of(of), value.value());
  }

  private HclValue attribute(PlanInstance resource, HclValue.Reference reference) {
    if (reference.path().size() != 1) {
      return reference;
    }
    String name = reference.path().get(0).name();
    Node value = Tree.get(resource.after(), name);
    Node unknown = Tree.get(resource.unknown(), name);
    if (value == null && unknown == null) {
      return HclValue.Unknown.because("the plan has no " + reference);
    }
    if (!Tree.anyTrue(unknown)) {
      return HclValues.of(value);
    }
    String known = Tree.text(resource.after(), "name");
    if (scopes.idsAreNames()
        && known != null
        && name.equals("id")
        && resource.type().equals("aws_glue_security_configuration")) {
      return new HclValue.Text(known);
    }
    String text = text(resource, name) ? name : null;
    HclValue written = text == null ? written(resource, name) : null;
    if (written != null) {
      return written;
    }
    HclValue.Reference place =
        new HclValue.Reference(reference.address(), reference.path(), text != null);
    return HclValues.of(value, unknown, place);
  }

  private static boolean text(PlanInstance resource, String name) {
    return name.equals("id") || name.equals("arn") || name.equals("name") || name.equals("key_id");
  }

  /**
   * An attribute that the configuration says itself, so that it stems from what its own expression
   * stems from.
   */
  private HclValue written(PlanInstance resource, String name) {
    boolean passed = resource.type().equals("terraform_data") && name.equals("output");
    HclBlock block = scopes.sources().block(resource);
    HclAttribute attribute = block == null ? null : block.body().attribute(passed ? "input" : name);
    if (attribute == null || resource.isData() || !asked.add(resource.address() + "." + name)) {
      return null;
    }
    HclExpression expression = attribute.value();
    HclValue value =
        scopes.evaluate(scopes.of(resource.module(), block, resource.key()), expression);
    asked.remove(resource.address() + "." + name);
    return value;
  }

  @Override
  public String module() {
    return instance.address();
  }
}
