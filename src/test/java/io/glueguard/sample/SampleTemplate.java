package io.glueguard.sample;

import static io.glueguard.sample.SampleText.map;

import java.util.List;
import java.util.Map;

/** Makes up a template. */
public final class SampleTemplate {
  /** The type of a security configuration. */
  public static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";

  private final Choices choices;
  private final SampleValues values;
  private final Map<String, Object> root = map("Resources", map());

  private SampleTemplate(Choices choices) {
    this.choices = choices;
    this.values = new SampleValues(choices);
  }

  /** A template as maps, lists and texts. */
  public static Map<String, Object> of(Choices choices) {
    SampleTemplate template = new SampleTemplate(choices);
    template.head();
    template.names();
    template.fill();
    return template.root;
  }

  /** The resources of a template. */
  public static Map<String, Object> resources(Map<String, Object> template) {
    return inner(template, "Resources");
  }

  /** The properties of a resource of a template. */
  public static Map<String, Object> properties(Map<String, Object> template, String name) {
    return inner(inner(resources(template), name), "Properties");
  }

  /** A map in a map. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> inner(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.get(key);
  }

  private void head() {
    Map<String, Object> parameters = map();
    for (int i = choices.below(4); i > 0; i--) {
      Map<String, Object> parameter = map("Type", "String");
      if (choices.once(2)) {
        parameter.put(
            "AllowedValues",
            List.of(values.word(), "CSE-KMS", "DISABLED").stream().distinct().toList());
      }
      if (choices.once(2)) {
        parameter.put("Default", choices.once(3) ? values.word() : "CSE-KMS");
      }
      values.parameters.add("P" + i);
      parameters.put("P" + i, parameter);
    }
    if (choices.once(3)) {
      values.lists.add("L");
      parameters.put("L", map("Type", "CommaDelimitedList", "Default", "a,sc-0,sc-1"));
    }
    if (!parameters.isEmpty()) {
      root.put("Parameters", parameters);
    }
    Map<String, Object> mapping = map();
    for (String word : List.of("a", "b", "dev", "prod")) {
      mapping.put(
          word, map("mode", choices.one("CSE-KMS", "DISABLED"), "name", "sc-" + choices.below(3)));
    }
    root.put("Mappings", map("M", mapping));
    Map<String, Object> conditions = map();
    for (int i = choices.below(4); i > 0; i--) {
      conditions.put("C" + i, values.condition(2));
      values.conditions.add("C" + i);
    }
    if (!conditions.isEmpty()) {
      root.put("Conditions", conditions);
    }
  }

  private void names() {
    name("Configuration", 1 + choices.below(3), values.configurations);
    name("Key", choices.below(3), values.keys);
    name("Role", choices.below(3), values.roles);
    name("Job", 1 + choices.below(4), values.jobs);
  }

  private static void name(String stem, int count, List<String> names) {
    for (int i = 0; i < count; i++) {
      names.add(stem + i);
    }
  }

  private void fill() {
    values.keys.forEach(name -> add(name, "AWS::KMS::Key", key()));
    values.roles.forEach(name -> add(name, "AWS::IAM::Role", role()));
    for (int i = 0; i < values.configurations.size(); i++) {
      add(values.configurations.get(i), CONFIGURATION, configuration(i));
    }
    values.jobs.forEach(name -> add(name, "AWS::Glue::Job", job()));
    if (choices.once(2)) {
      add("Trigger", "AWS::Glue::Trigger", trigger());
    }
    if (choices.once(3)) {
      add(
          "Crawler",
          "AWS::Glue::Crawler",
          map("Role", values.role(), "CrawlerSecurityConfiguration", values.configuration(1)));
    }
    if (choices.once(4)) {
      Object alias = map("AliasName", "alias/bookmarks", "TargetKeyId", values.key(1));
      add("Alias", "AWS::KMS::Alias", alias);
    }
    if (choices.once(4)) {
      Object export =
          map(
              "Value",
              map("Ref", choices.one(values.configurations)),
              "Export",
              map("Name", "shared-configuration"));
      root.put("Outputs", map("Shared", export));
    }
  }

  private void add(String name, String type, Object properties) {
    Map<String, Object> resource = map("Type", type);
    if (!values.conditions.isEmpty() && choices.once(5)) {
      resource.put("Condition", choices.one(values.conditions));
    }
    resource.put("Properties", properties);
    resources(root).put(name, resource);
  }

  private Map<String, Object> key() {
    Map<String, Object> key = map("KeyPolicy", values.policy(true));
    if (choices.once(3)) {
      key.put("Enabled", choices.one("true", "false"));
    }
    if (choices.once(3)) {
      key.put("EnableKeyRotation", choices.one("true", "false"));
    }
    return key;
  }

  private Map<String, Object> role() {
    Object policy = map("PolicyName", "one", "PolicyDocument", values.policy(false));
    Map<String, Object> role = map("AssumeRolePolicyDocument", map(), "Policies", List.of(policy));
    if (choices.once(3)) {
      role.put("RoleName", "glue-role");
    }
    if (choices.once(3)) {
      role.put(
          "ManagedPolicyArns", List.of("arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole"));
    }
    return role;
  }

  private Map<String, Object> configuration(int number) {
    Map<String, Object> encryption = map();
    if (!choices.once(6)) {
      Object mode = choices.once(2) ? "CSE-KMS" : values.text(3);
      Map<String, Object> bookmarks = map("JobBookmarksEncryptionMode", mode);
      if (!choices.once(4)) {
        bookmarks.put("KmsKeyArn", values.key(2));
      }
      encryption.put("JobBookmarksEncryption", bookmarks);
    }
    if (choices.once(2)) {
      encryption.put(
          "CloudWatchEncryption",
          map(
              "CloudWatchEncryptionMode",
              choices.one("SSE-KMS", "DISABLED"),
              "KmsKeyArn",
              values.key(1)));
    }
    if (choices.once(2)) {
      encryption.put("S3Encryptions", List.of(map("S3EncryptionMode", values.text(1))));
    }
    Object name = choices.once(4) ? values.text(2) : "sc-" + number;
    return map("Name", name, "EncryptionConfiguration", encryption);
  }

  private Map<String, Object> job() {
    Map<String, Object> job =
        map(
            "Role",
            values.role(),
            "Command",
            map("Name", "glueetl", "ScriptLocation", "s3://scripts/a.py"));
    if (!choices.once(6)) {
      job.put("SecurityConfiguration", values.configuration(2));
    }
    Map<String, Object> arguments = map();
    if (choices.once(2)) {
      Object option =
          choices.once(3)
              ? values.text(1)
              : choices.one("job-bookmark-enable", "job-bookmark-disable");
      arguments.put("--job-bookmark-option", option);
    }
    if (choices.once(5)) {
      arguments.put("--security-configuration", values.configuration(1));
    }
    job.put("DefaultArguments", arguments);
    if (choices.once(3)) {
      job.put("Tags", map("owner", values.text(1)));
    }
    return job;
  }

  private Map<String, Object> trigger() {
    Map<String, Object> action = map("JobName", map("Ref", choices.one(values.jobs)));
    if (choices.once(2)) {
      action.put("SecurityConfiguration", values.configuration(1));
    }
    if (choices.once(2)) {
      action.put("Arguments", map("--job-bookmark-option", "job-bookmark-enable"));
    }
    return map("Type", "ON_DEMAND", "Actions", List.of(action));
  }
}
