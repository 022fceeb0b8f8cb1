package io.glueguard.format.terraform;

import io.glueguard.hcl.HclAttribute;
import io.glueguard.hcl.HclBlock;
import io.glueguard.hcl.HclExpression;
import io.glueguard.hcl.HclModule;
import io.glueguard.hcl.HclRange;
import io.glueguard.hcl.HclStep;
import io.glueguard.hcl.HclValue;
import io.glueguard.model.Origin;
import io.glueguard.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a resource of a plan is written in its {@code .tf} files. All instances of a block are
 * written in the same place.
 */
final class SourceOrigin implements Origin {
  private static final int MOST_CALLS = 20;

  private final SourceValues sources;
  private final PlanInstance instance;
  private final Vocabulary.ResourceType type;

  SourceOrigin(SourceValues sources, PlanInstance instance, Vocabulary.ResourceType type) {
    this.sources = sources;
    this.instance = instance;
    this.type = type;
  }

  @Override
  public List<Written> of(List<String> found) {
    List<String> path = writtenAs(found);
    SourceBlocks.Written at = sources.blocks().whole(instance);
    List<Written> written = new ArrayList<>();
    if (at == null) {
      return written;
    }
    HclAttribute attribute = null;
    Map<String, Vocabulary.Property> level = type.properties();
    for (int i = 0; i < path.size() && attribute == null; i++) {
      Vocabulary.Property property = level.get(path.get(i));
      if (property == null || property.terraform() == null) {
        break;
      }
      boolean many = property.shape() == Vocabulary.Shape.BLOCKS;
      boolean blocks = many || property.shape() == Vocabulary.Shape.BLOCK;
      int index = many && i + 1 < path.size() ? index(path.get(i + 1)) : 0;
      SourceBlocks.Written inner = blocks ? nested(at, property.terraform(), index) : null;
      if (inner != null) {
        at = inner;
        level = property.properties();
        i += many ? 1 : 0;
      } else {
        attribute = attribute(at, property.terraform());
        if (attribute == null) {
          break;
        }
        written.add(here(entry(attribute, path.subList(i + 1, path.size()))));
      }
    }
    if (attribute == null) {
      written.add(here(at.header().header()));
    } else {
      callers(instance.module(), attribute.value(), written);
    }
    return written;
  }

  private SourceBlocks.Written nested(SourceBlocks.Written at, String name, int index) {
    List<SourceBlocks.Written> blocks = sources.blocks().nested(at, name);
    return blocks != null && index >= 0 && index < blocks.size() ? blocks.get(index) : null;
  }

  private static HclAttribute attribute(SourceBlocks.Written at, String name) {
    return at.body().attribute(name.equals("tags_all") ? "tags" : name);
  }

  /** Job runs are read from a text; that is what a person wrote. */
  private List<String> writtenAs(List<String> path) {
    if (path.isEmpty() || !path.get(0).equals("JobRuns")) {
      return path;
    }
    return type.property(List.of("DefinitionString")) != null
        ? List.of("DefinitionString")
        : List.of("Target", "Input");
  }

  private static int index(String text) {
    return text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(text)
        : -1;
  }

  /** The entry of a map that is written as one, else the whole attribute. */
  private static HclRange entry(HclAttribute attribute, List<String> rest) {
    if (!rest.isEmpty() && attribute.value() instanceof HclExpression.ObjectOf object) {
      for (HclExpression.ObjectOf.Item item : object.items()) {
        if (rest.get(0).equals(word(item.key()))) {
          HclRange key = item.key().range();
          return new HclRange(key.file(), key.start(), item.value().range().end());
        }
      }
    }
    return attribute.range();
  }

  private static String word(HclExpression key) {
    if (key instanceof HclExpression.Literal literal
        && literal.value() instanceof HclValue.Text text) {
      return text.text();
    }
    String written = key.range().text();
    boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
    return quoted ? written.substring(1, written.length() - 1) : written;
  }

  private static Written here(HclRange range) {
    return new Written(range.file(), range.span(), "declared here", true);
  }

  /** The arguments of the module calls that a value is handed down by. */
  private void callers(ModuleInstance from, HclExpression expression, List<Written> written) {
    ModuleInstance module = from;
    String variable = variable(expression);
    for (int i = 0; i < MOST_CALLS && variable != null && !module.isRoot(); i++) {
      HclModule caller = sources.scopes().sources().module(module.parent());
      HclBlock call = caller == null ? null : caller.calls().get(module.last().name());
      if (call == null) {
        return;
      }
      HclAttribute argument = call.body().attribute(variable);
      HclRange range = argument == null ? call.header() : argument.range();
      String message = argument == null ? variable + " is not handed in here" : "handed in here";
      written.add(new Written(range.file(), range.span(), message, true));
      variable = argument == null ? null : variable(argument.value());
      module = module.parent();
    }
  }

  /**
   * The variable that an expression starts from when it is nothing else; null for all other
   * expressions.
   */
  private static String variable(HclExpression written) {
    HclExpression expression = written.bare();
    boolean isVariable =
        expression instanceof HclExpression.Traversal traversal
            && traversal.source() instanceof HclExpression.Name name
            && name.name().equals("var");
    if (!isVariable) {
      return null;
    }
    HclStep first = ((HclExpression.Traversal) expression).steps().get(0);
    return first instanceof HclStep.Attribute attribute ? attribute.name() : null;
  }
}
