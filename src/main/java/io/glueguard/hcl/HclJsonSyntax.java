package io.glueguard.hcl;

import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON syntax of HCL as Terraform uses it, which CDK for Terraform writes. Only a
 * provider knows whether a member is an attribute or a block, so what may be either is both.
 */
final class HclJsonSyntax {
  /** How many labels the blocks of a type have; those of other types have none. */
  private static final Map<String, Integer> LABELS =
      Map.of(
          "resource", 2,
          "data", 2,
          "ephemeral", 2,
          "variable", 1,
          "output", 1,
          "module", 1,
          "provider", 1,
          "check", 1,
          "dynamic", 1);

  /** Deeper no provider nests blocks, with room for dynamic ones. */
  private static final int DEEPEST_BLOCK = 20;

  /** What it is where Terraform looks for a comment. */
  private static final String COMMENT = "//";

  private final SourceFile file;
  private final List<Problem> problems = new ArrayList<>();

  private HclJsonSyntax(SourceFile file) {
    this.file = file;
  }

  /** Reads a file; of a broken one what could be read. */
  static Parsed<HclFile> read(SourceFile file) {
    HclJsonSyntax reader = new HclJsonSyntax(file);
    Parsed<List<Document>> tree = TreeReader.read(file);
    reader.problems.addAll(tree.problems());
    List<HclBlock> blocks = new ArrayList<>();
    if (!tree.value().isEmpty()) {
      reader.top(tree.value().get(0).root(), blocks);
    }
    HclRange whole = new HclRange(file, 0, file.text().length());
    HclBody body = new HclBody(whole, List.of(), blocks);
    return new Parsed<>(new HclFile(file, body, List.of()), reader.problems);
  }

  private void top(Node node, List<HclBlock> blocks) {
    for (MapNode map : maps(node)) {
      for (MapNode.Entry entry : map.entries()) {
        blocks(entry, blocks, 0);
      }
    }
  }

  private void blocks(MapNode.Entry entry, List<HclBlock> to, int depth) {
    String type = entry.key().text();
    if (!type.equals(COMMENT)) {
      int labels = LABELS.getOrDefault(type, 0);
      labelled(type, entry.key(), entry.key(), entry.value(), labels, List.of(), to, depth);
    }
  }

  /** The blocks below some labels, {@code open} labels being still to come. */
  private void labelled(
      String type,
      ScalarNode typeKey,
      ScalarNode key,
      Node node,
      int open,
      List<HclBlock.Label> labels,
      List<HclBlock> to,
      int depth) {
    for (MapNode map : maps(node)) {
      if (open == 0) {
        HclBody body = body(map, type, depth);
        HclRange range = new HclRange(file, key.startOffset(), map.endOffset());
        to.add(new HclBlock(range, range(key), type, range(typeKey), labels, body));
        continue;
      }
      for (MapNode.Entry entry : map.entries()) {
        if (!entry.key().text().equals(COMMENT)) {
          List<HclBlock.Label> longer = new ArrayList<>(labels);
          longer.add(new HclBlock.Label(range(entry.key()), entry.key().text()));
          labelled(type, typeKey, entry.key(), entry.value(), open - 1, longer, to, depth);
        }
      }
    }
  }

  /** One map, or those of a list of maps, which are as many blocks; none for all else. */
  private static List<MapNode> maps(Node node) {
    if (node instanceof MapNode map) {
      return List.of(map);
    }
    List<MapNode> maps = new ArrayList<>();
    for (Node item : node instanceof ListNode list ? list.items() : List.<Node>of()) {
      if (!(item instanceof MapNode map)) {
        return List.of();
      }
      maps.add(map);
    }
    return maps;
  }

  private HclBody body(MapNode map, String type, int depth) {
    List<HclAttribute> attributes = new ArrayList<>();
    List<HclBlock> blocks = new ArrayList<>();
    for (MapNode.Entry entry : map.entries()) {
      String name = entry.key().text();
      if (name.equals(COMMENT)) {
        continue;
      }
      HclExpression value = value(type, name, entry.value());
      if (value != null) {
        HclRange whole = new HclRange(file, entry.key().startOffset(), entry.value().endOffset());
        attributes.add(new HclAttribute(whole, name, range(entry.key()), value));
      }
      if (depth < DEEPEST_BLOCK && !type.equals("locals")) {
        blocks(entry, blocks, depth + 1);
      }
    }
    return new HclBody(range(map), attributes, blocks);
  }

  /** The value of an attribute; null when it cannot be read. */
  private HclExpression value(String type, String name, Node node) {
    boolean named = type.equals("variable") && name.equals("type") || name.equals("iterator");
    if (named && node instanceof ScalarNode scalar && !scalar.plain()) {
      return told(HclParser.expression(inside(scalar)), scalar);
    }
    return expression(node, !type.equals("variable"));
  }

  /**
   * The expression that a value is.
   *
   * @param templates false where text is taken as it stands
   */
  private HclExpression expression(Node node, boolean templates) {
    HclRange range = range(node);
    if (node instanceof MapNode map) {
      List<HclExpression.ObjectOf.Item> items = new ArrayList<>();
      for (MapNode.Entry entry : map.entries()) {
        HclExpression key = expression(entry.key(), templates);
        HclExpression value = expression(entry.value(), templates);
        items.add(new HclExpression.ObjectOf.Item(key, value));
      }
      return new HclExpression.ObjectOf(range, items);
    }
    if (node instanceof ListNode list) {
      List<HclExpression> items = new ArrayList<>();
      list.items().forEach(item -> items.add(expression(item, templates)));
      return new HclExpression.Tuple(range, items);
    }
    return scalar((ScalarNode) node, range, templates);
  }

  private HclExpression scalar(ScalarNode scalar, HclRange range, boolean templates) {
    String text = scalar.text();
    if (scalar.plain()) {
      return new HclExpression.Literal(range, plain(text));
    }
    if (!templates || !text.contains("${") && !text.contains("%{")) {
      return new HclExpression.Literal(range, new HclValue.Text(text));
    }
    HclExpression.Template read = told(HclParser.template(inside(scalar)), scalar);
    return read == null
        ? new HclExpression.Literal(range, HclValue.Unknown.because("a text that is not readable"))
        : new HclExpression.Template(range, read.parts());
  }

  private static HclValue plain(String text) {
    return switch (text) {
      case "null" -> HclValue.NULL;
      case "true", "false" -> new HclValue.Flag(text.equals("true"));
      default -> {
        BigDecimal number = HclNumbers.parse(text);
        yield number == null
            ? HclValue.Unknown.because("a number of too many digits")
            : new HclValue.Number(number);
      }
    };
  }

  /** The text in a scalar as a file of its own, since escapes are resolved in it. */
  private SourceFile inside(ScalarNode scalar) {
    return SourceFile.of(file.name(), scalar.text());
  }

  private <T extends HclExpression> T told(Parsed<T> parsed, ScalarNode at) {
    for (Problem problem : parsed.problems()) {
      problems.add(Problem.unreadable(file.name(), at.span(), problem.message()));
    }
    return parsed.value();
  }

  private HclRange range(Node node) {
    return new HclRange(file, node.startOffset(), node.endOffset());
  }
}
