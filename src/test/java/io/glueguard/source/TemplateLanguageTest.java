package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLanguageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {{ b }}\n",
        "{{ a }}: b\n",
        "a:\n{% if b %}\n  c: d\n{% endif %}\n",
        "{% if b %}\na: b\n{% endif %}\n",
        "- {{#each x}}\n  b\n- {{/each}}",
        "{ \"a\": {{ b }} }",
        "a: x{{ b }}: c: d"
      })
  void saysThatATemplateHasToBeRendered(String text) {
    Problem problem = Trees.read(text).problems().get(0);
    assertEquals("This looks like a Jinja template: render it first", problem.message());
    assertTrue(problem.unreadable());
  }

  @Test
  void knowsHelm() {
    assertTrue(Trees.read("a: {{ .Values.b }}\n").problems().get(0).message().contains("Helm"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: '{{ b }}'\nc: d: e\n", "a: '{{resolve:ssm:x}}' x\n", "a: ${{ b }}\nc: d: e\n"})
  void otherFaultsAreNotBlamedOnPlaceholders(String text) {
    assertFalse(Trees.read(text).problems().get(0).message().contains("template"));
  }

  @Test
  void aPlaceholderIsNoMap() {
    Node read = Trees.read("a: {{ b }}\nc: d\n").value().get(0).root();
    assertTrue(((ScalarNode) Trees.at(read, "a")).isPlaceholder());
    assertEquals("{{ b }}", Trees.written(Trees.at(read, "a")));
    assertEquals("d", Trees.at(read, "c").toString());
    Node lines = Trees.read("a: {{ b\r\n  }}\n").value().get(0).root();
    assertEquals("{{ b }}", Trees.at(lines, "a").toString());
  }

  @Test
  void placeholdersInQuotesAreText() {
    assertEquals("{<a>: <{{ b }}>}", Trees.show(Trees.clean("a: '{{ b }}'")));
  }
}
