package io.glueguard.format.terraform;

import java.util.Map;
import java.util.Set;

/** The types of resources that properties name. */
final class Expected {
  private static final Set<String> CONFIGURATION = Set.of("AWS::Glue::SecurityConfiguration");
  private static final Set<String> KEY =
      Set.of("AWS::KMS::Key", "AWS::KMS::ReplicaKey", "AWS::KMS::Alias");
  private static final Set<String> ROLE = Set.of("AWS::IAM::Role");

  private static final Map<String, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry("SecurityConfiguration", CONFIGURATION),
          Map.entry("CrawlerSecurityConfiguration", CONFIGURATION),
          Map.entry("JobName", Set.of("AWS::Glue::Job")),
          Map.entry("WorkflowName", Set.of("AWS::Glue::Workflow")),
          Map.entry("KmsKeyArn", KEY),
          Map.entry("KmsKeyId", KEY),
          Map.entry("SseAwsKmsKeyId", KEY),
          Map.entry("TargetKeyId", KEY),
          Map.entry("PrimaryKeyArn", KEY),
          Map.entry("Role", ROLE),
          Map.entry("RoleArn", ROLE),
          Map.entry("RoleName", ROLE),
          Map.entry("PolicyArn", Set.of("AWS::IAM::ManagedPolicy")));

  private Expected() {}

  /** True for a property that names a key. */
  static boolean isKey(String property) {
    return of(property) == KEY;
  }

  /** True for a property that names a security configuration. */
  static boolean isConfiguration(String property) {
    return of(property) == CONFIGURATION;
  }

  /** The types that a property of that name can lead to; null when it names no resource. */
  static Set<String> of(String property) {
    return TYPES.get(property);
  }
}
