package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Scope;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Conditions keep the laws of Kleene's three values. */
class KleenePropertyTest {
  private static final Resource RESOURCE = resource();

  private static Resource resource() {
    Term nothing = Term.of(new Value.Nothing(null));
    Stack stack =
        new Stack(
            "s",
            "",
            Stack.Tool.CLOUDFORMATION,
            SourceFile.of("s", ""),
            new Scope(nothing, nothing));
    Map<String, Value.Field> fields =
        Map.of(
            Truth.TRUE.name(), field(new Value.Text("yes", null)),
            Truth.FALSE.name(), field(new Value.Text("no", null)),
            Truth.UNKNOWN.name(), field(new Value.Unknown(Reason.BRANCH, "", null, null)));
    return new Resource(
        "AWS::Glue::Job", "Job", stack, null, null, Term.of(new Value.Fields(fields, null)));
  }

  private static Value.Field field(Value value) {
    return new Value.Field(null, Term.of(value));
  }

  /** The values in order: false, unknown, true. */
  enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(Verdict verdict) {
      if (verdict instanceof Verdict.Holds) {
        return TRUE;
      }
      return verdict instanceof Verdict.Fails ? FALSE : UNKNOWN;
    }
  }

  @Provide
  Arbitrary<List<Truth>> truths() {
    return Arbitraries.of(Truth.class).list().ofMinSize(1).ofMaxSize(5);
  }

  @Property
  void allIsTheLeastAndAnyTheGreatest(@ForAll("truths") List<Truth> truths) {
    Truth least = truths.stream().min(Truth::compareTo).orElseThrow();
    Truth greatest = truths.stream().max(Truth::compareTo).orElseThrow();
    assertEquals(least, judge(new AllOf(conditions(truths))));
    assertEquals(greatest, judge(new AnyOf(conditions(truths))));
  }

  @Property
  void notOfAllIsAnyOfNot(@ForAll("truths") List<Truth> truths) {
    List<Condition> opposites = new ArrayList<>();
    conditions(truths).forEach(each -> opposites.add(new Not(each)));
    assertEquals(
        judge(new Not(new AllOf(conditions(truths)))), judge(new AnyOf(List.copyOf(opposites))));
    assertEquals(
        judge(new Not(new AnyOf(conditions(truths)))), judge(new AllOf(List.copyOf(opposites))));
  }

  @Property
  void notTwiceIsTheSame(@ForAll Truth truth) {
    Condition condition = conditions(List.of(truth)).get(0);
    assertEquals(truth, judge(new Not(new Not(condition))));
  }

  private static List<Condition> conditions(List<Truth> truths) {
    return truths.stream().map(KleenePropertyTest::condition).toList();
  }

  private static Truth judge(Condition condition) {
    World world = World.usual(new ResourceGraph(List.of(), ResourceGraph.Settings.NONE));
    return Truth.of(condition.judge(Item.of(RESOURCE), world, null));
  }

  private static Condition condition(Truth truth) {
    return new PropertyCondition(
        List.of(truth.name()), PropertyCondition.Test.ONE_OF, List.of("yes"));
  }
}
