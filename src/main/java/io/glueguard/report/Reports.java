package io.glueguard.report;

import java.util.List;

/** The outputs of a scan, by the names of the command line. */
public final class Reports {
  /** Every name that {@link #named} knows, in the order of the help text. */
  public static final List<String> NAMES =
      List.of("text", "json", "jsonl", "sarif", "junit", "html", "markdown", "github", "gitlab");

  private Reports() {}

  /**
   * The report of that name; null when there is none. Only the class of the one that is asked for
   * is loaded: start-up counts.
   *
   * @param style for {@code text}; the others look the same everywhere
   */
  public static Report named(String name, TextStyle style) {
    return switch (name) {
      case "text" -> new TextReport(style);
      case "json" -> new JsonReport();
      case "jsonl" -> new JsonLinesReport();
      case "sarif" -> new SarifReport();
      case "junit" -> new JunitReport();
      case "html" -> new HtmlReport();
      case "markdown" -> new MarkdownReport();
      case "github" -> new GithubReport();
      case "gitlab" -> new GitlabReport();
      default -> null;
    };
  }
}
