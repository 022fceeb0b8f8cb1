package io.glueguard.access;

import io.glueguard.model.HoledJson;
import io.glueguard.model.Value;
import io.glueguard.source.MapNode;
import io.glueguard.source.ShippedTrees;
import java.util.HashMap;
import java.util.Map;

/**
 * What policies that AWS keeps say about KMS and CloudWatch Logs. It is data: {@code
 * aws-managed-policies.yaml}.
 */
final class ManagedPolicies {
  private static final Map<String, Value> STATEMENTS = load();

  private ManagedPolicies() {}

  /** The statements of a policy by its name without path; null when nothing is known of it. */
  static Value statements(String name) {
    return STATEMENTS.get(name);
  }

  private static Map<String, Value> load() {
    Map<String, Value> statements = new HashMap<>();
    for (MapNode.Entry entry : ((MapNode) ShippedTrees.of("aws-managed-policies.yaml")).entries()) {
      statements.put(entry.key().text(), HoledJson.read(entry.value(), Map.of()));
    }
    return statements;
  }
}
