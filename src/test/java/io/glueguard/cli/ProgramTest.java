package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;

/** Commands, help and wrong usage. */
class ProgramTest {
  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void start() {
    session = new Session(folder);
  }

  private void refuses(String message, String... arguments) {
    assertEquals(2, session.run(arguments), () -> String.join(" ", arguments));
    assertTrue(session.err.contains(message), session.err);
    assertEquals("", session.out);
    assertFalse(session.err.contains("\tat "), session.err);
  }

  @Test
  void versionAndHelpGoToStandardOutput() {
    assertEquals(0, session.run("--version"));
    assertTrue(session.out.startsWith("glueguard "), session.out);
    for (String command : List.of("scan", "rules", "explain", "graph", "baseline", "completion")) {
      assertEquals(0, session.run(command, "--help"), command);
      assertTrue(session.out.startsWith("Usage: glueguard " + command), session.out);
      assertTrue(session.out.endsWith("\n"), command);
      String help = session.out;
      session.run("help", command);
      assertEquals(help, session.out);
    }
    assertEquals(0, session.run("scan", "-h"));
    assertTrue(session.out.contains("Examples:"), session.out);
  }

  @Test
  void everyHelpTextHasExamplesThatCanBeCopied() {
    List<CommandSpec> specs = new ArrayList<>(List.of(Program.spec(Program.commands())));
    for (int i = 0; i < specs.size(); i++) {
      CommandSpec spec = specs.get(i);
      spec.subcommands().values().forEach(each -> specs.add(each.getCommandSpec()));
      List<String> words = new ArrayList<>(List.of(spec.qualifiedName().split(" ")));
      words.remove(0);
      words.add("--help");
      assertEquals(0, session.run(words.toArray(new String[0])));
      assertTrue(session.out.contains("\nExample"), session.out);
      for (String line : spec.usageMessage().footer()) {
        assertTrue(session.out.contains(line.replace("%n", "") + "\n"), session.out);
      }
    }
    assertEquals(11, specs.size());
  }

  @Test
  void withoutCommandTheHelpIsShown() {
    assertEquals(2, session.run());
    assertTrue(session.err.startsWith("Usage: glueguard"), session.err);
    assertEquals("", session.out);
  }

  @Test
  void typosAreAnsweredWithWhatIsClose() {
    refuses("unknown option --fromat, did you mean --format?", "scan", "--fromat", "text");
    refuses("Try 'glueguard scan --help'.", "scan", "--fromat=text");
    refuses("unknown command sacn, did you mean scan?", "sacn");
    refuses("unknown format sraif, did you mean sarif?", "scan", "--format", "sraif");
    refuses("did you mean medium?", "scan", "--fail-on", "medum");
    refuses("did you mean always?", "scan", "--color", "allways");
    refuses(
        "did you mean job-without-security-configuration?",
        "scan",
        "--select",
        "job-without-securityconfiguration");
    refuses("did you mean suppression-unused?", "rules", "explain", "supression-unused");
    refuses("did you mean bash?", "completion", "bahs");
  }

  @Test
  void wrongUsageIsTold() {
    refuses("there is no file or folder nowhere", "scan", "nowhere");
    refuses("there is no file or folder nowhere", "scan", "--params", "nowhere");
    refuses("there is no file or folder nowhere", "scan", "--config", "nowhere");
    refuses("there is no file or folder nowhere", "scan", "--baseline", "nowhere");
    refuses("there is no folder", "scan", "--rules", "nowhere");
    refuses("there is no folder", "scan", "--format", "json=no/where.json");
    refuses("is a folder", "scan", "--format", "json=.");
    refuses("cannot both go to standard output", "scan", "--format", "json", "--format", "text");
    refuses("NAME=VALUE", "scan", "--param", "Stage");
    refuses("12 digits", "scan", "--account", "123");
    refuses("--jobs is a number from 1 up", "scan", "--jobs", "0");
    refuses("--jobs is a number from 1 up", "scan", "--jobs", "many");
    refuses("no rule serves pdi-dss", "scan", "--framework", "pdi-dss");
    refuses("no rule is left", "scan", "--select", unused(), "--ignore", unused());
    refuses("explain needs", "explain");
    refuses("rules needs a command", "rules");
    refuses("rules explain needs", "rules", "explain");
    refuses("rules check needs", "rules", "check");
    refuses("completion needs one of", "completion");
    refuses("missing required parameter", "scan", "--region");
  }

  private static String unused() {
    return "suppression-unused";
  }

  @Test
  void rulesAreListedAndExplained() {
    assertEquals(0, session.run("rules", "list"));
    assertTrue(session.out.contains("job-without-security-configuration  "), session.out);
    assertEquals(0, session.run("rules", "list", "--format", "json"));
    assertTrue(session.out.startsWith("["), session.out);
    assertTrue(session.out.contains("\"id\": \"suppression-expired\""), session.out);
    assertEquals(0, session.run("rules", "explain", "suppression-expired"));
    assertTrue(session.out.startsWith("suppression-expired (low)\n"), session.out);
    assertTrue(session.out.lines().allMatch(line -> line.length() <= 100), session.out);
  }

  @Test
  void rulesOfAFolderAreCheckedAndUsed() {
    String rule =
        """
        id: job-with-python
        title: Glue job runs Python
        severity: high
        select: AWS::Glue::Job
        require: {property: Command.Name, is: scala}
        message: "{resource} runs Python"
        why: For the test.
        """;
    session.file("mine/own/job-with-python.yaml", rule).file("job.yaml", Session.BAD);
    assertEquals(0, session.run("rules", "check", "mine"));
    assertTrue(session.err.contains("1 rule is sound"), session.err);
    assertEquals(1, session.run("scan", "job.yaml", "--rules", "mine", "--fail-on", "high"));
    assertTrue(session.out.contains("Nightly runs Python"), session.out);
    session.file("mine/own/job-with-python.yaml", rule.replace("{resource}", "{resuorce}"));
    refuses("unknown placeholder {resuorce}, did you mean resource?", "rules", "check", "mine");
    session.file("mine/own/job-with-python.yaml", rule.replace("require:", "requires:"));
    refuses("did you mean require?", "rules", "check", "mine");
    String told = "did you mean require?";
    assertEquals(session.err.indexOf(told), session.err.lastIndexOf(told), "once: " + session.err);
    refuses("did you mean require?", "scan", "--rules", "mine");
    session.file("mine/own/job-with-python.yaml", rule.replace("{resource}", "{resorce}"));
    refuses("{resorce}, did you mean resource?", "rules", "check", "mine");
  }

  @Test
  void graphsAreDrawn() {
    session.file("job.yaml", Session.GOOD);
    assertEquals(0, session.run("graph"));
    assertTrue(session.out.startsWith("digraph"), session.out);
    assertEquals(0, session.run("graph", "--format", "svg=g.svg", "--format", "mermaid"));
    assertTrue(session.read("g.svg").contains("<svg"), session.out);
    assertTrue(session.out.contains("Nightly"), session.out);
  }

  @Test
  void namesakesAreDrawnEachWithItsOwnState() {
    session.file("bad.yaml", Session.BAD).file("good.yaml", Session.GOOD);
    assertEquals(0, session.run("graph"));
    assertTrue(session.out.contains("Nightly: unencrypted, bad.yaml:3:3"), session.out);
    assertTrue(session.out.contains("Nightly: encrypted, good.yaml:3:3"), session.out);
  }

  @Test
  void namesakesAreExplainedEachForItself() {
    session.file("bad.yaml", Session.BAD).file("good.yaml", Session.GOOD);
    assertEquals(0, session.run("explain", "Nightly"));
    String[] parts = session.out.split("(?m)^AWS::Glue::Job Nightly, declared at ");
    assertEquals(3, parts.length, session.out);
    assertTrue(parts[1].startsWith("bad.yaml:3:3: its bookmarks are not encrypted"), parts[1]);
    assertTrue(parts[1].contains("job-without-security-configuration fails"), parts[1]);
    assertFalse(parts[1].contains("good.yaml"), parts[1]);
    assertTrue(parts[2].startsWith("good.yaml:3:3: its bookmarks are encrypted"), parts[2]);
    assertTrue(parts[2].contains("job-without-security-configuration holds"), parts[2]);
    assertFalse(parts[2].contains("bad.yaml"), parts[2]);
  }

  @Test
  void verdictsAreExplained() {
    session.file("job.yaml", Session.GOOD).file("bad.yaml", Session.BAD.replace("Nightly", "Bad"));
    assertEquals(0, session.run("explain", "Nightly"));
    assertTrue(session.out.contains("its bookmarks are encrypted"), session.out);
    assertTrue(session.out.contains("job-bookmarks-unencrypted holds"), session.out);
    assertTrue(session.out.contains("job.yaml:10:3 Secure is declared here"), session.out);
    assertTrue(session.out.contains("SecurityConfiguration: Secure (job.yaml:10:3)"), session.out);
    assertEquals(0, session.run("explain", "Bad", "bad.yaml"));
    assertTrue(session.out.contains("job-without-security-configuration fails"), session.out);
    int at = session.out.indexOf("fingerprint ") + "fingerprint ".length();
    String fingerprint = session.out.substring(at, at + 12);
    assertEquals(0, session.run("explain", fingerprint));
    assertTrue(session.out.contains("job-without-security-configuration fails"), session.out);
    refuses("did you mean Nightly?", "explain", "Nihgtly");
  }
}
