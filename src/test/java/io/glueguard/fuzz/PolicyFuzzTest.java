package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glueguard.finding.ScanResult;
import io.glueguard.sample.SampleScan;
import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes as the policies of a role and of a key, each a JSON document: written out in the template
 * they mean what they mean as text.
 */
class PolicyFuzzTest {
  /** What stands between the two policies. */
  private static final String KEY = "\n=== key\n";

  private static final String TEMPLATE =
      """
      {"Resources": {
      "Job": {"Type": "AWS::Glue::Job", "Properties": {
        "Role": {"Fn::GetAtt": ["Role", "Arn"]}, "Command": {"Name": "glueetl", "ScriptLocation": "s3://a/b"},
        "DefaultArguments": {"--job-bookmark-option": "job-bookmark-enable"},
        "SecurityConfiguration": {"Ref": "Configuration"}}},
      "Configuration": {"Type": "AWS::Glue::SecurityConfiguration", "Properties": {
        "Name": "one", "EncryptionConfiguration": {"JobBookmarksEncryption": {
          "JobBookmarksEncryptionMode": "CSE-KMS", "KmsKeyArn": {"Fn::GetAtt": ["Key", "Arn"]}}}}},
      "Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "glue-role",
        "Policies": [{"PolicyName": "one", "PolicyDocument": ROLE}]}},
      "Key": {"Type": "AWS::KMS::Key", "Properties": {"KeyPolicy": KEY}}}}
      """;

  @DictionaryFile(resourcePath = "policy.dict")
  @FuzzTest
  void judges(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int cut = text.indexOf(KEY);
    String role = cut < 0 ? text : text.substring(0, cut);
    String key = cut < 0 ? "{}" : text.substring(cut + KEY.length());
    ScanResult asText = scan(quoted(role), quoted(key));
    if (!isDocument(role) || !isDocument(key)) {
      return;
    }
    ScanResult written = scan(role, key);
    assertEquals(SampleScan.verdicts(written), SampleScan.verdicts(asText));
  }

  private static ScanResult scan(String role, String key) {
    byte[] template =
        TEMPLATE
            .replace("KEY}", key + "}")
            .replace("ROLE}", role + "}")
            .getBytes(StandardCharsets.UTF_8);
    return Sound.within(() -> SampleScan.scan(template));
  }

  /** A map in which nothing is that only a template knows. */
  private static boolean isDocument(String text) {
    Parsed<List<Document>> parsed = TreeReader.read(SourceFile.of("policy", text));
    return parsed.problems().isEmpty()
        && parsed.value().size() == 1
        && parsed.value().get(0).root() instanceof MapNode
        && text.strip().startsWith("{")
        && !text.contains("Fn::")
        && !text.contains("Ref")
        && !text.contains("\\u")
        && !text.contains("{{resolve");
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c == '"' || c == '\\') {
        quoted
            .append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
