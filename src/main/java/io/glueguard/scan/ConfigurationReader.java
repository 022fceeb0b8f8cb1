package io.glueguard.scan;

import io.glueguard.finding.Severity;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
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
  private static final List<String> IGNORED =
      List.of("paths", "resources", "rules", "reason", "until");
  static final List<String> THRESHOLDS = List.of("high", "medium", "low", "info", "never");

  private final List<Problem> problems = new ArrayList<>();
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
    reader.problems.addAll(parsed.problems());
    Configuration configuration = Configuration.NONE;
    if (parsed.value().size() == 1 && parsed.value().get(0).root() instanceof MapNode map) {
      configuration = reader.configuration(file, map);
    } else if (parsed.problems().isEmpty() && !isEmpty(parsed.value())) {
      reader.problems.add(
          Problem.unreadable(file.name(), Span.FILE_START, "the configuration is one map of keys"));
    }
    return new Parsed<>(configuration, reader.problems);
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
    return reader.problems;
  }

  private void known(String id, Node node) {
    if (!ruleIds.contains(id)) {
      add(node, "unknown rule " + id + Spelling.hint(id, ruleIds));
    }
  }

  private Configuration configuration(SourceFile file, MapNode map) {
    only(map, keys());
    MapNode tags = map(map.get("tags"), "tags");
    if (tags != null) {
      only(tags, List.of("owner", "regulated"));
    }
    Node owner = tags == null ? null : tags.get("owner");
    Node regulated = tags == null ? null : tags.get("regulated");
    return new Configuration(
        file,
        weights(map.get("rules")),
        owner == null ? null : texts(owner),
        regulated == null ? null : regulated(regulated),
        flags(map),
        scalars(map),
        textMap(map.get("parameters"), "parameters"),
        externals(map.get("external-configurations")),
        textMap(map.get("ssm"), "ssm"),
        textMap(map.get("stacks"), "stacks"),
        texts(map.get("allowed-keys")),
        texts(map.get("rules-dir")),
        ignored(map.get("ignore")));
  }

  private Map<String, Configuration.Weight> weights(Node node) {
    Map<String, Configuration.Weight> weights = new LinkedHashMap<>();
    MapNode map = map(node, "rules");
    for (MapNode.Entry entry : entries(map)) {
      String word = text(entry.value());
      Severity severity = Severity.of(word);
      List<String> words = List.of("high", "medium", "low", "info", "off");
      if (severity == null && !isOff(word)) {
        add(
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
    for (MapNode.Entry entry : entries(map(node, "regulated"))) {
      List<String> values = new ArrayList<>();
      texts(entry.value()).forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
      tags.put(entry.key().text(), values);
    }
    return tags;
  }

  private Map<String, Boolean> flags(MapNode map) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    for (String key : FLAGS) {
      if (map.get(key) != null) {
        String word = text(map.get(key));
        if (!word.equals("true") && !word.equals("false")) {
          add(map.get(key), key + " is true or false, and not " + word);
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
          add(
              node,
              "fail-on is one of "
                  + String.join(", ", THRESHOLDS)
                  + ", and not "
                  + scalar.text()
                  + Spelling.hint(scalar.text(), THRESHOLDS));
        }
      } else if (node != null) {
        add(node, key + " is a text");
      }
    }
    return texts;
  }

  private Map<String, Configuration.External> externals(Node node) {
    Map<String, Configuration.External> externals = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries(map(node, "external-configurations"))) {
      String word = text(entry.value());
      boolean encrypted = word.equals("encrypted") || word.equals("CSE-KMS");
      if (!encrypted && !word.equals("DISABLED")) {
        add(
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

  private List<Ignored> ignored(Node node) {
    List<Ignored> all = new ArrayList<>();
    if (node != null && !(node instanceof ListNode)) {
      add(node, "ignore is a list of entries, each with paths, resources or rules and a reason");
    }
    for (Node item : node instanceof ListNode list ? list.items() : List.<Node>of()) {
      if (!(item instanceof MapNode map)) {
        add(item, "an entry of ignore is a map with paths, resources or rules and a reason");
        continue;
      }
      only(map, IGNORED);
      String reason = map.get("reason") == null ? "" : text(map.get("reason")).strip();
      String until = map.get("until") == null ? null : text(map.get("until"));
      if (reason.isEmpty()) {
        add(map, "an entry of ignore needs a reason");
      }
      if (until != null && !Day.isOne(until)) {
        add(map.get("until"), "until is a day such as 2027-03-31, and not " + until);
      }
      Ignored ignored =
          new Ignored(
              texts(map.get("paths")),
              texts(map.get("resources")),
              texts(map.get("rules")),
              reason,
              until,
              map);
      if (ignored.paths().isEmpty() && ignored.resources().isEmpty() && ignored.rules().isEmpty()) {
        add(map, "an entry of ignore needs paths, resources or rules; this one would ignore all");
      }
      all.add(ignored);
    }
    return all;
  }

  private Map<String, String> textMap(Node node, String what) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries(map(node, what))) {
      texts.put(entry.key().text(), String.join(",", texts(entry.value())));
    }
    return texts;
  }

  private MapNode map(Node node, String what) {
    if (node == null || node instanceof MapNode) {
      return (MapNode) node;
    }
    add(node, what + " is a map");
    return null;
  }

  private static List<MapNode.Entry> entries(MapNode map) {
    return map == null ? List.of() : map.entries();
  }

  private List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof ListNode list) {
      list.items().forEach(item -> texts.add(text(item)));
    } else if (node != null) {
      texts.add(text(node));
    }
    return texts;
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.isNull()) {
      return scalar.text();
    }
    add(node, "a text belongs here");
    return "";
  }

  private void only(MapNode map, List<String> keys) {
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        add(entry.key(), "unknown key " + key + Spelling.hint(key, keys));
      }
    }
  }

  private void add(Node node, String message) {
    problems.add(Problem.unreadable(node.file().name(), node.span(), message));
  }
}
