package io.glueguard.access;

import io.glueguard.model.Value;
import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (InputStream in = ManagedPolicies.class.getResourceAsStream("/aws-managed-policies.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      SourceFile file = SourceFile.of("aws-managed-policies.yaml", text);
      Map<String, Value> statements = new HashMap<>();
      for (Document document : TreeReader.read(file).value()) {
        for (MapNode.Entry entry : ((MapNode) document.root()).entries()) {
          statements.put(entry.key().text(), PolicyText.of(entry.value()));
        }
      }
      return statements;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
