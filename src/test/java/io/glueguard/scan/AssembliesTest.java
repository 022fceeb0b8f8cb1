package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.ScanResult;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assemblies that are named in part, changed, half-written, old, or not there at all. */
class AssembliesTest {
  private static final String OUT = "cdk.out/";

  @TempDir Path folder;

  private static List<String> problems(ScanResult result) {
    return result.problems().stream()
        .map(each -> (each.unreadable() ? "! " : "") + each.file() + ": " + each.message())
        .toList();
  }

  private static List<String> addresses(ScanResult result) {
    return result.jobs().stream().map(each -> each.job().address() + " " + each.state()).toList();
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), file + " holds " + from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void everyWayToNameAnAssemblyReadsItOnce() {
    Scans.copy("cdk/v55", folder);
    List<String> all = Scans.findings(Scans.scan(folder));
    assertEquals(10, Scans.scan(folder).jobs().size());
    assertTrue(all.contains("app.js:22 job-without-security-configuration JobStack/NoSec"));
    assertEquals(all, Scans.findings(Scans.scan(folder, "cdk.out")));
    assertEquals(all, Scans.findings(Scans.scan(folder, "cdk.out/manifest.json")));
    assertEquals(all, Scans.findings(Scans.scan(folder, ".", "cdk.out", "cdk.out/manifest.json")));
    assertEquals(
        all,
        Scans.findings(
            Scans.scan(
                folder,
                "cdk.out/JobStack.template.json",
                "cdk.out/assembly-Prod",
                "cdk.out/manifest.json")));
  }

  @Test
  void everyFileIsCountedOnce() {
    Scans.copy("cdk/v55", folder);
    assertEquals(6, Scans.scan(folder).summary().templates());
    assertEquals(6, Scans.scan(folder, "cdk.out", ".").summary().templates());
    assertEquals(21, Scans.scan(folder).summary().files());
    assertEquals(21, Scans.scan(folder, "cdk.out", ".").summary().files());
    assertEquals(6, Scans.scan(folder, "cdk.out/manifest.json").summary().templates());
  }

  @Test
  void aTemplateNamedAloneIsJudgedWithItsAssemblyAsNeighbour() {
    Scans.copy("cdk/v55", folder);
    ScanResult result = Scans.scan(folder, "cdk.out/JobStack.template.json");
    assertEquals(
        List.of(
            "JobStack/NoSec UNENCRYPTED app.js:22",
            "JobStack/CrossStack ENCRYPTED app.js:23",
            "JobStack/CrossStackBad UNENCRYPTED app.js:24",
            "JobStack/Alpha ENCRYPTED app.js:29"),
        Scans.jobs(result));
    assertEquals(1, result.summary().files());
  }

  @Test
  void aNestedTemplateNamedAloneIsJudgedAsItsParentMakesIt() {
    Scans.copy("cdk/v55", folder);
    ScanResult result = Scans.scan(folder, "cdk.out/JobStackNested51D6592C.nested.template.json");
    assertEquals(List.of("JobStack/Nested/NestedJob UNENCRYPTED app.js:26"), Scans.jobs(result));
  }

  @Test
  void aStageNamedAloneIsJudgedAlone() {
    Scans.copy("cdk/v55", folder);
    ScanResult result = Scans.scan(folder, "cdk.out/assembly-Prod");
    assertEquals(5, result.jobs().size());
    assertTrue(
        result.jobs().stream().allMatch(each -> each.job().address().startsWith("Prod/Jobs/")));
  }

  @Test
  void missingFilesAreToldAndTheRestIsJudged() throws IOException {
    Scans.copy("cdk/v55", folder);
    Files.delete(folder.resolve(OUT + "SecStack.template.json"));
    Files.delete(folder.resolve(OUT + "assembly-Prod/manifest.json"));
    Files.delete(folder.resolve(OUT + "JobStackNested51D6592C.nested.template.json"));
    Files.delete(folder.resolve(OUT + "JobStack.metadata.json"));
    ScanResult result = Scans.scan(folder);
    assertEquals(
        List.of(
            "! cdk.out/JobStack.template.json: The template"
                + " JobStackNested51D6592C.nested.template.json is not there, so it is not judged",
            "! cdk.out/manifest.json: The assembly assembly-Prod is not there, so it is not judged",
            "! cdk.out/manifest.json: The template SecStack.template.json is not there, so it is"
                + " not judged"),
        problems(result));
    assertTrue(
        Scans.jobs(result).contains("JobStack/NoSec UNENCRYPTED cdk.out/JobStack.template.json:76"),
        () -> Scans.jobs(result).toString());
    assertTrue(
        Scans.jobs(result)
            .contains(
                "JobStack/CrossStack UNDECIDED UNRESOLVED_IMPORT"
                    + " cdk.out/JobStack.template.json:94"),
        () -> Scans.jobs(result).toString());
  }

  @Test
  void aManifestThatBreaksOffLeavesTheTemplatesToBeJudgedOneByOne() throws IOException {
    Scans.copy("cdk/v55", folder);
    Path manifest = folder.resolve(OUT + "manifest.json");
    Files.writeString(manifest, Files.readString(manifest).substring(0, 40));
    ScanResult result = Scans.scan(folder);
    assertTrue(
        result.problems().stream()
            .anyMatch(each -> each.file().equals("cdk.out/manifest.json") && each.unreadable()),
        () -> problems(result).toString());
    assertEquals(1, result.summary().unreadable());
    assertEquals(10, result.jobs().size());
    assertTrue(addresses(result).contains("JobStack/CrossStack ENCRYPTED"));
    assertTrue(addresses(result).contains("JobStack/Nested/NestedJob UNENCRYPTED"));
  }

  @Test
  void aTemplateThatBreaksOffIsToldAndTheRestIsJudged() throws IOException {
    Scans.copy("cdk/v55", folder);
    Path template = folder.resolve(OUT + "SecStack.template.json");
    Files.writeString(template, Files.readString(template).substring(0, 500));
    ScanResult result = Scans.scan(folder);
    assertEquals(1, result.summary().unreadable());
    assertTrue(result.problems().stream().anyMatch(Problem::unreadable));
    assertTrue(addresses(result).contains("JobStack/NoSec UNENCRYPTED"));
  }

  @Test
  void templatesOfAnEarlierSynthAreToldAndNotJudged() throws IOException {
    Scans.copy("cdk/v55", folder);
    Files.copy(
        folder.resolve(OUT + "JobStack.template.json"), folder.resolve(OUT + "Old.template.json"));
    ScanResult result = Scans.scan(folder);
    assertEquals(10, result.jobs().size());
    assertEquals(
        List.of(
            "cdk.out/Old.template.json: Not judged: the manifest beside it does not name this"
                + " template, so it is left over from an earlier synth"),
        problems(result));
    assertEquals(4, Scans.scan(folder, "cdk.out/Old.template.json").jobs().size());
  }

  @Test
  void whatPipelinesAndAssetsLeaveBesideIsNoTemplate() throws IOException {
    Scans.copy("cdk/v55", folder);
    Path template = folder.resolve(OUT + "JobStack.template.json");
    Files.copy(template, folder.resolve(OUT + "JobStack.template.json.config.json"));
    Files.createDirectories(folder.resolve(OUT + "asset.0123abcd/nested"));
    Files.copy(template, folder.resolve(OUT + "asset.0123abcd/template.json"));
    Files.copy(template, folder.resolve(OUT + "asset.0123abcd/nested/template.json"));
    ScanResult result = Scans.scan(folder);
    assertEquals(10, result.jobs().size());
    assertEquals(24, result.summary().files());
    assertEquals(List.of(), problems(result));
  }

  @Test
  void schemaTwelveIsReadAndALaterOneIsRemarkedUpon() throws IOException {
    Path out = Files.createDirectories(folder.resolve("cdk.out"));
    Files.writeString(
        folder.resolve("app.js"), "const a = 1;\n  new glue.CfnJob(this, 'Old', {});\n");
    Files.writeString(
        out.resolve("manifest.json"),
        """
        {"version": "12.0.0", "artifacts": {
          "Tree": {"type": "cdk:tree", "properties": {"file": "tree.json"}},
          "Old": {"type": "aws:cloudformation:stack", "environment": "aws://unknown-account/eu-west-1",
            "properties": {"templateFile": "Old.template.json"},
            "metadata": {
              "/Old": [{"type": "aws:cdk:warning", "data": "x", "trace": ["f (/home/a/x/other.js:1:1)"]}],
              "/Old/Old": [
                {"type": "aws:cdk:warning", "data": "x", "trace": ["f (/home/a/x/other.js:1:1)"]},
                {"type": "aws:cdk:logicalId", "data": "Old", "trace": [
                  "new Old (/home/a/x/node_modules/@aws-cdk/core/lib/stack.js:1:1)",
                  "new Old (/home/a/x/app.js:2:3)", "Module._compile (internal/modules/cjs/loader.js:999:30)"]}]}}}}
        """);
    Files.writeString(
        out.resolve("Old.template.json"),
        "{\"Resources\": {\"Old\": {\"Type\": \"AWS::Glue::Job\", \"Properties\": {}}}}");
    ScanResult result = Scans.scan(folder);
    assertEquals(List.of("Old/Old UNENCRYPTED app.js:2"), Scans.jobs(result));
    assertEquals(List.of(), problems(result));
    edit("cdk.out/manifest.json", "12.0.0", "99.0.0");
    ScanResult later = Scans.scan(folder);
    assertEquals(Scans.jobs(result), Scans.jobs(later));
    assertEquals(
        List.of(
            "cdk.out/manifest.json: This assembly has schema 99; glueguard knows up to 55 and"
                + " reads it the same way"),
        problems(later));
  }

  @Test
  void parametersAndTagsOfAManifestAreThoseOfTheStack() throws IOException {
    Path out = Files.createDirectories(folder.resolve("cdk.out"));
    Files.writeString(
        out.resolve("manifest.json"),
        """
        {"version": "36.0.0", "artifacts": {
          "Etl": {"type": "aws:cloudformation:stack", "environment": "aws://unknown-account/eu-west-1",
            "properties": {"templateFile": "Etl.template.json",
              "parameters": {"Mode": "DISABLED"}, "tags": {"Owner": "data-platform"}}}}}
        """);
    Files.writeString(
        out.resolve("Etl.template.json"),
        """
        {"Parameters": {"Mode": {"Type": "String"}}, "Resources": {
          "Security": {"Type": "AWS::Glue::SecurityConfiguration", "Properties": {"Name": "s", "EncryptionConfiguration":
            {"JobBookmarksEncryption": {"JobBookmarksEncryptionMode": {"Ref": "Mode"}}}}},
          "Job": {"Type": "AWS::Glue::Job", "Properties": {"SecurityConfiguration": {"Ref": "Security"}}}}}
        """);
    ScanResult result = Scans.scan(folder);
    assertEquals(List.of("Etl/Job UNENCRYPTED"), addresses(result));
    assertEquals(
        List.of("STACK_TAGS"),
        result.findings().stream()
            .filter(each -> each.rule().equals("job-without-owner-tag"))
            .map(each -> each.reason())
            .toList());
  }

  @Test
  void committedTemplatesWithoutAManifestAreCloudFormationWithConstructPaths() throws IOException {
    Path committed = Files.createDirectories(folder.resolve("snapshots"));
    for (String each : List.of("SecStack", "JobStack")) {
      Files.copy(
          Path.of("fixtures/cdk/v55/cdk.out", each + ".template.json"),
          committed.resolve(each + ".template.json"));
    }
    assertEquals(
        List.of(
            "JobStack/NoSec UNENCRYPTED",
            "JobStack/CrossStack ENCRYPTED",
            "JobStack/CrossStackBad UNENCRYPTED",
            "JobStack/Alpha ENCRYPTED"),
        addresses(Scans.scan(folder)));
  }

  @Test
  void aManifestCannotNameFilesOutsideOfItsFolder() throws IOException {
    Path out = Files.createDirectories(folder.resolve("cdk.out"));
    Files.writeString(
        folder.resolve("secret.json"),
        "{\"Resources\": {\"Old\": {\"Type\": \"AWS::Glue::Job\", \"Properties\": {}}}}");
    Files.writeString(
        out.resolve("manifest.json"),
        """
        {"version": "55.0.0", "artifacts": {
          "A": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "../secret.json"}},
          "B": {"type": "cdk:cloud-assembly", "properties": {"directoryName": ".."}}}}
        """);
    ScanResult result = Scans.scan(folder, "cdk.out");
    assertEquals(List.of(), Scans.jobs(result));
    assertEquals(2, result.problems().size());
  }
}
