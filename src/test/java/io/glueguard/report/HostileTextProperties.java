package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Step;
import io.glueguard.finding.Subject;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Whatever a template says, it says it as text. */
class HostileTextProperties {

  @Provide
  Arbitrary<String> text() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "::error::",
            "##[error]",
            "##vso[task.setvariable variable=PATH]",
            "##",
            "[",
            "\n",
            "\r",
            "%0A",
            "<script>",
            "-->",
            "]]>",
            "|",
            "`",
            "@team",
            "&lt;",
            "](http://x)",
            "![",
            "\u001b[0m",
            "\u2028",
            "\u0085",
            "'",
            "\"",
            "://",
            "www.",
            "\ud800",
            "\ufffe",
            "\u3164",
            "\u0000",
            "\\",
            "**",
            "\t");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(4))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 300)
  void noSecondWorkflowCommandStarts(@ForAll("text") String text) {
    String report = GoldenTest.written(new GithubReport(), of(text));
    List<String> lines = report.lines().toList();
    assertEquals(2, lines.size(), report);
    assertTrue(lines.get(0).startsWith("::error file="), report);
    String properties = lines.get(0).substring(2, lines.get(0).indexOf("::", 2));
    assertEquals(6, properties.split(",", -1).length, properties);
  }

  @Property(tries = 300)
  void xmlStaysWellFormed(@ForAll("text") String text) throws Exception {
    String report = GoldenTest.written(new JunitReport(), of(text));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(report)));
    assertEquals(1, document.getElementsByTagName("failure").getLength());
    assertEquals(4, document.getElementsByTagName("*").getLength());
  }

  @Property(tries = 300)
  void markdownGetsNoMarkupLinkOrMention(@ForAll("text") String text) {
    String shown = MarkdownText.of(text);
    assertFalse(shown.matches("(?s).*[<>|`\\[\\]()!*_\\\\\n\r].*"), shown);
    assertFalse(shown.contains("@t") || shown.contains("://") || shown.contains("www.h"), shown);
    String report = GoldenTest.written(new MarkdownReport(), of(text));
    List<String> rows = report.lines().filter(line -> line.startsWith("| high ")).toList();
    assertEquals(1, rows.size(), report);
    assertEquals(6, rows.get(0).split("\\|", -1).length, rows.get(0));
  }

  @Property(tries = 300)
  void terminalsGetNoControlCharacters(@ForAll("text") String text) {
    TextStyle style = new TextStyle(false, 80, true, true);
    String report = GoldenTest.written(new TextReport(style), of(text));
    assertFalse(report.codePoints().anyMatch(c -> c != '\n' && VisibleText.isInvisible(c)));
  }

  @Property(tries = 300)
  void noReportHoldsACommandForACiSystem(@ForAll("text") String text) {
    TextStyle style = new TextStyle(false, 80, true, true);
    for (String name : Reports.NAMES) {
      String report = GoldenTest.written(Reports.named(name, style), of(text));
      assertFalse(report.contains("##["), name + ": " + report);
      assertFalse(report.contains("##vso["), name + ": " + report);
      assertTrue(
          name.equals("github") || report.lines().noneMatch(line -> line.strip().startsWith("::")),
          name + ": " + report);
    }
  }

  static ScanResult of(String text) {
    String file = text.isEmpty() ? "f" : text;
    int caret = text.length() / 2;
    String line = text.replace("\n", "").replace("\r", "");
    Finding finding =
        new Finding(
            text,
            Severity.HIGH,
            Kind.FAIL,
            text,
            null,
            text,
            new Subject(text, text, text, text),
            ExampleResult.place(file, 1, 1, 1, line, Math.min(caret, line.length())),
            List.of(new Step(ExampleResult.place(file, 1, 1, 1, line, 0), text)),
            text,
            List.of(),
            text,
            text,
            null,
            false);
    ScanResult empty = ExampleResult.empty();
    return new ScanResult(
        text,
        empty.summary(),
        List.of(finding),
        List.of(),
        List.of(),
        empty.drawing(),
        List.of(),
        false);
  }
}
