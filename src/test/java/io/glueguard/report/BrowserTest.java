package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; skipped where there is none. */
class BrowserTest {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final Pattern FINDING =
      Pattern.compile("<details class=\"finding [^>]*data-severity=\"(\\w+)\"[^>]*>");

  @TempDir private Path folder;
  private Path page;
  private String log;

  @BeforeEach
  void writePage() throws IOException {
    page = folder.resolve("report.html");
    Files.writeString(page, GoldenTest.written(new HtmlReport(), ExampleResult.get()));
  }

  @Test
  void loadsWithoutComplaintAndShowsThePicture() throws Exception {
    String dom = open("");
    assertFalse(log.contains("CONSOLE"), log);
    assertTrue(dom.contains("17 of 17 shown"), "the script has run");
    assertEquals(11, dom.split("<g class=\"spot ", -1).length - 1, "spots");
    assertTrue(dom.contains("<a href=\"#q=stack/Open\"><g class=\"spot unencrypted\">"));
    assertEquals(6, dom.split("<path class=\"line", -1).length - 1, "lines");
  }

  @Test
  void filtersAreAppliedFromTheAddress() throws Exception {
    String dom = open("#severity=high");
    assertTrue(dom.contains("5 of 17 shown"), shown(dom));
    Matcher finding = FINDING.matcher(dom);
    int seen = 0;
    while (finding.find()) {
      boolean hidden = finding.group().contains("hidden");
      assertEquals(!finding.group(1).equals("high"), hidden, finding.group());
      seen++;
    }
    assertEquals(17, seen);
    assertShown("4 of 17", "#severity=high&kind=fail");
    assertShown("1 of 17", "#kind=suppressed");
    assertShown("3 of 17", "#rule=job-without-owner-tag");
    assertShown("1 of 17", "#q=NIGHTLY%20bookmarks");
    assertShown("4 of 17", "#q=stack/Open");
    assertShown("17 of 17", "#rule=no-such-rule");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String dom = open("");
    assertFalse(log.contains("CONSOLE"), log);
    assertEquals(1, dom.split("<script", -1).length - 1, "scripts");
    assertFalse(dom.contains("<img"), "no element of a stranger");
    assertTrue(dom.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "shown as text");
  }

  @Test
  void thePolicyStopsAnyOtherScript() throws Exception {
    String html = Files.readString(page);
    Files.writeString(page, html.replace("<main>", "<main><script>document.title='x'</script>"));
    String dom = open("");
    assertTrue(log.contains("CONSOLE"), "the policy complains, so the log would tell");
    assertTrue(dom.contains("<title>glueguard report</title>"));
  }

  private void assertShown(String count, String fragment) throws Exception {
    String dom = open(fragment);
    assertTrue(dom.contains(">" + count + " shown<"), fragment + " gives " + shown(dom));
  }

  private static String shown(String dom) {
    Matcher shown = Pattern.compile("<output[^>]*>([^<]*)<").matcher(dom);
    return shown.find() ? shown.group(1) : "no count";
  }

  /** The page as the browser has it after its script; what the console says goes to the log. */
  private String open(String fragment) throws IOException, InterruptedException {
    Path out = folder.resolve("dom.html");
    Path errors = folder.resolve("log.txt");
    Path profile = Files.createTempDirectory(folder, "profile");
    Process browser =
        new ProcessBuilder(
                browser(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--enable-logging=stderr",
                "--user-data-dir=" + profile,
                "--dump-dom",
                page.toUri() + fragment)
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!browser.waitFor(60, TimeUnit.SECONDS)) {
      browser.destroyForcibly();
      throw new IOException("the browser did not end within 60 seconds");
    }
    log = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8);
    return Files.readString(out);
  }

  private static String browser() {
    String found = OnPath.find(NAMES);
    assumeTrue(found != null, "no Chromium on the PATH: the page is not tested in a browser");
    return found;
  }
}
