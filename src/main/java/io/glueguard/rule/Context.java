package io.glueguard.rule;

import io.glueguard.access.Access;
import io.glueguard.model.Effort;
import io.glueguard.model.Link;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Value;
import io.glueguard.model.Vocabulary;
import io.glueguard.model.World;
import java.util.List;
import java.util.Map;

/** What every condition may ask. */
public final class Context {
  private final ResourceGraph graph;
  private final Settings settings;
  private final boolean past;
  private final Access access;
  private final Uses uses;

  /**
   * What every condition may ask.
   *
   * @param graph everything that is declared
   * @param settings what the user tuned
   */
  public Context(ResourceGraph graph, Settings settings) {
    this(graph, settings, false, new Uses(graph, settings.ownerTags()));
  }

  private Context(ResourceGraph graph, Settings settings, boolean past, Uses uses) {
    this.graph = graph;
    this.settings = settings;
    this.past = past;
    this.access = new Access(settings.externalKeyPolicyMayGrant());
    this.uses = uses;
  }

  /** Everything that is declared. */
  public ResourceGraph graph() {
    return graph;
  }

  /** What the user tuned. */
  public Settings settings() {
    return settings;
  }

  /** Who may use a key. */
  Access access() {
    return access;
  }

  /** Who uses which configuration and key. */
  Uses uses() {
    return uses;
  }

  /** The same, with names leading to what resources were before the change. */
  Context beforeTheChange() {
    return new Context(graph, settings, true, uses);
  }

  /** The same, with an effort of its own for what is judged in it. */
  Context with(Effort effort) {
    return new Context(graph.with(effort), settings, past, uses);
  }

  /** Where a value of a resource leads to. */
  Link follow(World world, Resource from, Value value, String type) {
    return past
        ? followBack(world, from, value, type)
        : graph.links().follow(world, from, value, type);
  }

  private Link followBack(World world, Resource from, Value value, String type) {
    String name = Value.text(value);
    if (value instanceof Value.Nothing || "".equals(name)) {
      return new Link.Absent();
    }
    Vocabulary.ResourceType known = Vocabulary.shipped().type(type);
    for (Resource each : graph.ofType(type)) {
      Resource was = each.prior();
      if (was != null
          && name != null
          && name.equals(was.text(world, known.nameProperty()))
          && !was.scope().differs(from.scope(), world)) {
        return new Link.Found(was);
      }
    }
    return new Link.Outside(new Value.Unknown(Reason.EXTERNAL_NAME, "", null, value.node()));
  }

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
