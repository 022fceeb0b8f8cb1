package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps that lie elsewhere, were compiled, or are not there. */
class AppFilesTest {
  @TempDir Path folder;

  @Test
  void withoutTheAppTheTemplateIsThePlaceAndTheAppIsRelated() throws IOException {
    Scans.copy("cdk/v55", folder);
    Files.delete(folder.resolve("app.js"));
    Finding finding =
        Scans.scan(folder).findings().stream()
            .filter(each -> each.resource().address().equals("JobStack/NoSec"))
            .findFirst()
            .orElseThrow();
    assertEquals("cdk.out/JobStack.template.json", finding.place().file());
    assertEquals(76, finding.place().span().start().line());
    assertEquals(
        "/home/dev/glue-app/app.js:22 created here, in a file that is not here",
        Scans.related(finding).get(0));
    assertEquals(null, finding.related().get(0).place().excerpt());
  }

  @Test
  void anAppInASubfolderOfTheRepositoryIsFound() {
    Scans.copy("cdk/v55", folder.resolve("infra/glue"));
    ScanResult result = Scans.scan(folder);
    assertTrue(Scans.jobs(result).contains("JobStack/NoSec UNENCRYPTED infra/glue/app.js:22"));
  }

  @Test
  void compiledScriptsWithoutAMapPointAtTheTemplate() throws IOException {
    Scans.copy("cdk/orders", folder);
    for (String each : List.of("bin/orders", "lib/jobs", "lib/defaults", "lib/nesting")) {
      Files.delete(folder.resolve("dist/" + each + ".js.map"));
    }
    ScanResult result = Scans.scan(folder);
    assertEquals(19 - 2, result.jobs().size());
    assertTrue(
        result.findings().stream().allMatch(each -> each.place().file().startsWith("cdk.out/")),
        () -> Scans.findings(result).toString());
    assertTrue(
        result.findings().stream()
            .flatMap(each -> each.related().stream())
            .noneMatch(each -> each.place().file().endsWith(".js")));
  }

  @Test
  void compiledScriptsThatAreNotHerePointAtTheTemplate() throws IOException {
    Scans.copy("cdk/orders", folder);
    for (String each : List.of("bin/orders", "lib/jobs", "lib/defaults", "lib/nesting")) {
      Files.delete(folder.resolve("dist/" + each + ".js"));
    }
    ScanResult result = Scans.scan(folder);
    assertTrue(
        result.findings().stream()
            .flatMap(each -> each.related().stream())
            .noneMatch(each -> each.place().file().endsWith(".js")),
        () -> Scans.findings(result).toString());
  }
}
