package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole apps of CDK: each job's verdict as reading the app's source tells it, at its line. */
class CdkAppsTest {
  /** The rules about bookmarks that these apps are meant to show. */
  private static final List<String> OF_INTEREST =
      List.of(
          "bookmark-encryption-disabled",
          "bookmark-key-elsewhere",
          "job-bookmarks-unencrypted",
          "job-role-cannot-use-bookmark-key",
          "job-run-bypasses-bookmark-encryption",
          "job-security-configuration-not-found",
          "job-without-security-configuration",
          "trigger-bypasses-bookmark-encryption");

  private static List<String> failures(ScanResult result) {
    return result.findings().stream()
        .filter(each -> each.kind() == Kind.FAIL && OF_INTEREST.contains(each.rule()))
        .map(
            each ->
                each.rule()
                    + " "
                    + each.resource().address()
                    + " "
                    + each.place().file()
                    + ":"
                    + each.place().span().start().line())
        .toList();
  }

  private static ScanResult scan(String app) {
    return Scans.scan(Path.of("fixtures/cdk", app));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v36", "v55"})
  void oldAndNewSchemasSayTheSame(String app) {
    assertEquals(
        List.of(
            "JobStack/NoSec UNENCRYPTED app.js:22",
            "Prod/Jobs/NoSec UNENCRYPTED app.js:22",
            "JobStack/CrossStack ENCRYPTED app.js:23",
            "Prod/Jobs/CrossStack ENCRYPTED app.js:23",
            "JobStack/CrossStackBad UNENCRYPTED app.js:24",
            "Prod/Jobs/CrossStackBad UNENCRYPTED app.js:24",
            "JobStack/Nested/NestedJob UNENCRYPTED app.js:26",
            "Prod/Jobs/Nested/NestedJob UNENCRYPTED app.js:26",
            "JobStack/Alpha ENCRYPTED app.js:29",
            "Prod/Jobs/Alpha ENCRYPTED app.js:29"),
        Scans.jobs(scan(app)));
  }

  @Test
  void findingsPointAtTheAppAndRelateTheTemplateAndTheChain() {
    ScanResult result = scan("v55");
    Finding finding =
        result.findings().stream()
            .filter(each -> each.resource().address().equals("Prod/Jobs/CrossStackBad"))
            .filter(each -> each.rule().equals("job-bookmarks-unencrypted"))
            .findFirst()
            .orElseThrow();
    assertEquals("app.js", finding.place().file());
    assertEquals(24, finding.place().span().start().line());
    assertEquals(5, finding.place().span().start().column());
    String jobs = "cdk.out/assembly-Prod/ProdJobsDB64F8DD.template.json";
    String security = "cdk.out/assembly-Prod/ProdSec5CBFFDA2.template.json";
    assertEquals(
        List.of(
            jobs + ":131 in the template",
            "app.js:33 called from here",
            "app.js:34 called from here",
            security + ":99 exported here as Prod-Sec:ExportsOutputRefCfnSecC5089886",
            "app.js:16 CfnSec is declared here",
            security + ":79 this is what decides it"),
        Scans.related(finding));
  }

  @Test
  void configurationsOfAnotherRegionAreNotTakenForThoseOfTheOwn() {
    ScanResult result = scan("regions");
    assertEquals(
        List.of(
            "ByOutput/Orders UNDECIDED UNRESOLVED_IMPORT app.ts:32",
            "JobsIreland/Orders ENCRYPTED app.ts:32",
            "JobsVirginia/Orders UNDECIDED EXTERNAL_NAME app.ts:32",
            "TwinJobsIreland/Orders ENCRYPTED app.ts:32",
            "TwinJobsVirginia/Orders ENCRYPTED app.ts:32"),
        Scans.jobs(result));
    assertEquals(
        List.of(
            "bookmark-key-elsewhere TwinVirginia/Encrypted app.ts:11",
            "job-security-configuration-not-found JobsVirginia/Orders app.ts:32"),
        failures(result));
  }

  @Test
  void compiledTypeScriptIsTracedToItsSourceThroughHelpersAspectsAndNestedStacks() {
    assertEquals(
        List.of(
            "Defaults/EncryptedJob ENCRYPTED lib/defaults.ts:19",
            "Swept/EncryptedJob ENCRYPTED lib/defaults.ts:19",
            "Defaults/ImportedJob UNDECIDED EXTERNAL_NAME lib/defaults.ts:22",
            "Swept/ImportedJob UNDECIDED EXTERNAL_NAME lib/defaults.ts:22",
            "Defaults/PlainJob UNENCRYPTED lib/defaults.ts:24",
            "Swept/PlainJob UNDECIDED EXTERNAL_NAME lib/defaults.ts:24",
            "Defaults/First UNENCRYPTED lib/jobs.ts:6",
            "Defaults/OverriddenJob UNENCRYPTED lib/jobs.ts:6",
            "Defaults/Second UNENCRYPTED lib/jobs.ts:6",
            "Nesting/Inner/Alone UNENCRYPTED lib/jobs.ts:6",
            "Nesting/Inner/Innermost/DownOne UNENCRYPTED lib/jobs.ts:6",
            "Nesting/Inner/Innermost/DownTwo ENCRYPTED lib/jobs.ts:6",
            "Nesting/UpOne UNENCRYPTED lib/jobs.ts:6",
            "Nesting/UpTwo ENCRYPTED lib/jobs.ts:6",
            "Swept/First UNDECIDED EXTERNAL_NAME lib/jobs.ts:6",
            "Swept/OverriddenJob UNENCRYPTED lib/jobs.ts:6",
            "Swept/Second UNDECIDED EXTERNAL_NAME lib/jobs.ts:6"),
        Scans.jobs(scan("orders")));
  }

  @Test
  void callersOfHelpersTellJobsApart() {
    List<String> callers =
        scan("orders").findings().stream()
            .filter(each -> each.rule().equals("job-without-security-configuration"))
            .filter(each -> each.place().file().equals("lib/jobs.ts"))
            .map(each -> each.resource().name() + " " + Scans.related(each).get(1))
            .toList();
    assertEquals(
        List.of(
            "First lib/defaults.ts:38 called from here",
            "Second lib/defaults.ts:38 called from here",
            "Alone lib/nesting.ts:32 called from here"),
        callers);
  }

  @Test
  void triggersMachinesStoredNamesAndWeakReferencesAreFollowed() {
    assertEquals(
        List.of(
            "Machines/conditional UNDECIDED BRANCH app.js:32",
            "Machines/filed UNENCRYPTED app.js:32",
            "Machines/inline UNENCRYPTED app.js:32",
            "Machines/kept ENCRYPTED app.js:32",
            "Machines/resolved ENCRYPTED app.js:32",
            "Machines/stored ENCRYPTED app.js:32",
            "Machines/triggered UNENCRYPTED app.js:32"),
        Scans.jobs(scan("machines")));
  }

  @Test
  void whatStartsAJobWithoutEncryptionIsToldWhereItIsWritten() {
    assertEquals(
        List.of(
            "bookmark-encryption-disabled Configurations/unsafe app.js:15",
            "trigger-bypasses-bookmark-encryption Machines/Trigger app.js:43",
            "job-run-bypasses-bookmark-encryption Machines/Inline app.js:47",
            "job-run-bypasses-bookmark-encryption Machines/Filed app.js:57"),
        failures(scan("machines")));
  }

  @Test
  void constructsOfTheLibraryGrantNothing() {
    assertTrue(
        failures(scan("orders"))
            .contains("job-role-cannot-use-bookmark-key Defaults/EncryptedJob lib/defaults.ts:19"));
  }

  @Test
  void appsInPythonPointAtTheTemplateAndNameTheLikelyLine() {
    ScanResult result = scan("sales");
    String dev = "cdk.out/assembly-Dev/DevJobsEB5ADD90.template.json";
    String prod = "cdk.out/assembly-Prod/ProdJobsDB64F8DD.template.json";
    assertEquals(
        List.of(
            "Dev/Jobs/SalesEncrypted ENCRYPTED " + dev + ":23",
            "Dev/Jobs/SalesPlain UNENCRYPTED " + dev + ":44",
            "Dev/Jobs/SalesNone UNENCRYPTED " + dev + ":65",
            "Dev/Jobs/SalesImported UNDECIDED EXTERNAL_NAME " + dev + ":83",
            "Dev/Jobs/Sales-north UNENCRYPTED " + dev + ":102",
            "Dev/Jobs/Sales-south UNENCRYPTED " + dev + ":120",
            "Dev/Jobs/SalesNightly UNENCRYPTED " + dev + ":138",
            "Prod/Jobs/SalesEncrypted ENCRYPTED " + prod + ":23",
            "Prod/Jobs/SalesPlain UNENCRYPTED " + prod + ":44",
            "Prod/Jobs/SalesNone UNENCRYPTED " + prod + ":65",
            "Prod/Jobs/SalesImported UNDECIDED EXTERNAL_NAME " + prod + ":83",
            "Prod/Jobs/Sales-north UNENCRYPTED " + prod + ":102",
            "Prod/Jobs/Sales-south UNENCRYPTED " + prod + ":120",
            "Prod/Jobs/SalesNightly UNENCRYPTED " + prod + ":138"),
        Scans.jobs(result));
    List<String> likely =
        result.findings().stream()
            .filter(each -> each.resource().address().startsWith("Dev/"))
            .filter(each -> OF_INTEREST.contains(each.rule()))
            .map(each -> each.resource().address() + " " + first(Scans.related(each)))
            .distinct()
            .toList();
    assertEquals(
        List.of(
            "Dev/Jobs/SalesEncrypted app.py:46 likely written here",
            "Dev/Jobs/SalesPlain app.py:48 likely written here",
            "Dev/Jobs/SalesNone app.py:50 likely written here",
            "Dev/Jobs/SalesImported app.py:52 likely written here",
            // their ids are put together, so no line holds them
            "Dev/Jobs/Sales-north -",
            "Dev/Jobs/Sales-south -",
            "Dev/Jobs/SalesNightly app.py:56 likely written here",
            "Dev/Jobs/Nightly app.py:61 likely written here",
            "Dev/Security/Plain app.py:31 likely written here"),
        likely);
  }

  private static String first(List<String> related) {
    return related.isEmpty() ? "-" : related.get(0);
  }
}
