package io.glueguard.report;

import io.glueguard.finding.RulePage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules as Markdown: a page for each, and one that lists them. */
public final class RulePages {
  /** The groups in the order that a reader wants them, with what they are about. */
  private static final Map<String, String> GROUPS = groups();

  private RulePages() {}

  private static Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("bookmarks", "Are bookmarks encrypted?");
    groups.put("starts", "Does a start path go around it?");
    groups.put("keys", "With which key?");
    groups.put("permissions", "May the job use it?");
    groups.put("changes", "What does this plan change?");
    groups.put("governance", "Who owns it, who uses it, who can switch it off?");
    groups.put("siblings", "What else is not encrypted?");
    groups.put("hygiene", "Do suppressions still hold?");
    return groups;
  }

  /** The files by name: {@code README.md} and {@code ID.md} for each rule. */
  public static Map<String, String> files(Collection<RulePage> pages) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("README.md", list(pages));
    for (RulePage page : pages) {
      files.put(page.id() + ".md", page(page));
    }
    return files;
  }

  private static String page(RulePage page) {
    return "# "
        + page.id()
        + "\n\n"
        + page.title()
        + ". Severity "
        + page.severity().word()
        + "; the rule is [`rules/"
        + page.group()
        + "/"
        + page.id()
        + ".yaml`](../../rules/"
        + page.group()
        + "/"
        + page.id()
        + ".yaml).\n\n"
        + page.markdown();
  }

  private static String list(Collection<RulePage> pages) {
    StringBuilder list = new StringBuilder("# Rules\n");
    List<String> groups = new ArrayList<>(GROUPS.keySet());
    pages.forEach(
        page -> {
          if (!groups.contains(page.group())) {
            groups.add(page.group());
          }
        });
    for (String group : groups) {
      List<RulePage> members = new ArrayList<>(pages);
      members.removeIf(page -> !page.group().equals(group));
      members.sort(Comparator.comparing(RulePage::severity).thenComparing(RulePage::id));
      if (!members.isEmpty()) {
        list.append("\n## ").append(GROUPS.getOrDefault(group, group));
        list.append("\n\n| rule | severity | finds |\n| --- | --- | --- |\n");
        members.forEach(page -> row(page, list));
      }
    }
    return list.toString();
  }

  private static void row(RulePage page, StringBuilder list) {
    list.append("| [").append(page.id()).append("](").append(page.id()).append(".md) | ");
    list.append(page.severity().word()).append(" | ").append(page.title()).append(" |\n");
  }
}
