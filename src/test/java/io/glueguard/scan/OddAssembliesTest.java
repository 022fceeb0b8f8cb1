package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests that no CDK writes keep nothing else from being judged. */
class OddAssembliesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{'version': 55, 'artifacts': []}",
        "{'version': 'new', 'artifacts': {'A': 1, 'B': {'type': []}, 'C': {'properties': {}}}}",
        "{'version': '55', 'artifacts': {'A': {'type': 'aws:cloudformation:stack',"
            + " 'properties': {'templateFile': '\\u0000'}}}}",
        "{'version': '55', 'artifacts': {'A': {'type': 'cdk:cloud-assembly',"
            + " 'properties': {'directoryName': '.'}}}}",
        "{'version': '55', 'artifacts': {'A': {'type': 'cdk:asset-manifest',"
            + " 'properties': {'file': '\\u0000'}}}}",
        "{'version': '55', 'artifacts': {'A': {'type': 'aws:cloudformation:stack',"
            + " 'environment': '//', 'additionalMetadataFile': '\\u0000',"
            + " 'metadata': {'/A/Job': [{'type': 'aws:cdk:logicalId', 'data': 'Job',"
            + " 'trace': [1, 'f (/\\u0000/x.js:1:1)', 'f (/../../x.js:1:1)']}]},"
            + " 'properties': {'templateFile': 'a.template.json'}}}}",
      })
  void theOtherTemplateIsJudged(String manifest) throws IOException {
    String job = "{'Resources': {'Job': {'Type': 'AWS::Glue::Job', 'Properties': {}}}}";
    Path out = Files.createDirectories(folder.resolve("cdk.out"));
    Files.writeString(out.resolve("manifest.json"), manifest.replace('\'', '"'));
    Files.writeString(out.resolve("a.template.json"), job.replace('\'', '"'));
    Files.writeString(folder.resolve("other.json"), job.replace('\'', '"'));
    List<String> jobs = Scans.jobs(Scans.scan(folder));
    assertEquals("Job UNENCRYPTED other.json:1", jobs.get(jobs.size() - 1));
  }
}
