package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HclEvaluatorTest {
  private static final HclValue.Reference A = id("sc.a");
  private static final HclValue.Reference B = id("sc.b");

  private static HclValue.Reference id(String address) {
    return new HclValue.Reference(address, List.of(HclKey.of("id")), true);
  }

  private static HclValue.Reference of(String address) {
    return new HclValue.Reference(address, List.of(), false);
  }

  /**
   * Configurations a and b, a pool of two by count and one by for_each; {@code var.open} is
   * unknown.
   */
  private static final HclScope SCOPE =
      new HclScope() {
        @Override
        public HclValue resolve(List<HclKey> name) {
          Map<String, HclValue> pool = new HashMap<>();
          pool.put("dev", of("sc.each[\"dev\"]"));
          pool.put("prod", of("sc.each[\"prod\"]"));
          return switch (name.toString()) {
            case "[.sc, .a]" -> of("sc.a");
            case "[.sc, .b]" -> of("sc.b");
            case "[.sc, .pool]" ->
                HclValue.Sequence.tuple(List.of(of("sc.pool[0]"), of("sc.pool[1]")));
            case "[.sc, .none]" -> HclValue.Sequence.tuple(List.of());
            case "[.sc, .each]" -> HclValue.Mapping.object(pool);
            case "[.var, .open]" -> HclValue.Unknown.because("var.open is not known");
            case "[.var, .other]" -> HclValue.Unknown.because("var.other is not known");
            case "[.var, .stage]" -> new HclValue.Text("prod");
            case "[.data, .t, .n]" -> of("data.t.n");
            default -> null;
          };
        }

        @Override
        public HclValue follow(HclValue.Reference reference) {
          boolean text =
              reference.path().size() == 1 && "id".equals(reference.path().get(0).name());
          boolean name =
              reference.path().size() == 1 && "name".equals(reference.path().get(0).name());
          return name
              ? new HclValue.Text("name-of-" + reference.address())
              : new HclValue.Reference(reference.address(), reference.path(), text);
        }

        @Override
        public String module() {
          return "root";
        }
      };

  private static HclValue value(String text) {
    HclExpression expression = HclParser.expression(SourceFile.of("x", text)).value();
    return new HclEvaluator(SCOPE, new HclBudget(HclBudget.USUAL)).evaluate(expression);
  }

  private static List<HclValue> alternatives(String text) {
    return assertInstanceOf(HclValue.Choice.class, value(text), value(text).toString())
        .alternatives();
  }

  @Test
  void whatLeadsToOneReferenceIsThatReference() {
    for (String text :
        List.of(
            "sc.a.id",
            "sc.a[\"id\"]",
            "\"${sc.a.id}\"",
            "join(\"\", [sc.a.id])",
            "join(\"\", sc.a[*].id)",
            "one(sc.a.*.id)",
            "try(sc.none[0].id, sc.a.id)",
            "coalesce(null, \"\", sc.a.id, sc.b.id)",
            "element(concat(sc.none[*].id, [sc.a.id]), 0)",
            "lookup({ x = sc.a.id, y = sc.b.id }, \"x\", null)",
            "merge({ x = sc.b.id }, { x = sc.a.id }).x",
            "[for c in [sc.a, sc.b] : c.id if c.name == \"name-of-sc.a\"][0]",
            "values({ k = sc.a.id })[0]",
            "compact([\"\", sc.a.id])[0]",
            "flatten([[sc.a.id], []])[0]",
            "format(\"%s\", sc.a.id)",
            "sc.a.id == \"\" ? sc.b.id : sc.a.id",
            "sc.a.id != null ? sc.a.id : null",
            "var.open ? sc.a.id : sc.a.id",
            "var.stage == \"prod\" ? sc.a.id : sc.b.id",
            "{ prod = sc.a, dev = sc.b }[var.stage].id",
            "tolist([sc.a.id])[0]",
            "tostring(sc.a.id)",
            "trimspace(\"x\") == \"x\" ? sc.a.id : null")) {
      assertEquals(A, value(text), text);
    }
  }

  @Test
  void instancesAreFollowed() {
    assertEquals(id("sc.pool[1]"), value("sc.pool[1].id"));
    assertEquals(id("sc.each[\"prod\"]"), value("sc.each[var.stage].id"));
    assertEquals(new HclValue.Text("name-of-sc.pool[0]"), value("sc.pool.*.name[0]"));
    assertEquals(
        HclValue.Sequence.tuple(List.of(id("sc.pool[0]"), id("sc.pool[1]"))),
        value("sc.pool[*].id"));
    assertEquals(new HclValue.Number(new java.math.BigDecimal(2)), value("length(sc.each)"));
    assertEquals(id("sc.each[\"dev\"]"), value("{ for k, c in sc.each : upper(k) => c.id }.DEV"));
    assertEquals(id("data.t.n"), value("data.t.n.id"));
  }

  @Test
  void anUnknownConditionLeavesTheAlternatives() {
    assertEquals(List.of(A, B), alternatives("var.open ? sc.a.id : sc.b.id"));
    assertEquals(List.of(A, HclValue.NULL), alternatives("var.open ? sc.a.id : null"));
    assertEquals(
        List.of(new HclValue.Text("name-of-sc.a"), new HclValue.Text("name-of-sc.b")),
        alternatives("(var.open ? sc.a : sc.b).name"));
    assertEquals(List.of(A, B), alternatives("coalesce(var.open ? \"\" : sc.b.id, sc.a.id)"));
    assertEquals(
        List.of(id("sc.each[\"dev\"]"), id("sc.each[\"prod\"]")),
        alternatives("sc.each[var.open].id"));
    assertEquals(List.of(id("sc.pool[0]"), id("sc.pool[1]")), alternatives("sc.pool[var.open].id"));
    assertEquals(
        List.of(new HclValue.Text("on"), new HclValue.Text("off")),
        alternatives("\"o${var.open ? \"n\" : \"ff\"}\""));
  }

  @Test
  void equalConditionsChooseAlike() {
    assertEquals(
        List.of(new HclValue.Text("aa"), new HclValue.Text("bb")),
        alternatives("\"${var.open ? \"a\" : \"b\"}${var.open ? \"a\" : \"b\"}\""));
    assertEquals(List.of(A, B), alternatives("var.open ? (var.open ? sc.a.id : null) : sc.b.id"));
    HclValue.Choice other = assertInstanceOf(HclValue.Choice.class, value("var.other ? 1 : 2"));
    HclValue.Choice open = assertInstanceOf(HclValue.Choice.class, value("var.open ? 1 : 2"));
    assertTrue(!other.condition().equals(open.condition()));
    assertEquals("root", open.condition().scope());
  }

  @Test
  void equalityIsToldWhereItCanBe() {
    assertEquals(new HclValue.Flag(true), value("sc.a.id == sc.a.id"));
    assertEquals(new HclValue.Flag(true), value("\"x-${sc.a.id}\" == \"x-${sc.a.id}\""));
    assertEquals(new HclValue.Flag(false), value("\"x-${sc.a.id}\" == \"y-${sc.a.id}\""));
    assertEquals(new HclValue.Flag(false), value("sc.a.id == null"));
    assertInstanceOf(HclValue.Unknown.class, value("sc.a.id == sc.b.id"));
    assertInstanceOf(HclValue.Unknown.class, value("sc.a.other == null"));
    assertInstanceOf(HclValue.Unknown.class, value("contains([sc.a.id], \"x\")"));
    assertEquals(new HclValue.Flag(true), value("contains([\"x\", sc.a.id], \"x\")"));
    assertEquals(new HclValue.Flag(false), value("var.open && false"));
  }

  @Test
  void theRestIsUnknownAndSaysWhy() {
    assertEquals("[sc.a.id]", stems("lower(sc.a.id)"));
    assertEquals("[sc.a.id, the function md5 is not evaluated]", stems("md5(sc.a.id)"));
    assertEquals("[the function timestamp is not evaluated]", stems("timestamp()"));
    assertEquals("[var.open is not known]", stems("var.open.a[0].b"));
    assertEquals("[var.open is not known]", stems("[for x in var.open : x]"));
    assertTrue(
        stems("var.missing").startsWith("[Terraform refuses this: there is no missing here"));
    assertTrue(stems("try(var.open, \"x\")").contains("whether this argument of try fails"));
  }

  @Test
  void anAlternativeThatFailsIsNoValue() {
    List<HclValue> found = alternatives("contains([\"x\"], var.open ? [][0] : \"x\")");
    assertInstanceOf(HclValue.Unknown.class, found.get(0));
    assertEquals(new HclValue.Flag(true), found.get(1));
    assertInstanceOf(HclValue.Unknown.class, alternatives("(var.open ? [][0] : 1) == 2").get(0));
    HclValue.Choice tried =
        assertInstanceOf(
            HclValue.Choice.class,
            alternatives("try(var.open ? sc.none[0].id : sc.a.id, sc.b.id)").get(0));
    assertEquals(List.of(B, A), tried.alternatives());
  }

  /** What is open may be null, a map or a text that is no number, though nothing hangs on it. */
  @Test
  void whatIsTriedMayFailForWhatIsNotKnown() {
    HclValue one = value("1");
    HclValue other = new HclValue.Text("other");
    for (String argument :
        List.of(
            "[tonumber(var.open), 1][1]",
            "{ a = 1, b = tonumber(var.open) }.a",
            "length(\"${var.open}\") > 0 ? 1 : 1",
            "[for x in [1] : x if !var.open || true][0]",
            "coalesce(1, var.open)",
            "true ? 1 : var.open",
            "[1][var.open]",
            "try(var.open.none, [1, var.open.a][0])")) {
      String text = "try(" + argument + ", \"other\")";
      assertTrue(!one.equals(value(text)), text);
      assertTrue(!value("can(" + argument + ")").known(), argument);
    }
    assertEquals(List.of(one, other), alternatives("try([tonumber(var.open), 1][1], \"other\")"));
    assertEquals(one, value("try([sc.a.id, 1][1], 2)"));
    assertEquals(A, value("try(sc.pool[9].id, element([sc.a.id], 0), var.open)"));
    assertEquals(A, value("try(coalesce(null, sc.a.id), sc.b.id)"));
    assertEquals(one, value("[try([1, var.open.a][0], 1), 2][1] - 1"));
  }

  /** A text in a list makes texts of the numbers beside it. */
  @Test
  void whatIsBesideAValueOfNoTypeMayBeAText() {
    for (String text :
        List.of(
            "contains(tolist([var.open, 2]), 2)",
            "tolist([var.open, true])[1]",
            "tomap({ a = var.open, b = 2 }).b",
            "concat(tolist([2]), tolist([var.open]))[0]")) {
      assertTrue(!value(text).known(), text);
    }
    assertEquals(new HclValue.Text("b"), value("tolist([var.open, \"b\"])[1]"));
    assertEquals(new HclValue.Text("2"), value("tolist([sc.a.id, 2])[1]"));
    assertEquals(value("2"), value("tolist([null, 2])[1]"));
    assertEquals(value("2"), value("[var.open, 2][1]"));
  }

  private static String stems(String text) {
    return assertInstanceOf(HclValue.Unknown.class, value(text), text).stems().toString();
  }

  @Test
  void hostileExpressionsEnd() {
    String range = "range(1000)";
    String loops =
        "[for a in " + range + " : [for b in " + range + " : [for c in " + range + " : a]]]";
    assertInstanceOf(HclValue.Unknown.class, value("length(flatten(" + loops + "))"));
    assertInstanceOf(
        HclValue.Unknown.class, value("regex(\"(a+)+b\", \"" + "a".repeat(60) + "\")"));
    assertTrue(!value("0" + " + 1".repeat(5_000)).known());
    assertTrue(!value("format(\"%999999999d\", 1)").known());
    assertInstanceOf(HclValue.Unknown.class, value("[var.open][99]"));
  }
}
