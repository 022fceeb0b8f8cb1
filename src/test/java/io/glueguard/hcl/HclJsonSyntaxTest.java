package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terraform's JSON syntax makes the blocks that the native one makes. */
final class HclJsonSyntaxTest {

  private static Parsed<HclModule> module(String... texts) {
    List<SourceFile> files = new java.util.ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      files.add(SourceFile.of("f" + i + (texts[i].startsWith("{") ? ".tf.json" : ".tf"), texts[i]));
    }
    return HclModule.read(files);
  }

  @Test
  void labelsAreLevelsAndListsAreMoreBlocks() {
    HclModule module =
        module(
                """
                {"//": "made by a tool",
                 "resource": [{"t": {"n": {"//": {"path": "x"}, "b": [{"a": 1}, {"a": 2}], "c": {"a": 3}}}},
                              {"t": {"m": [{"a": null}]}}],
                 "module": {"k": {"source": "./k"}},
                 "provider": {"aws": [{"region": "r"}, {"alias": "x"}]}}
                """)
            .value();
    HclBody body = module.resources().get("t.n").body();
    assertEquals(2, body.blocks("b").size());
    assertEquals("{\"a\": 2}", body.blocks("b").get(1).body().range().text());
    assertEquals(1, body.blocks("c").size());
    assertNull(body.attribute("//"));
    assertEquals("\"n\"", module.resources().get("t.n").header().text());
    assertEquals("\"a\": null", module.resources().get("t.m").body().attribute("a").range().text());
    assertEquals(List.of("k"), List.copyOf(module.calls().keySet()));
    assertEquals(2, module.providers().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          "plain"                           > plain
          "${upper(\\"x\\")}"               > X
          "a-${1 + 1}"                      > a-2
          "$${no}"                          > ${no}
          "%{ if true }y%{ else }n%{ endif }" > y
          "${local.other}"                  > o
          "${{a = \\"in\\"}.a}"             > in
          "line\\nbreak ${\\"x\\"}"         > line|break x
          """)
  void textIsATemplate(String json, String expected) {
    HclModule module = module("{\"locals\": {\"x\": " + json + ", \"other\": \"o\"}}").value();
    HclScope scope = new HclLocals(module, name -> null, new HclBudget(1_000));
    HclValue value =
        new HclEvaluator(scope, new HclBudget(1_000)).evaluate(module.locals().get("x").value());
    assertEquals(new HclValue.Text(expected.replace('|', '\n')), value);
  }

  @Test
  void typesAreExpressionsAndDefaultsAreNot() {
    HclModule module =
        module("{\"variable\": {\"v\": {\"type\": \"map(string)\", \"default\": \"${x}\"}}}")
            .value();
    HclBody variable = module.variables().get("v").body();
    assertTrue(variable.attribute("type").value() instanceof HclExpression.Call);
    HclExpression usual = variable.attribute("default").value();
    assertEquals(new HclValue.Text("${x}"), ((HclExpression.Literal) usual).value());
  }

  @Test
  void eitherSyntaxOverridesTheOther() {
    HclModule module =
        HclModule.read(
                List.of(
                    SourceFile.of("a.tf", "resource t n {\n a = 1\n b {\n  c = 1\n }\n}\n"),
                    SourceFile.of(
                        "a_override.tf.json",
                        "{\"resource\": {\"t\": {\"n\": {\"a\": 2, \"b\": {\"d\": 1}}}}}")))
            .value();
    HclBody body = module.resources().get("t.n").body();
    assertEquals("2", body.attribute("a").value().range().text());
    assertEquals(1, body.blocks("b").size());
    assertNull(body.blocks("b").get(0).body().attribute("c"));
  }

  @Test
  void whatIsBrokenIsToldAtItsPlace() {
    Parsed<HclModule> broken = module("{\"locals\": {\n\"x\": \"${1 +}\"}}");
    assertEquals(2, broken.problems().get(0).span().start().line());
    assertEquals(1, module("{\"locals\": {").problems().size());
    HclExpression value = broken.value().locals().get("x").value();
    assertTrue(((HclExpression.Literal) value).value() instanceof HclValue.Unknown);
  }
}
