package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HclParserTest {

  private static Parsed<HclFile> parsed(String text) {
    return HclParser.read(SourceFile.of("main.tf", text));
  }

  private static HclBody body(String text) {
    Parsed<HclFile> parsed = parsed(text);
    assertEquals(List.of(), parsed.problems());
    return parsed.value().body();
  }

  private static <T extends HclExpression> T expression(Class<T> type, String text) {
    return assertInstanceOf(type, body("a = " + text + "\n").attribute("a").value());
  }

  private static String at(HclRange range) {
    Span span = range.span();
    return span.start().line()
        + ":"
        + span.start().column()
        + "-"
        + span.end().line()
        + ":"
        + span.end().column();
  }

  @Test
  void blocksHaveHeaderAndBody() {
    HclBlock job =
        body("resource \"aws_glue_job\" etl {\n  name = \"x\"\n  command { script = 1 }\n}\n")
            .blocks()
            .get(0);
    assertEquals("1:1-4:2", at(job.range()));
    assertEquals("1:1-1:28", at(job.header()));
    assertEquals("1:1-1:9", at(job.typeRange()));
    assertEquals("1:10-1:24", at(job.labels().get(0).range()));
    assertEquals("aws_glue_job", job.label(0));
    assertEquals("etl", job.label(1));
    HclAttribute name = job.body().attribute("name");
    assertEquals("2:3-2:13", at(name.range()));
    assertEquals("2:3-2:7", at(name.nameRange()));
    assertEquals("2:10-2:13", at(name.value().range()));
    assertEquals("3:3-3:25", at(job.body().blocks("command").get(0).range()));
    assertEquals("1:30-4:1", at(job.body().range()));
  }

  @Test
  void commentsAreKept() {
    List<HclFile.Comment> comments =
        parsed("# one\na = 1 // two\n/* three\n four */ b = 2 # five\r\n").value().comments();
    assertEquals(
        List.of("one", "two", "three\n four", "five"),
        comments.stream().map(HclFile.Comment::text).toList());
    assertEquals("2:7-2:13", at(comments.get(1).range()));
    assertEquals("3:1-4:9", at(comments.get(2).range()));
    assertEquals("4:16-4:22", at(comments.get(3).range()));
    assertEquals(
        List.of(false, true, false, true),
        comments.stream().map(HclFile.Comment::trailing).toList());
  }

  /** Behind its brace something is broken, so that the text starts over at the second block. */
  @Test
  void whatIsReadOnceMoreIsThereOnce() {
    String text = "resource \"a\" \"b\" {\n  c {\n    d = \"e\n  }\n}\nresource \"f\" \"g\" {\n";
    HclBody body = parsed("x {\n  y {\n    z {\n" + text + "}\n  })\n}\n").value().body();
    assertEquals(
        1, countOf(body, "f"), () -> "as often as it is written: " + body.blocks().toString());
  }

  private static int countOf(HclBody body, String label) {
    int count = 0;
    for (HclBlock block : body.blocks()) {
      count += (label.equals(block.label(0)) ? 1 : 0) + countOf(block.body(), label);
    }
    return count;
  }

  @Test
  void traversalsHaveSteps() {
    HclExpression.Traversal read = expression(HclExpression.Traversal.class, "a.b[\"c\"].0.d");
    assertEquals("1:5-1:17", at(read.range()));
    assertEquals("1:5-1:6", at(read.source().range()));
    assertEquals(
        List.of("1:6-1:8", "1:8-1:13", "1:13-1:15", "1:15-1:17"),
        read.steps().stream().map(step -> at(step.range())).toList());
  }

  @Test
  void splatsTakeStepsForEachElement() {
    HclExpression.Splat full = expression(HclExpression.Splat.class, "a.b[*].c[0]");
    assertEquals("1:5-1:16", at(full.range()));
    assertEquals(2, full.steps().size());
    HclExpression.Traversal older = expression(HclExpression.Traversal.class, "a.b.*.c[0]");
    assertEquals(1, older.steps().size());
    assertEquals(
        "1:5-1:12", at(assertInstanceOf(HclExpression.Splat.class, older.source()).range()));
  }

  @Test
  void operatorsBindAsTheyShould() {
    HclExpression.Binary sum = expression(HclExpression.Binary.class, "1 + 2 * 3");
    assertEquals("+", sum.operator());
    assertEquals("1:9-1:14", at(sum.right().range()));
    HclExpression.Conditional choice =
        expression(HclExpression.Conditional.class, "a && !b || c ? 1 : 2");
    assertEquals("1:5-1:17", at(choice.condition().range()));
    assertEquals("||", assertInstanceOf(HclExpression.Binary.class, choice.condition()).operator());
  }

  @Test
  void templatesHaveParts() {
    HclExpression.Template template =
        expression(HclExpression.Template.class, "\"a$${\\u00e9${b}%{ if c }d%{ endif }\"");
    assertEquals(3, template.parts().size());
    assertEquals(
        "a${é", assertInstanceOf(HclTemplatePart.Text.class, template.parts().get(0)).text());
    assertEquals("1:6-1:16", at(template.parts().get(0).range()));
    assertEquals("1:16-1:20", at(template.parts().get(1).range()));
    assertEquals("1:20-1:40", at(template.parts().get(2).range()));
  }

  @Test
  void heredocsLoseTheirIndentation() {
    String text = "a = <<-EOT\n    one\n      two ${b}\n\n  EOT\nc = 1\n";
    HclExpression.Template template =
        assertInstanceOf(HclExpression.Template.class, body(text).attribute("a").value());
    assertEquals(
        "one\n  two ",
        assertInstanceOf(HclTemplatePart.Text.class, template.parts().get(0)).text());
    assertEquals(
        "\n\n", assertInstanceOf(HclTemplatePart.Text.class, template.parts().get(2)).text());
    assertEquals("1:5-5:6", at(template.range()));
    assertEquals("6:1-6:6", at(body(text).attribute("c").range()));
  }

  @Test
  void callsMayBeExpandedAndNamespaced() {
    HclExpression.Call call =
        expression(HclExpression.Call.class, "provider::aws::arn(\n  a,\n  b...\n)");
    assertEquals("provider::aws::arn", call.name());
    assertTrue(call.expanded());
    assertEquals("1:5-4:2", at(call.range()));
  }

  @Test
  void objectsTakeCommasLinesAndColons() {
    HclExpression.ObjectOf object =
        expression(
            HclExpression.ObjectOf.class,
            "{\n  a = 1, \"b\" : 2\n  (c) = 3 # x\n\n  d =\n    4\n}".replace("=\n    4", "= 4"));
    assertEquals(4, object.items().size());
    assertInstanceOf(HclExpression.Literal.class, object.items().get(0).key());
    assertInstanceOf(HclExpression.Name.class, object.items().get(2).key());
    assertEquals("3:4-3:5", at(object.items().get(2).key().range()));
  }

  @Test
  void forMakesTuplesAndObjects() {
    HclExpression.For loop =
        expression(HclExpression.For.class, "{ for k, v in m :\n k => v... if v != null }");
    assertEquals("k", loop.keyName());
    assertTrue(loop.grouped());
    assertEquals("2:15-2:24", at(loop.condition().range()));
  }

  @Test
  void aBrokenBlockLeavesTheOthers() {
    Parsed<HclFile> parsed =
        parsed(
            "a \"x\" {\n  one = (1\n  two = 2\n}\nb \"y\" {\n  ok = 1\n  bad = = 2\n  fine = 3\n}\nresource \"z\" {\n  c = {\n\nlocals {\n d = 1\n}\n");
    HclBody body = parsed.value().body();
    assertEquals("locals", body.blocks().get(body.blocks().size() - 1).type());
    assertEquals(1, body.blocks("locals").get(0).body().attributes().size());
    HclBlock second = body.blocks("b").get(0);
    assertEquals(2, second.body().attributes().size());
    List<String> problems =
        parsed.problems().stream()
            .map(problem -> problem.span().start().toString() + " " + problem.message())
            .toList();
    assertTrue(problems.contains("7:9 expected an expression"), problems.toString());
  }

  @Test
  void rubbishBehindAnItemTouchesNeitherItNorTheNext() {
    Parsed<HclFile> parsed =
        parsed(
            """
            locals {
              quoted = "\\"${"\\""}\\"" $
              next   = 1
            }
            terraform { } $
            data "a" "b" { }
            """);
    HclBody body = parsed.value().body();
    assertEquals(
        List.of("locals", "terraform", "data"),
        body.blocks().stream().map(HclBlock::type).toList());
    HclBody locals = body.blocks("locals").get(0).body();
    assertEquals(
        List.of("quoted", "next"), locals.attributes().stream().map(HclAttribute::name).toList());
    assertEquals(
        List.of("2:26 a new line has to begin here", "5:15 a new line has to begin here"),
        parsed.problems().stream()
            .map(problem -> problem.span().start() + " " + problem.message())
            .toList());
  }

  @Test
  void anAttributeSetTwiceIsAProblem() {
    Parsed<HclFile> parsed = parsed("a = 1\na = 2\n");
    assertEquals(1, parsed.problems().size());
    assertEquals(2, parsed.problems().get(0).span().start().line());
  }

  @Test
  void nestingIsBoundedAndLinear() {
    for (String piece :
        List.of(
            "(",
            "[",
            "{a=",
            "!",
            "-",
            "\"${",
            "a?b:",
            "f(",
            "a{\n",
            "a=<<E\n",
            "a[",
            "[for x in ",
            "a=[\n")) {
      String text = piece.repeat(50_000);
      assertTrue(!parsed(text).problems().isEmpty(), piece);
      assertTrue(!parsed("x = " + text).problems().isEmpty(), piece);
    }
  }
}
