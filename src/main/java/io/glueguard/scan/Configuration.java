package io.glueguard.scan;

import io.glueguard.finding.Severity;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * What a team keeps in {@code .glueguard.yaml}. What the command line says comes before it.
 *
 * @param file where it was read; null when there is none
 * @param rules severities by rule id; a weight without severity leaves a rule out
 * @param ownerTags the tags that name an owner; null when not said
 * @param regulatedTags tags and the values that mark regulated content; null when not said
 * @param flags of the keys of {@link ConfigurationReader} that are true or false, the ones that are
 *     said
 * @param texts of the keys that are a text, the ones that are said
 * @param parameters values of parameters, by name
 * @param externals security configurations that are deployed elsewhere, by name
 * @param stored values of stored parameters, by name
 * @param stackNames by file
 * @param allowedKeys ARNs with {@code *}; empty for any key
 * @param ruleFolders more rules, relative to the file
 * @param ignored what is not to count
 */
public record Configuration(
    SourceFile file,
    Map<String, Weight> rules,
    List<String> ownerTags,
    Map<String, List<String>> regulatedTags,
    Map<String, Boolean> flags,
    Map<String, String> texts,
    Map<String, String> parameters,
    Map<String, External> externals,
    Map<String, String> stored,
    Map<String, String> stackNames,
    List<String> allowedKeys,
    List<String> ruleFolders,
    List<Ignored> ignored) {

  /** Nothing is said. */
  public static final Configuration NONE =
      new Configuration(
          null, Map.of(), null, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
          List.of(), List.of(), List.of());

  /**
   * What is said about a rule.
   *
   * @param severity null for a rule that is left out
   * @param key where it is said
   */
  public record Weight(Severity severity, ScalarNode key) {}

  /**
   * A security configuration that no template declares.
   *
   * @param mode its bookmark encryption mode, {@code CSE-KMS} or {@code DISABLED}
   * @param key where its name is written
   * @param value where its mode is written
   */
  public record External(String mode, ScalarNode key, ScalarNode value) {}
}
