package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlProseTest {

  @Test
  void readsTheLittleMarkdownOfRulePages() {
    assertEquals(
        "<p>Use <code>a &lt; b</code> and\n<b>never</b> c</p>\n<ul>\n<li>one\nmore</li>\n"
            + "<li>two</li>\n</ul>\n<pre class=\"source\">x: **y**\n  z</pre>\n",
        HtmlProse.of(
            "Use `a < b` and\n**never** c\n\n- one\n  more\n- two\n```yaml\nx: **y**\n  z\n```"));
  }

  @Test
  void unpairedMarksAndHtmlStayText() {
    assertEquals("<p>a ` b **c &lt;b&gt;</p>\n", HtmlProse.of("a ` b **c <b>"));
    assertEquals("<p>[x](javascript:1)</p>\n", HtmlProse.of("[x](javascript:1)"));
    assertEquals("<pre class=\"source\">open</pre>\n", HtmlProse.of("```\nopen"));
  }
}
