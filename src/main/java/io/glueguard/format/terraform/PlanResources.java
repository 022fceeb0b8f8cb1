package io.glueguard.format.terraform;

import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Vocabulary;
import io.glueguard.source.Node;
import java.util.HashMap;
import java.util.Map;

/**
 * The resources of a stack by what a plan knows of them: their instances, and the ARNs that they
 * have.
 */
final class PlanResources {
  /** The attribute of a parameter that is what somebody stored in it. */
  static final String STORED = "Value";

  private final Stack stack;
  private final Stack former;
  private final Map<String, Resource> strangers = new HashMap<>();
  private final Map<String, Stem.Attribute> byArn = new HashMap<>();

  PlanResources(Stack stack, Stack former) {
    this.stack = stack;
    this.former = former;
  }

  /** The type in CloudFormation's words; Terraform's where the vocabulary has none. */
  static String type(PlanInstance instance) {
    Vocabulary.ResourceType type = Vocabulary.shipped().terraform(instance.type());
    return type == null ? instance.type() : type.name();
  }

  /**
   * The resource of an instance; of a type that rules do not speak about one that only has its
   * name.
   */
  Resource of(PlanInstance instance) {
    Resource known = stack.resource(instance.address());
    Resource declared = known != null ? known : former.resource(instance.address());
    return declared != null
        ? declared
        : strangers.computeIfAbsent(instance.address(), any -> stranger(instance));
  }

  private Resource stranger(PlanInstance instance) {
    Node key = instance.addressNode();
    Term nothing = Term.of(new Value.Nothing(key));
    return new Resource(type(instance), instance.address(), stack, key, instance.body(), nothing)
        .shownAs(instance.address());
  }

  /** A reference to an attribute. */
  Value reference(Stem.Attribute attribute, Node node) {
    return new Value.Reference(of(attribute.instance()), attribute.attribute(), node);
  }

  /** Remembers the ARNs that are known of an instance. */
  void learn(PlanInstance instance) {
    Vocabulary.ResourceType type = Vocabulary.shipped().terraform(instance.type());
    Node values = instance.after() != null ? instance.after() : instance.before();
    if (type != null
        && (type.name().startsWith("AWS::KMS::") || type.name().startsWith("AWS::IAM::"))) {
      learn(
          values,
          "arn",
          new Stem.Attribute(instance, type.attributes().getOrDefault("arn", "Arn")));
      learn(
          instance.before(),
          "arn",
          new Stem.Attribute(instance, type.attributes().getOrDefault("arn", "Arn")));
      if (instance.isData()) {
        learn(values, "target_key_arn", new Stem.Attribute(instance, "TargetKeyArn"));
      }
    }
  }

  private void learn(Node values, String attribute, Stem.Attribute meaning) {
    String arn = Tree.text(values, attribute);
    if (arn != null && arn.startsWith("arn:")) {
      Stem.Attribute known = byArn.get(arn);
      boolean better = known == null || known.instance().isData() && !meaning.instance().isData();
      if (better) {
        byArn.put(arn, meaning);
      }
    }
  }

  /** What has that ARN; null when the plan does not tell. */
  Value byArn(String arn, Node node) {
    Stem.Attribute meaning = byArn.get(arn);
    return meaning == null ? null : reference(meaning, node);
  }
}
