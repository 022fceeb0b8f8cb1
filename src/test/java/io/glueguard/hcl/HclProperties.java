package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class HclProperties {
  private static final String[] PIECES = {
    "a",
    "b.c",
    "resource \"t\" \"n\" {\n",
    "}",
    "{",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "${",
    "%{ if ",
    "%{ endif }",
    "~}",
    "<<-E\n",
    "\nE\n",
    "for x in ",
    " : ",
    "=>",
    "...",
    "*",
    ".*.",
    "[*]",
    "?",
    "=",
    "==",
    "!",
    "-",
    "+",
    "&&",
    ",",
    "\n",
    "#",
    "//",
    "/*",
    "*/",
    "1",
    "1.5e3",
    "null",
    "true",
    "try(",
    "format(\"%s\", ",
    "merge(",
    "range(3)",
    "\\u00",
    "\\n",
    "é",
    "\uD800",
    "\r\n",
    "local.a",
    "var.open",
    "join(\",\", ",
    "locals {\n",
    "replace(\"a\", \"/a/\", ",
    "jsondecode(",
    "toset(",
    "0",
    "each.key",
    "e9999999"
  };

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(60));
  }

  @Property(tries = 3000)
  void noTextMakesTheReaderThrow(@ForAll("texts") String text) {
    SourceFile file = SourceFile.of("x.tf", text);
    Parsed<HclModule> module = HclModule.read(List.of(file));
    for (HclBlock block : module.value().files().get(0).body().blocks()) {
      assertTrue(
          inside(block.header(), block.range()) && inside(block.body().range(), block.range()),
          text);
      block
          .body()
          .attributes()
          .forEach(attribute -> assertTrue(inside(attribute.range(), block.body().range()), text));
    }
  }

  private static boolean inside(HclRange inner, HclRange outer) {
    return inner.start() >= outer.start()
        && inner.end() <= outer.end()
        && inner.start() <= inner.end();
  }

  @Property(tries = 3000)
  void noTextMakesTheEvaluatorThrow(@ForAll("texts") String text) {
    HclExpression expression = HclParser.expression(SourceFile.of("x", text)).value();
    if (expression != null) {
      HclScope scope = name -> HclValue.Unknown.because(name.toString());
      HclValue value = new HclEvaluator(scope, new HclBudget(5_000)).evaluate(expression);
      assertTrue(!(value instanceof HclValue.Failed), text);
    }
  }

  @Provide
  Arbitrary<HclExpressionText> expressions() {
    Arbitrary<String> leaf =
        Arbitraries.of(
            "1",
            "0",
            "-1",
            "\"a\"",
            "\"\"",
            "null",
            "true",
            "[]",
            "{}",
            "var.open",
            "[1, \"a\"]",
            "{ a = 1 }",
            "var.b",
            "toset([\"a\"])");
    Arbitrary<String> forms =
        Arbitraries.of(
            "(%)",
            "[%, %]",
            "{ a = %, b = % }",
            "% + %",
            "% == %",
            "% ? % : %",
            "!%",
            "\"x${%}\"",
            "try(%, %)",
            "can(%)",
            "try(% == %, can(%))",
            "[%, %][1]",
            "{ a = %, b = % }.a",
            "tonumber(%)",
            "[1, %][%]",
            "\"%%{ if % }a%%{ else }%%{ endif }\"",
            "coalesce(%, %)",
            "merge(%, %)",
            "concat(%, %)",
            "[for x in % : %]",
            "{ for k, v in % : k => % }",
            "(%)[%]",
            "(%)[*].a",
            "(%).a",
            "length(%)",
            "join(\",\", %)",
            "flatten(%)",
            "one(%)",
            "contains(%, %)",
            "lookup(%, \"a\", %)",
            "tolist(%)",
            "toset(%)",
            "tomap(%)",
            "format(\"%%s\", %)",
            "keys(%)",
            "values(%)",
            "element(%, %)",
            "distinct(%)",
            "compact(%)",
            "setunion(%, %)",
            "sum(%)",
            "alltrue(%)",
            "zipmap(%, %)",
            "jsonencode(%)",
            "slice(%, 0, %)",
            "tostring(%)",
            "split(\"a\", %)",
            "setproduct(%, %)",
            "concat(%...)",
            "range(%)",
            "index(%, %)",
            "startswith(%, \"x\")",
            "% && %",
            "% < %",
            "transpose(%)",
            "chunklist(%, %)");
    return Arbitraries.integers()
        .between(0, 2)
        .flatMap(depth -> nested(leaf, forms, depth))
        .map(HclExpressionText::new);
  }

  private static Arbitrary<String> nested(
      Arbitrary<String> leaf, Arbitrary<String> forms, int depth) {
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<List<String>> parts = nested(leaf, forms, depth - 1).list().ofSize(3);
    return forms.flatMap(form -> parts.map(list -> filled(form.replace("%%", "\u0001"), list)));
  }

  private static String filled(String form, List<String> parts) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (char c : form.toCharArray()) {
      text.append(
          c == '%' ? parts.get(next++ % parts.size()) : c == '\u0001' ? "%" : String.valueOf(c));
    }
    return text.toString();
  }

  /** An expression that can be read. */
  record HclExpressionText(String text) {}

  /** What is said of an unknown has to hold for every value that it may turn out to be. */
  @Property(tries = 5000)
  void whatIsKnownHoldsInEveryWorld(@ForAll("expressions") HclExpressionText expression) {
    HclExpression parsed = HclParser.expression(SourceFile.of("x", expression.text())).value();
    if (parsed != null) {
      HclWorlds.agree(parsed, outside -> outside);
    }
  }
}
