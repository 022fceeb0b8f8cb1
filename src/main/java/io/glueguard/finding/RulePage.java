package io.glueguard.finding;

import java.util.List;
import java.util.Map;

/**
 * What a reader is told about a rule.
 *
 * @param id kebab-case
 * @param cure by form: {@code cloudformation}, {@code terraform}, {@code cdk}, {@code cli};
 *     Markdown
 * @param why why it matters, Markdown
 * @param references addresses of documents
 */
public record RulePage(
    String id,
    String title,
    Severity severity,
    String group,
    String why,
    Map<String, String> cure,
    List<String> references,
    List<Control> compliance) {

  /**
   * A control of a framework that the rule serves.
   *
   * @param origin {@code documented}, {@code adjacent} or {@code inferred}: whether the source maps
   *     this very check, its siblings, or only we do
   * @param source who maps it
   */
  public record Control(
      String framework, String edition, String control, String origin, String source) {}

  /** The whole page as Markdown, without the title. */
  public String markdown() {
    StringBuilder page = new StringBuilder(why.strip()).append('\n');
    for (Map.Entry<String, String> form : cure.entrySet()) {
      page.append("\n**")
          .append(form.getKey())
          .append("**\n\n")
          .append(form.getValue().strip())
          .append('\n');
    }
    return page.toString();
  }
}
