package io.glueguard.cli;

import io.glueguard.finding.RulePage;
import io.glueguard.report.JsonWriter;
import io.glueguard.rule.Rule;
import io.glueguard.rule.RuleBook;
import io.glueguard.rule.RuleCheck;
import io.glueguard.scan.RuleCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code glueguard rules}: what is checked and why, and whether rule files are sound. */
final class RulesCommand implements Command {
  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Form form() {
    Form form = new Form(name(), "Tells what is checked and why; checks rule files.");
    Form list = new Form("list", "Lists all rules.");
    list.list("--rules", "DIR", "more rules: a folder of rule files");
    list.value("--format", "NAME", "text (default) or json");
    list.footer("Examples:", "  glueguard rules list", "  glueguard rules list --format json");
    Form explain = new Form("explain", "Shows the page of a rule.");
    explain.words("ID", "a rule's id");
    explain.list("--rules", "DIR", "more rules: a folder of rule files");
    explain.footer("Example:", "  glueguard rules explain job-without-security-configuration");
    Form check = new Form("check", "Says whether rule files are sound.");
    check.words("DIR", "folders of rule files");
    check.footer(
        "Example:",
        "  glueguard rules check my-rules",
        "",
        "Exit status: 0 all are sound, 2 some are not.");
    Form test = new Form("test", "Runs the cases that belong to rule files.");
    test.words("DIR", "folders of rule files");
    test.footer(
        "Example:",
        "  glueguard rules test my-rules",
        "",
        "The cases of DIR/GROUP/ID.yaml are the templates in DIR/GROUP/ID/ and in",
        "fixtures/GROUP/ID/ beside DIR; their names begin with fails, holds or undecided.",
        "",
        "Exit status: 0 all are as they should be, 1 some are not, 2 wrong usage.");
    form.add(list);
    form.add(explain);
    form.add(check);
    form.add(test);
    form.footer(
        "Examples:",
        "  glueguard rules list",
        "  glueguard rules explain job-without-security-configuration",
        "  glueguard rules check my-rules && glueguard rules test my-rules");
    return form;
  }

  @Override
  public int run(Arguments parsed, Surroundings around) throws UsageError, IOException {
    if (parsed.below() == null) {
      throw new UsageError("rules needs a command: list, explain, check or test");
    }
    Arguments asked = parsed.below();
    return switch (asked.command()) {
      case "list" -> list(asked, around);
      case "explain" -> explain(asked, around);
      case "check" -> check(asked, around);
      default -> test(asked, around);
    };
  }

  private static RuleBook book(Arguments parsed, Surroundings around) throws UsageError {
    List<Path> folders = new ArrayList<>();
    for (String folder : Options.texts(parsed, "--rules")) {
      folders.add(around.resolve(folder));
    }
    return Rules.book(folders);
  }

  private static int list(Arguments parsed, Surroundings around) throws UsageError, IOException {
    String format = Options.choice(parsed, "--format", "text", List.of("text", "json"));
    RuleBook book = book(parsed, around);
    if (format.equals("json")) {
      Outputs.print(around, out -> json(book, out));
      return FINE;
    }
    int widest = 0;
    for (Rule rule : book.rules()) {
      widest = Math.max(widest, rule.id().length());
    }
    int column = widest + 2;
    Outputs.print(
        around,
        out -> {
          for (Rule rule : book.rules()) {
            String severity = rule.page().severity().word();
            out.append(rule.id()).append(" ".repeat(column - rule.id().length()));
            out.append(severity).append(" ".repeat(8 - severity.length()));
            out.append(rule.page().title()).append('\n');
          }
        });
    return FINE;
  }

  private static void json(RuleBook book, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out, true);
    json.array();
    for (Rule rule : book.rules()) {
      RulePage page = rule.page();
      json.object()
          .field("id", page.id())
          .field("title", page.title())
          .field("severity", page.severity().word())
          .field("group", page.group())
          .field("why", page.why());
      json.object("cure");
      for (Map.Entry<String, String> form : page.cure().entrySet()) {
        json.field(form.getKey(), form.getValue());
      }
      json.endObject().array("references");
      for (String reference : page.references()) {
        json.value(reference);
      }
      json.endArray().array("compliance");
      for (RulePage.Control control : page.compliance()) {
        json.object()
            .field("framework", control.framework())
            .field("edition", control.edition())
            .field("control", control.control())
            .field("origin", control.origin())
            .field("source", control.source())
            .endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
    out.append('\n');
  }

  private static int explain(Arguments parsed, Surroundings around) throws UsageError, IOException {
    List<String> ids = parsed.words();
    if (ids.isEmpty()) {
      throw new UsageError(
          "rules explain needs the id of a rule; 'glueguard rules list' shows all");
    }
    RuleBook book = book(parsed, around);
    List<RulePage> pages = new ArrayList<>();
    for (String id : ids) {
      pages.add(Rules.known(book, id, "rules explain").page());
    }
    int width = around.terminal().width(around.environment());
    boolean color = around.terminal().color("auto", around.environment());
    PageText text = new PageText(width == 0 ? 100 : Math.min(width, 100), color);
    Outputs.print(
        around,
        out -> {
          for (RulePage page : pages) {
            text.write(page, out);
          }
        });
    return FINE;
  }

  private static List<Path> folders(Arguments parsed, Surroundings around) throws UsageError {
    List<Path> folders = new ArrayList<>();
    for (String folder : parsed.words()) {
      folders.add(around.resolve(folder));
    }
    if (folders.isEmpty()) {
      throw new UsageError("rules " + parsed.command() + " needs a folder of rule files");
    }
    return folders;
  }

  private static int check(Arguments parsed, Surroundings around) throws UsageError, IOException {
    RuleBook book = RuleBook.shipped();
    List<Path> folders = folders(parsed, around);
    int count = 0;
    for (Path folder : folders) {
      count += Rules.add(book, folder);
    }
    Messages.refuse(RuleCheck.check(folders));
    Messages.tell(book.problems(), around);
    around.say(count == 1 ? "1 rule is sound" : count + " rules are sound");
    return FINE;
  }

  private static int test(Arguments parsed, Surroundings around) throws UsageError, IOException {
    List<Path> folders = folders(parsed, around);
    Rules.book(folders);
    int count = 0;
    List<String> faults = new ArrayList<>();
    for (Path folder : folders) {
      RuleCases cases = RuleCases.run(folder);
      count += cases.count();
      faults.addAll(cases.faults());
    }
    Outputs.print(
        around,
        out -> {
          for (String fault : faults) {
            out.append(Text.visible(fault)).append('\n');
          }
        });
    String cases = count == 1 ? "1 case" : count + " cases";
    String amount = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    around.say(cases + ", " + (faults.isEmpty() ? "all as they should be" : amount));
    return faults.isEmpty() ? FINE : FINDINGS;
  }
}
