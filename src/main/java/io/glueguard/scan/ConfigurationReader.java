package io.glueguard.scan;

import io.glueguard.finding.Severity;
import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import io.glueguard.source.Spelling;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the configuration file; whatever is not understood is a problem with its place. */
public final class ConfigurationReader {
  static final List<String> FLAGS =
      List.of(
          "closed-world",
          "external-key-policy-may-grant",
          "require-proven-customer-key",
          "fail-on-undecided");
  static final List<String> TEXTS = List.of("region", "account", "stack-name", "fail-on");
  static final List<String> OTHERS =
      List.of(
          "rules",
          "tags",
          "external-configurations",
          "ssm",
          "stacks",
          "ignore",
          "allowed-keys",
          "rules-dir",
          "parameters");
  static final List<String> THRESHOLDS = List.of("high", "medium", "low", "info", "never");

  private final ConfigurationNodes nodes = new ConfigurationNodes();
  private final Collection<String> ruleIds;

  private ConfigurationReader(Collection<String> ruleIds) {
    this.ruleIds = ruleIds;
  }

  /** The keys that a configuration may have, in the order of its documentation. */
  public static List<String> keys() {
    List<String> keys = new ArrayList<>(OTHERS);
    keys.addAll(FLAGS);
    keys.addAll(TEXTS);
    return keys;
  }

  /**
   * Reads a configuration. Rules that it brings in itself are not known yet, so whether the rules
   * it names exist is for {@link #unknownRules}.
   */
  public static Parsed<Configuration> read(SourceFile file) {
    Parsed<List<Document>> parsed = TreeReader.read(file);
    ConfigurationReader reader = new ConfigurationReader(List.of());
    reader.nodes.problems().addAll(parsed.problems());
    Configuration configuration = Configuration.NONE;
    if (parsed.value().size() == 1 && parsed.value().get(0).root() instanceof MapNode map) {
      configuration = reader.configuration(file, map);
    } else if (parsed.problems().isEmpty() && !isEmpty(parsed.value())) {
      reader
          .nodes
          .problems()
          .add(
              Problem.unreadable(
                  file.name(), Span.FILE_START, "the configuration is one map of keys"));
    }
    return new Parsed<>(configuration, reader.nodes.problems());
  }

  private static boolean isEmpty(List<Document> documents) {
    return documents.isEmpty()
        || documents.size() == 1
            && documents.get(0).root() instanceof ScalarNode scalar
            && scalar.isNull();
  }

  /** What a configuration says about rules that do not exist. */
  public static List<Problem> unknownRules(
      Configuration configuration, Collection<String> ruleIds) {
    ConfigurationReader reader = new ConfigurationReader(ruleIds);
    configuration.rules().forEach((id, weight) -> reader.known(id, weight.key()));
    for (Ignored ignored : configuration.ignored()) {
      ignored.rules().forEach(id -> reader.known(id, ignored.node()));
    }
    return reader.nodes.problems();
  }

  private void known(String id, Node node) {
    if (!ruleIds.contains(id)) {
      nodes.add(node, "unknown rule " + id + Spelling.hint(id, ruleIds));
    }
  }

  private Configuration configuration(SourceFile file, MapNode map) {
    nodes.only(map, keys());
    MapNode tags = nodes.map(map.get("tags"), "tags");
    if (tags != null) {
      nodes.only(tags, List.of("owner", "regulated"));
    }
    Node owner = tags == null ? null : tags.get("owner");
    Node regulated = tags == null ? null : tags.get("regulated");
    return new Configuration(
        file,
        weights(map.get("rules")),
        owner == null ? null : nodes.texts(owner),
        regulated == null ? null : regulated(regulated),
        flags(map),
        scalars(map),
        textMap(map.get("parameters"), "parameters"),
        externals(map.get("external-configurations")),
        textMap(map.get("ssm"), "ssm"),
        textMap(map.get("stacks"), "stacks"),
        nodes.texts(map.get("allowed-keys")),
        nodes.texts(map.get("rules-dir")),
        new IgnoredReader(nodes).read(map.get("ignore")));
  }

  private Map<String, Configuration.Weight> weights(Node node) {
    Map<String, Configuration.Weight> weights = new LinkedHashMap<>();
    MapNode map = nodes.map(node, "rules");
    for (MapNode.Entry entry : nodes.entries(map)) {
      String word = nodes.text(entry.value());
      Severity severity = Severity.of(word);
      List<String> words = List.of("high", "medium", "low", "info", "off");
      if (severity == null && !isOff(word)) {
        nodes.add(
            entry.value(),
            "a rule is one of high, medium, low, info, off, and not "
                + word
                + Spelling.hint(word, words));
      }
      weights.put(entry.key().text(), new Configuration.Weight(severity, entry.key()));
    }
    return weights;
  }

  private static boolean isOff(String word) {
    return word.equalsIgnoreCase("off") || word.equalsIgnoreCase("false");
  }

  private Map<String, List<String>> regulated(Node node) {
    Map<String, List<String>> tags = new LinkedHashMap<>();
    for (MapNode.Entry entry : nodes.entries(nodes.map(node, "regulated"))) {
      List<String> values = new ArrayList<>();
      nodes.texts(entry.value()).forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
      tags.put(entry.key().text(), values);
    }
    return tags;
  }

  private Map<String, Boolean> flags(MapNode map) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    for (String key : FLAGS) {
      if (map.get(key) != null) {
        String word = nodes.text(map.get(key));
        if (!word.equals("true") && !word.equals("false")) {
          nodes.add(map.get(key), key + " is true or false, and not " + word);
        }
        flags.put(key, word.equals("true"));
      }
    }
    return flags;
  }

  private Map<String, String> scalars(MapNode map) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : TEXTS) {
      Node node = map.get(key);
      if (node instanceof ScalarNode scalar && !scalar.isNull()) {
        texts.put(key, scalar.text());
        if (key.equals("fail-on") && !THRESHOLDS.contains(scalar.text())) {
          nodes.add(
              node,
              "fail-on is one of "
                  + String.join(", ", THRESHOLDS)
                  + ", and not "
                  + scalar.text()
                  + Spelling.hint(scalar.text(), THRESHOLDS));
        }
      } else if (node != null) {
        nodes.add(node, key + " is a text");
      }
    }
    return texts;
  }

  private Map<String, Configuration.External> externals(Node node) {
    Map<String, Configuration.External> externals = new LinkedHashMap<>();
    for (MapNode.Entry entry : nodes.entries(nodes.map(node, "external-configurations"))) {
      String word = nodes.text(entry.value());
      boolean encrypted = word.equals("encrypted") || word.equals("CSE-KMS");
      if (!encrypted && !word.equals("DISABLED")) {
        nodes.add(
            entry.value(),
            "an external configuration is encrypted (or CSE-KMS) or DISABLED, and"
                + " not "
                + word
                + Spelling.hint(word, List.of("encrypted", "CSE-KMS", "DISABLED")));
      } else {
        externals.put(
            entry.key().text(),
            new Configuration.External(
                encrypted ? "CSE-KMS" : "DISABLED", entry.key(), (ScalarNode) entry.value()));
      }
    }
    return externals;
  }

  private Map<String, String> textMap(Node node, String what) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (MapNode.Entry entry : nodes.entries(nodes.map(node, what))) {
      texts.put(entry.key().text(), String.join(",", nodes.texts(entry.value())));
    }
    return texts;
  }
}
