package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.scan.ConfigurationReader;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the README shows is valid and real. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern CALL = Pattern.compile("glueguard (scan|rules|explain|graph|\\S+)");
  private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");

  /** The template that the README shows the report of. */
  private static final String TEMPLATE =
      """
      Resources:
        Nightly:
          Type: AWS::Glue::Job
          Properties:
            Role: !GetAtt EtlRole.Arn
            SecurityConfiguration: !Ref GlueSecurity
            Tags: {Owner: orders}
            DefaultArguments: {--job-bookmark-option: job-bookmark-enable}
            Command: {Name: glueetl, ScriptLocation: s3://scripts/nightly.py}
        GlueSecurity:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: glue-security
            EncryptionConfiguration:
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: DISABLED}
              S3Encryptions: [{S3EncryptionMode: SSE-S3}]
      """;

  @TempDir Path folder;

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    assertFalse(blocks.isEmpty(), language);
    return blocks;
  }

  @Test
  void theReportThatIsShownIsReal() throws IOException {
    String shown = blocks("text").get(0);
    String call = shown.substring("$ glueguard ".length(), shown.indexOf('\n'));
    Session session = new Session(folder).file("etl.yaml", TEMPLATE);
    assertEquals(1, session.run(call.split(" ")));
    assertEquals(shown.substring(shown.indexOf('\n') + 1), session.out);
  }

  @Test
  void yamlAndJsonCanBeRead() throws IOException {
    List<String> snippets = new ArrayList<>(blocks("yaml"));
    snippets.addAll(blocks("json"));
    for (String snippet : snippets) {
      assertEquals(List.of(), TreeReader.read(SourceFile.of("README", snippet)).problems());
    }
  }

  @Test
  void theConfigurationIsSound() throws IOException {
    int count = 0;
    for (String snippet : blocks("yaml")) {
      if (snippet.startsWith("# .glueguard.yaml")) {
        Session session = new Session(folder).file(".glueguard.yaml", snippet);
        session.file("etl.yaml", TEMPLATE);
        assertEquals(1, session.run("scan"), session.err);
        assertEquals(
            List.of(), ConfigurationReader.read(SourceFile.of("README", snippet)).problems());
        count++;
      }
    }
    assertEquals(1, count);
  }

  @Test
  void everyCommandAndFlagExists() throws IOException {
    CommandSpec spec = Program.spec(Program.commands());
    Set<String> flags = new HashSet<>();
    collect(spec, flags);
    int calls = 0;
    for (String language : List.of("sh", "yaml", "groovy", "text")) {
      for (String block : blocks(language)) {
        for (String line : block.replace("&&", "\n").split("\n")) {
          Matcher call = CALL.matcher(line);
          if (!call.find() || line.contains("git clone") || line.contains("#  ")) {
            continue;
          }
          String command = call.group(1);
          if (!spec.subcommands().containsKey(command)) {
            assertFalse(line.contains("--") && !line.contains("glueguard:ignore"), line);
            continue;
          }
          calls++;
          Matcher flag = FLAG.matcher(line.substring(call.start()));
          while (flag.find()) {
            assertTrue(flags.contains(flag.group()), flag.group() + " in " + line);
          }
        }
      }
    }
    assertTrue(calls >= 10, "calls found: " + calls);
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      if (line.startsWith("| `-")) {
        Matcher flag = FLAG.matcher(line.substring(0, line.indexOf(" | ")));
        while (flag.find()) {
          assertTrue(flags.contains(flag.group()), flag.group() + " in " + line);
        }
      }
    }
  }

  @Test
  void theHooksExist() throws IOException {
    String hooks = Files.readString(Path.of(".pre-commit-hooks.yaml"));
    Matcher shown = Pattern.compile("- id: (\\S+)").matcher(Files.readString(Path.of("README.md")));
    int count = 0;
    while (shown.find()) {
      assertTrue(hooks.contains("- id: " + shown.group(1) + "\n"), shown.group(1));
      count++;
    }
    assertEquals(3, count);
  }

  private static void collect(CommandSpec spec, Set<String> flags) {
    spec.options().forEach(option -> flags.addAll(List.of(option.names())));
    for (CommandLine below : spec.subcommands().values()) {
      collect(below.getCommandSpec(), flags);
    }
  }
}
