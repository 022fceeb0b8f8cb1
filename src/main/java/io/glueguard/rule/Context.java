package io.glueguard.rule;

import io.glueguard.model.ResourceGraph;
import java.util.List;
import java.util.Map;

/**
 * What every condition may ask.
 *
 * @param graph everything that is declared
 * @param settings what the user tuned
 */
public record Context(ResourceGraph graph, Settings settings) {

  /**
   * What a user may tune about the rules.
   *
   * @param ownerTags the tags that name an owner
   * @param regulatedTags tags and the values (lower case) that mark regulated content
   * @param externalKeyPolicyMayGrant whether the policy of a key outside the scan may name the role
   * @param requireProvenCustomerKey whether a key that nothing is known of is no proof of a
   *     customer managed key
   * @param allowedKeys the only keys that may be used, as ARNs with {@code *}; empty for any
   */
  public record Settings(
      List<String> ownerTags,
      Map<String, List<String>> regulatedTags,
      boolean externalKeyPolicyMayGrant,
      boolean requireProvenCustomerKey,
      List<String> allowedKeys) {

    /** What holds when the user says nothing. */
    public static final Settings USUAL =
        new Settings(
            List.of("Owner", "owner", "team", "Team"),
            Map.of("DataClassification", List.of("phi", "pci", "pii", "restricted")),
            true,
            false,
            List.of());
  }
}
