package io.glueguard.format.terraform;

import io.glueguard.format.Deployment;
import io.glueguard.format.StartProperties;
import io.glueguard.model.Change;
import io.glueguard.model.Origin;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Vocabulary;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the stack of a plan. */
final class PlanStack {
  private final Plan plan;
  private final Stack stack;
  private final Stack former;
  private final Providers providers;
  private final PlanReading reading;
  private final Set<PlanInstance> leftOut = new HashSet<>();

  /**
   * @param scopes the sources; null when they are not at hand
   */
  PlanStack(Plan plan, Deployment deployment, PlanScopes scopes) {
    this.plan = plan;
    this.providers = new Providers(plan, deployment, scopes);
    String file = plan.file().name();
    this.stack = new Stack(file, "", Stack.Tool.TERRAFORM, plan.file(), providers.scope());
    this.former =
        new Stack(file + "#former", "", Stack.Tool.TERRAFORM, plan.file(), providers.scope());
    this.former.joins(stack.family());
    this.former.onlyRead();
    this.reading = new PlanReading(plan, stack, former, providers, scopes);
  }

  /**
   * The stack with all resources that rules speak about, and where there is one that of what a
   * partial plan leaves out.
   */
  List<Stack> build() {
    Set<String> touched = new HashSet<>();
    for (PlanInstance instance : plan.changes()) {
      touched.add(instance.address());
      add(instance, instance.change());
    }
    for (PlanInstance instance : plan.former().values()) {
      // what a plan leaves out is still there, as the state knew it last
      boolean evidence = instance.isData() || plan.isPartial();
      if (evidence && touched.add(instance.address())) {
        leftOut.add(instance);
        add(instance, Change.NONE);
      }
    }
    return former.resources().iterator().hasNext() ? List.of(stack, former) : List.of(stack);
  }

  private void add(PlanInstance instance, Change change) {
    Vocabulary.ResourceType type = Vocabulary.shipped().terraform(instance.type());
    if (type == null || !PlanFilter.wanted(instance.isData(), instance.type())) {
      return;
    }
    reading.resources().learn(instance);
    Resource prior =
        instance.before() == null || change == Change.CREATE || instance.isData()
            ? null
            : resource(instance, type, true);
    Stack owner = owner(instance);
    owner.add(resource(instance, type, false).changed(change, prior));
  }

  private Stack owner(PlanInstance instance) {
    return leftOut.contains(instance) && !instance.isData() ? former : stack;
  }

  private Resource resource(PlanInstance instance, Vocabulary.ResourceType type, boolean before) {
    Term properties =
        StartProperties.of(
            type.name(), properties(instance, type, before), StartProperties.Definitions.NONE);
    Node key = instance.addressNode();
    return new Resource(
            type.name(), instance.address(), owner(instance), key, instance.entry(), properties)
        .at(instance.pointer())
        .in(providers.scope(instance))
        .writtenIn(origin(instance, type))
        .shownAs(instance.address());
  }

  /**
   * What a reader of a verdict has to know of an instance that the plan leaves as it is; null when
   * nothing.
   */
  private String remark(PlanInstance instance) {
    if (instance.change() == Change.FORGET) {
      return instance.address() + " is unmanaged from now on, this is how it was known last";
    }
    return leftOut.contains(instance) && !instance.isData()
        ? instance.address() + " is not a part of this partial plan, this is how it was known last"
        : null;
  }

  private Origin origin(PlanInstance instance, Vocabulary.ResourceType type) {
    return reading.sources() == null
        ? Origin.NONE
        : new SourceOrigin(reading.sources(), instance, type);
  }

  private Term properties(PlanInstance instance, Vocabulary.ResourceType type, boolean before) {
    String remark = before ? null : remark(instance);
    return new Term() {
      private Value found;

      @Override
      public Value in(World world) {
        if (remark != null) {
          world.note(instance.addressNode(), remark);
        }
        if (found == null) {
          found = new PropertyReader(reading, before).read(instance, type);
        }
        return found;
      }

      @Override
      public Node node() {
        return instance.body();
      }
    };
  }
}
