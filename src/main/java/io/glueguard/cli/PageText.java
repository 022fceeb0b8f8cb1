package io.glueguard.cli;

import io.glueguard.finding.RulePage;
import java.io.IOException;
import java.util.Map;

/** The page of a rule for a terminal. */
final class PageText {
  private final int width;
  private final boolean color;

  /**
   * Pages of that width.
   *
   * @param width columns to fit into
   */
  PageText(int width, boolean color) {
    this.width = width;
    this.color = color;
  }

  void write(RulePage page, Appendable out) throws IOException {
    out.append(bold(page.id())).append(" (").append(page.severity().word()).append(")\n");
    out.append(page.title()).append("\n\n");
    out.append(Text.wrapped(page.why(), width, "")).append('\n');
    for (Map.Entry<String, String> cure : page.cure().entrySet()) {
      out.append(bold("Cure (" + form(cure.getKey()) + ")")).append('\n');
      out.append(Text.wrapped(cure.getValue(), width, "  ")).append('\n');
    }
    if (!page.compliance().isEmpty()) {
      out.append(bold("Controls")).append('\n');
      for (RulePage.Control control : page.compliance()) {
        out.append("  ").append(control.framework()).append(' ').append(control.edition());
        out.append(' ').append(control.control()).append(" (").append(control.origin());
        out.append(")\n");
      }
      out.append('\n');
    }
    if (!page.references().isEmpty()) {
      out.append(bold("References")).append('\n');
      for (String reference : page.references()) {
        out.append("  ").append(reference).append('\n');
      }
      out.append('\n');
    }
    out.append(bold("To accept it")).append('\n');
    out.append("  # glueguard:ignore ").append(page.id()).append(" -- the reason\n");
  }

  private static String form(String key) {
    return switch (key) {
      case "cloudformation" -> "CloudFormation";
      case "cdk" -> "CDK";
      case "terraform" -> "Terraform";
      case "cli" -> "AWS command line";
      default -> key;
    };
  }

  private String bold(String text) {
    return color ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
