package io.glueguard.sample;

import static io.glueguard.sample.SampleText.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of a made-up template: texts, references and calls inside each other. */
final class SampleValues {
  private static final List<String> WORDS =
      List.of("a", "b", "dev", "prod", "CSE-KMS", "DISABLED", "SSE-KMS", "sc-0", "sc-1", "true");

  final Choices choices;
  final List<String> parameters = new ArrayList<>();
  final List<String> lists = new ArrayList<>();
  final List<String> conditions = new ArrayList<>();
  final List<String> configurations = new ArrayList<>();
  final List<String> keys = new ArrayList<>();
  final List<String> roles = new ArrayList<>();
  final List<String> jobs = new ArrayList<>();

  SampleValues(Choices choices) {
    this.choices = choices;
  }

  String word() {
    return choices.one(WORDS);
  }

  /** Text, however it comes about. */
  Object text(int depth) {
    if (depth <= 0 || choices.once(3)) {
      return word();
    }
    return switch (choices.below(14)) {
      case 0, 1 -> parameters.isEmpty() ? word() : map("Ref", choices.one(parameters));
      case 2 -> map("Fn::Join", List.of(choices.one("", "-"), list(depth - 1)));
      case 3 -> map("Fn::Select", List.of(String.valueOf(choices.below(3)), list(depth - 1)));
      case 4 -> map("Fn::Sub", substituted());
      case 5 -> map("Fn::Sub", List.of("${x}-" + substituted(), map("x", text(depth - 1))));
      case 6 -> map("Fn::FindInMap", List.of("M", text(depth - 1), choices.one("mode", "name")));
      case 7, 8, 9 -> either(text(depth - 1), text(depth - 1));
      case 10 -> map("Fn::ImportValue", choices.one("shared-configuration", "other"));
      case 11 -> "{{resolve:ssm:/glue/" + word() + "}}";
      case 12 ->
          map(
              "Ref",
              choices.one("AWS::NoValue", "AWS::Region", "AWS::AccountId", "AWS::StackName"));
      default -> map("Fn::Base64", text(depth - 1));
    };
  }

  private String substituted() {
    String name = parameters.isEmpty() ? "AWS::Region" : choices.one(parameters);
    return choices.one(
        "${" + name + "}", "sc-${" + name + "}", "${!" + name + "}", "${AWS::Region}-x");
  }

  private Object list(int depth) {
    if (!lists.isEmpty() && choices.once(4)) {
      return map("Ref", choices.one(lists));
    }
    if (choices.once(5)) {
      return map("Fn::Split", List.of(choices.one("-", ","), text(depth - 1)));
    }
    return List.of(text(depth - 1), text(depth - 1));
  }

  /** One of two by a condition, if there is one. */
  Object either(Object one, Object other) {
    return conditions.isEmpty() ? one : map("Fn::If", List.of(choices.one(conditions), one, other));
  }

  /** What a condition may be. */
  Map<String, Object> condition(int depth) {
    int kind = depth == 0 ? 0 : choices.below(6);
    if (kind == 1 && !conditions.isEmpty()) {
      return map("Condition", choices.one(conditions));
    }
    if (kind == 2) {
      return map("Fn::Not", List.of(condition(depth - 1)));
    }
    if (kind > 3) {
      return map(
          kind == 4 ? "Fn::And" : "Fn::Or", List.of(condition(depth - 1), condition(depth - 1)));
    }
    return map("Fn::Equals", List.of(text(1), choices.once(2) ? word() : text(1)));
  }

  /** What names a security configuration, or nothing. */
  Object configuration(int depth) {
    if (depth > 0 && choices.once(3)) {
      return either(configuration(depth - 1), configuration(depth - 1));
    }
    return switch (choices.below(8)) {
      case 0 -> map("Ref", "AWS::NoValue");
      case 1 -> text(2);
      case 2, 3 -> "sc-" + choices.below(3);
      case 4 -> map("Fn::ImportValue", "shared-configuration");
      default -> map("Ref", choices.one(configurations));
    };
  }

  /** What names a key, or nothing. */
  Object key(int depth) {
    if (depth > 0 && choices.once(4)) {
      return either(key(depth - 1), key(depth - 1));
    }
    String of = keys.isEmpty() ? "NoKey" : choices.one(keys);
    return switch (choices.below(8)) {
      case 0 -> map("Ref", of);
      case 1 -> "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
      case 2 -> "alias/aws/glue";
      case 3 ->
          map(
              "Fn::Sub",
              "arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/bookmarks");
      case 4 -> text(2);
      default -> map("Fn::GetAtt", List.of(of, "Arn"));
    };
  }

  /** What names a role. */
  Object role() {
    String of = roles.isEmpty() ? "NoRole" : choices.one(roles);
    return switch (choices.below(5)) {
      case 0 -> map("Ref", of);
      case 1 -> "arn:aws:iam::123456789012:role/glue-role";
      case 2 -> text(1);
      default -> map("Fn::GetAtt", List.of(of, "Arn"));
    };
  }

  /** A policy document; for a key it says who. */
  Map<String, Object> policy(boolean ofKey) {
    List<Object> statements = new ArrayList<>();
    for (int i = choices.below(3); i >= 0; i--) {
      Map<String, Object> statement = map("Effect", choices.one("Allow", "Allow", "Deny"));
      if (ofKey) {
        Object who =
            choices.one(
                (Object) map("AWS", map("Fn::Sub", "arn:aws:iam::${AWS::AccountId}:root")),
                map("AWS", role()),
                map("Service", "logs.eu-west-1.amazonaws.com"),
                "*");
        statement.put(choices.once(6) ? "NotPrincipal" : "Principal", who);
      }
      Object actions =
          choices.one(
              (Object) "kms:*",
              List.of("kms:Decrypt", "kms:Encrypt"),
              "*",
              "kms:GenerateDataKey*",
              text(1));
      statement.put(choices.once(6) ? "NotAction" : "Action", actions);
      statement.put("Resource", choices.once(2) ? "*" : key(1));
      if (choices.once(4)) {
        statement.put("Condition", map("StringEquals", map("kms:ViaService", text(1))));
      }
      statements.add(statement);
    }
    return map("Version", "2012-10-17", "Statement", statements);
  }
}
