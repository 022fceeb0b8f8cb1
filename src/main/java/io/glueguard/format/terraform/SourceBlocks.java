package io.glueguard.format.terraform;

import io.glueguard.hcl.HclAttribute;
import io.glueguard.hcl.HclBlock;
import io.glueguard.hcl.HclBody;
import io.glueguard.hcl.HclKey;
import io.glueguard.hcl.HclScope;
import io.glueguard.hcl.HclValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the nested blocks of a resource in its source, those included that dynamic blocks write.
 */
final class SourceBlocks {
  private final PlanScopes scopes;

  SourceBlocks(PlanScopes scopes) {
    this.scopes = scopes;
  }

  /**
   * A block as one instance of a resource has it.
   *
   * @param header what is shown of it
   * @param body its attributes and blocks
   * @param scope what names mean in it
   */
  record Written(HclBlock header, HclBody body, HclScope scope) {}

  /** The block of an instance; null when its source is not to be had. */
  Written whole(PlanInstance instance) {
    HclBlock block = scopes.sources().block(instance);
    HclScope scope = block == null ? null : scopes.of(instance.module(), block, instance.key());
    return scope == null ? null : new Written(block, block.body(), scope);
  }

  /** The block that the steps lead to, their last name left out; null when that cannot be told. */
  Written around(PlanInstance instance, List<Step> steps) {
    Written at = whole(instance);
    for (int i = 0; at != null && i + 1 < steps.size(); i++) {
      boolean block = steps.get(i + 1).kind() == Step.Kind.NUMBER && i + 2 < steps.size();
      if (block) {
        List<Written> nested = nested(at, steps.get(i).text());
        // a plan has the blocks of a set in another order than they were written in
        boolean ordered =
            nested != null && (nested.size() == 1 || !steps.get(i).text().equals("inline_policy"));
        int index = Integer.parseInt(steps.get(i + 1).text());
        at = ordered && index < nested.size() ? nested.get(index) : null;
        i++;
      }
    }
    return at;
  }

  /**
   * The nested blocks of a type, in the order that Terraform makes them; null when a dynamic block
   * makes an unknown number.
   */
  List<Written> nested(Written around, String type) {
    List<Written> found = new ArrayList<>();
    for (HclBlock block : around.body().blocks()) {
      if (block.type().equals(type)) {
        found.add(new Written(block, block.body(), around.scope()));
      } else if (block.type().equals("dynamic")
          && type.equals(block.label(0))
          && !expand(block, around, found)) {
        return null;
      }
    }
    return found;
  }

  private boolean expand(HclBlock dynamic, Written around, List<Written> found) {
    HclAttribute each = dynamic.body().attribute("for_each");
    List<HclBlock> content = dynamic.body().blocks("content");
    if (each == null || content.size() != 1) {
      return false;
    }
    HclAttribute named = dynamic.body().attribute("iterator");
    String iterator = named == null ? dynamic.label(0) : named.value().range().text();
    HclValue values = scopes.evaluate(around.scope(), each.value());
    HclBody body = content.get(0).body();
    if (values instanceof HclValue.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, value) ->
                  found.add(item(dynamic, body, around, iterator, new HclValue.Text(key), value)));
      return true;
    }
    if (values instanceof HclValue.Sequence sequence) {
      boolean set = sequence.order() == HclValue.Order.SET;
      for (HclValue value : sequence.items()) {
        HclValue key = set ? value : new HclValue.Number(BigDecimal.valueOf(found.size()));
        found.add(item(dynamic, body, around, iterator, key, value));
      }
      return !set || sequence.known();
    }
    return values == HclValue.NULL;
  }

  private static Written item(
      HclBlock dynamic,
      HclBody body,
      Written around,
      String iterator,
      HclValue key,
      HclValue value) {
    return new Written(dynamic, body, new IteratorScope(around.scope(), iterator, key, value));
  }

  /** The scope of the content of a dynamic block. */
  private record IteratorScope(HclScope outer, String iterator, HclValue key, HclValue value)
      implements HclScope {
    @Override
    public HclValue resolve(List<HclKey> name) {
      if (iterator.equals(name.get(0).name()) && name.size() > 1) {
        String second = name.get(1).name();
        return "key".equals(second) ? key : "value".equals(second) ? value : null;
      }
      return outer.resolve(name);
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
      return outer.instance() + "/" + iterator + key;
    }
  }
}
