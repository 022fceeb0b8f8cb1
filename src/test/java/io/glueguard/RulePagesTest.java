package io.glueguard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.RulePage;
import io.glueguard.report.RulePages;
import io.glueguard.rule.Rule;
import io.glueguard.rule.RuleBook;
import io.glueguard.scan.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages under {@code docs/rules} say what the rules say; {@code -Dpages=write} writes them. */
class RulePagesTest {
  private static final Path FOLDER = Path.of("docs/rules");

  @Test
  void thePagesAreCurrent() throws IOException {
    Map<String, String> files = new TreeMap<>(RulePages.files(pages()));
    if ("write".equals(System.getProperty("pages"))) {
      write(files);
    }
    Map<String, String> there = new TreeMap<>();
    try (Stream<Path> paths = Files.list(FOLDER)) {
      for (Path path : paths.toList()) {
        there.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    assertEquals(files.keySet(), there.keySet());
    files.forEach(
        (name, text) -> assertEquals(text, there.get(name), name + " is not what its rule says"));
  }

  private static void write(Map<String, String> files) throws IOException {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void inferredControlsAreToldOnRequestOnly() {
    RulePage page = RuleBook.shipped().rule("bookmark-encryption-disabled").page();

    assertTrue(page.serves("soc 2", true));
    assertFalse(page.serves("SOC 2", false));
    assertTrue(page.serves("iso 27001", false));
    assertTrue(page.markdown(true).contains("CC6.1"));
    assertFalse(page.markdown().contains("CC6.1"));
  }

  /** What a page tells to write into the configuration can be written there. */
  @Test
  void keysOfTheConfigurationThatPagesNameAreThere() {
    Pattern named = Pattern.compile("`([A-Za-z-]+)`\\s+in\\s+`\\.glueguard\\.yaml`");
    List<String> unknown = new ArrayList<>();
    int seen = 0;
    for (RulePage page : pages()) {
      Matcher key = named.matcher(page.markdown());
      while (key.find()) {
        seen++;
        if (!ConfigurationReader.keys().contains(key.group(1))) {
          unknown.add(page.id() + ": " + key.group(1));
        }
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(seen > 0);
  }

  /** The language has a page on which every word stands. */
  @Test
  void everyWordOfTheLanguageIsExplained() throws IOException {
    String page = Files.readString(Path.of("docs/rule-language.md"));
    List<String> missing = new ArrayList<>();
    for (String word :
        ("id title severity steps select including each when unless require yields-to watches about"
                + " message undecided why cure like references compliance all any not property is"
                + " is-not at-least present absent given changed unchanged link to which broken"
                + " same-as key of an-arn customer-managed in-same-region in-same-account usable"
                + " in-this-scan allowed unshared role may with by service change before bookmarks"
                + " in-use encrypted unencrypted tagged used beside")
            .split(" ")) {
      if (!page.contains("`" + word) && !page.contains(": " + word + "`")) {
        missing.add(word);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static List<RulePage> pages() {
    return RuleBook.shipped().rules().stream().map(Rule::page).toList();
  }
}
