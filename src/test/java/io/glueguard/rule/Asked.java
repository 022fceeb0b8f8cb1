package io.glueguard.rule;

import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.World;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.List;

/** What rules that are written in a test say about a template that is written there too. */
final class Asked {
  private Asked() {}

  /** A rule about a type that demands a condition, in flow style. */
  static Parsed<Rule> rule(String type, String require) {
    return read(
        "id: x\ntitle: It\nseverity: low\nselect: "
            + type
            + "\nmessage: It\nwhy: It.\nrequire: "
            + require
            + "\n");
  }

  /** A whole rule, in a file that is named {@code x.yaml}. */
  static Parsed<Rule> read(String yaml) {
    return RuleReader.read(RuleFile.of(SourceFile.of("x.yaml", yaml), "group"), new SharedBlocks());
  }

  /** What is wrong with a rule that demands a condition. */
  static List<String> problems(String type, String require) {
    return words(rule(type, require).problems());
  }

  /** Problems as {@code line: message}. */
  static List<String> words(List<Problem> problems) {
    return problems.stream()
        .map(each -> each.span().start().line() + ": " + each.message())
        .toList();
  }

  /** The graph of one template. */
  static ResourceGraph graph(String template) {
    return graph(template, Deployment.NONE);
  }

  static ResourceGraph graph(String template, Deployment deployment) {
    SourceFile file = SourceFile.of("template.yaml", template);
    CloudFormationFormat format = new CloudFormationFormat(Neighbours.NONE, deployment);
    format.add(file, TreeReader.read(file).value(), true);
    return new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
  }

  /** What a condition says about a resource in the first world. */
  static Verdict judge(ResourceGraph graph, String name, String require) {
    return judge(new Context(graph, Context.Settings.USUAL), name, require);
  }

  static Verdict judge(Context context, String name, String require) {
    Resource resource = context.graph().stacks().get(0).resource(name);
    Parsed<Rule> parsed = rule(resource.type(), require);
    if (parsed.value() == null) {
      throw new AssertionError(words(parsed.problems()));
    }
    return parsed.value().require().judge(Item.of(resource), World.usual(context.graph()), context);
  }

  /** A verdict in words, with why it cannot be told. */
  static String words(Verdict verdict) {
    if (verdict instanceof Verdict.CannotTell open) {
      return "cannot tell: " + open.reason() + (open.words().isEmpty() ? "" : " " + open.words());
    }
    if (verdict instanceof Verdict.Holds) {
      return "holds";
    }
    return verdict instanceof Verdict.Fails ? "fails" : "odd: " + verdict;
  }
}
