package io.glueguard.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** Where a control comes from when only glueguard maps it. */
  public static final String INFERRED = "inferred";

  /** The names of the forms of a cure, as a reader knows them, in the order they are told. */
  private static final Map<String, String> FORMS = forms();

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("cloudformation", "CloudFormation");
    forms.put("terraform", "Terraform");
    forms.put("cdk", "CDK");
    forms.put("cli", "AWS command line");
    return forms;
  }

  /**
   * The controls of the rule.
   *
   * @param inferredToo whether those count that only glueguard maps
   */
  public List<Control> controls(boolean inferredToo) {
    List<Control> controls = new ArrayList<>(compliance);
    controls.removeIf(control -> !inferredToo && control.origin().equals(INFERRED));
    return controls;
  }

  /**
   * Whether the rule serves a framework, named in any case of letters.
   *
   * @param inferredToo whether controls count that only glueguard maps
   */
  public boolean serves(String framework, boolean inferredToo) {
    return controls(inferredToo).stream()
        .anyMatch(control -> control.framework().equalsIgnoreCase(framework));
  }

  /** The whole page as Markdown, without the title; inferred controls are left out. */
  public String markdown() {
    return markdown(false);
  }

  /**
   * The whole page as Markdown, without the title.
   *
   * @param inferredToo whether controls are told that only glueguard maps
   */
  public String markdown(boolean inferredToo) {
    StringBuilder page = new StringBuilder(why.strip()).append('\n');
    FORMS.forEach(
        (form, name) -> {
          String text = cure.get(form);
          if (text != null) {
            page.append("\n**").append(name).append("**\n\n").append(text.strip()).append('\n');
          }
        });
    if (!references.isEmpty()) {
      page.append("\n**References**\n\n");
      references.forEach(reference -> page.append("- <").append(reference).append(">\n"));
    }
    List<Control> controls = controls(inferredToo);
    if (!controls.isEmpty()) {
      page.append("\n**Controls**\n\n| framework | control | mapped by |\n| --- | --- | --- |\n");
      controls.forEach(control -> row(control, page));
    }
    return page.toString();
  }

  private static void row(Control control, StringBuilder page) {
    page.append("| ").append(control.framework());
    if (!control.edition().isEmpty()) {
      page.append(' ').append(control.edition());
    }
    page.append(" | ").append(control.control()).append(" | ").append(control.source());
    page.append(control.origin().equals("documented") ? "" : " (" + control.origin() + ")");
    page.append(" |\n");
  }
}
