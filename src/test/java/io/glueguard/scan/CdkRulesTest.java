package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.finding.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every rule says of one job, by where its configuration comes from. */
class CdkRulesTest {
  private static final String OWNER = "job-without-owner-tag";

  private static List<String> said(String app, String address) {
    return Scans.scan(Path.of("fixtures/cdk", app)).findings().stream()
        .filter(each -> each.resource().address().equals(address))
        .filter(each -> !each.rule().equals(OWNER))
        .map(each -> each.rule() + (each.kind() == Kind.FAIL ? "" : " " + each.reason()))
        .sorted()
        .toList();
  }

  @Test
  void constructsOfTheLibraryEncryptAndGrantNothing() {
    assertEquals(
        List.of("job-role-cannot-use-bookmark-key"), said("orders", "Defaults/EncryptedJob"));
  }

  @Test
  void aConfigurationOfAnotherStackIsFoundThroughItsExport() {
    List<String> permissionsOnly = List.of("job-role-cannot-use-bookmark-key");
    assertEquals(permissionsOnly, said("v55", "JobStack/CrossStack"));
    assertEquals(permissionsOnly, said("v55", "Prod/Jobs/CrossStack"));
    assertEquals(permissionsOnly, said("v36", "JobStack/Alpha"));
    assertEquals(List.of("job-bookmarks-unencrypted"), said("v55", "Prod/Jobs/CrossStackBad"));
  }

  @Test
  void aConfigurationOfAnotherRegionIsNotThere() {
    assertEquals(
        List.of("job-bookmarks-unencrypted EXTERNAL_NAME", "job-security-configuration-not-found"),
        said("regions", "JobsVirginia/Orders"));
  }

  @Test
  void anImportedNameIsNotKnownAndNothingFails() {
    List<String> unknown =
        List.of(
            "job-bookmarks-unencrypted EXTERNAL_NAME",
            "job-security-configuration-not-found EXTERNAL_NAME");
    assertEquals(unknown, said("orders", "Defaults/ImportedJob"));
    assertEquals(unknown, said("sales", "Dev/Jobs/SalesImported"));
  }
}
