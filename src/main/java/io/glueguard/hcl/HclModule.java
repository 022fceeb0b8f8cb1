package io.glueguard.hcl;

import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All files of a module as one, with override files merged in. Of two declarations of one thing the
 * first counts.
 *
 * @param files as they were read, in the order of their names
 * @param variables by name
 * @param locals by name
 * @param outputs by name
 * @param calls module calls by name
 * @param resources by type and name with a dot between
 * @param data data sources by type and name with a dot between
 * @param providers in the order of the text
 */
public record HclModule(
    List<HclFile> files,
    Map<String, HclBlock> variables,
    Map<String, HclAttribute> locals,
    Map<String, HclBlock> outputs,
    Map<String, HclBlock> calls,
    Map<String, HclBlock> resources,
    Map<String, HclBlock> data,
    List<HclBlock> providers) {

  /** Reads the files of a module. */
  public static Parsed<HclModule> read(List<SourceFile> sources) {
    List<Problem> problems = new ArrayList<>();
    List<HclFile> files = new ArrayList<>();
    for (SourceFile source : sources) {
      Parsed<HclFile> parsed =
          HclFileNames.isJson(source.name()) ? HclJsonSyntax.read(source) : HclParser.read(source);
      files.add(parsed.value());
      problems.addAll(parsed.problems());
    }
    Map<String, HclBlock> blocks = new LinkedHashMap<>();
    Map<String, HclAttribute> locals = new LinkedHashMap<>();
    for (boolean override : new boolean[] {false, true}) {
      for (HclFile file : files) {
        if (HclFileNames.overrides(file.source().name()) == override) {
          add(file, override, blocks, locals, problems);
        }
      }
    }
    HclModule module =
        new HclModule(
            List.copyOf(files),
            ofType(blocks, "variable"),
            Collections.unmodifiableMap(locals),
            ofType(blocks, "output"),
            ofType(blocks, "module"),
            ofType(blocks, "resource"),
            ofType(blocks, "data"),
            List.copyOf(ofType(blocks, "provider").values()));
    return new Parsed<>(module, problems);
  }

  /** The block that declares what has this address in this module; null when there is none. */
  public HclBlock block(HclAddress address) {
    return (address.data() ? data : resources).get(address.type() + "." + address.name());
  }

  private static void add(
      HclFile file,
      boolean override,
      Map<String, HclBlock> blocks,
      Map<String, HclAttribute> locals,
      List<Problem> problems) {
    for (HclBlock block : file.body().blocks()) {
      if (block.type().equals("locals")) {
        for (HclAttribute local : block.body().attributes()) {
          if (override) {
            locals.put(local.name(), local);
          } else if (locals.putIfAbsent(local.name(), local) != null) {
            problems.add(again(local.nameRange(), "local." + local.name()));
          }
        }
        continue;
      }
      String identity = identity(block);
      HclBlock before = blocks.get(identity);
      if (before == null) {
        blocks.put(identity, block);
      } else if (override) {
        blocks.put(identity, merged(before, block));
      } else if (declares(block.type())) {
        problems.add(again(block.header(), identity.replace(' ', '.')));
      }
    }
  }

  private static boolean declares(String type) {
    return switch (type) {
      case "variable", "output", "module", "resource", "data" -> true;
      default -> false;
    };
  }

  private static Problem again(HclRange range, String what) {
    return Problem.unreadable(
        range.file().name(),
        range.span(),
        what + " is declared twice in this module; the first counts");
  }

  /** Type and labels; of a provider the alias too. */
  private static String identity(HclBlock block) {
    StringBuilder identity = new StringBuilder(block.type());
    for (HclBlock.Label label : block.labels()) {
      identity.append(identity.length() == block.type().length() ? ' ' : '.').append(label.text());
    }
    HclAttribute alias = block.type().equals("provider") ? block.body().attribute("alias") : null;
    return alias == null ? identity.toString() : identity + "." + alias.value().range().text();
  }

  private static Map<String, HclBlock> ofType(Map<String, HclBlock> blocks, String type) {
    Map<String, HclBlock> found = new LinkedHashMap<>();
    blocks.forEach(
        (identity, block) -> {
          if (block.type().equals(type)) {
            found.put(identity.substring(Math.min(identity.length(), type.length() + 1)), block);
          }
        });
    return Collections.unmodifiableMap(found);
  }

  /**
   * Attributes replace those of the same name, nested blocks all of the same type; but {@code
   * lifecycle} is merged.
   */
  private static HclBlock merged(HclBlock first, HclBlock override) {
    Map<String, HclAttribute> attributes = new LinkedHashMap<>();
    first.body().attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
    override.body().attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
    List<HclBlock> blocks = new ArrayList<>();
    for (HclBlock block : first.body().blocks()) {
      List<HclBlock> others = override.body().blocks(nested(block));
      boolean dynamic =
          override.body().blocks().stream().anyMatch(other -> nested(other).equals(nested(block)));
      if (block.type().equals("lifecycle") && others.size() == 1) {
        blocks.add(merged(block, others.get(0)));
      } else if (!dynamic) {
        blocks.add(block);
      }
    }
    boolean lifecycle = !first.body().blocks("lifecycle").isEmpty();
    for (HclBlock block : override.body().blocks()) {
      if (!(lifecycle && block.type().equals("lifecycle"))) {
        blocks.add(block);
      }
    }
    HclBody body = new HclBody(first.body().range(), new ArrayList<>(attributes.values()), blocks);
    return new HclBlock(
        first.range(), first.header(), first.type(), first.typeRange(), first.labels(), body);
  }

  private static String nested(HclBlock block) {
    return block.type().equals("dynamic") && block.label(0) != null ? block.label(0) : block.type();
  }
}
