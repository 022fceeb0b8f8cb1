package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Summary;
import io.glueguard.format.Deployment;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Context;
import io.glueguard.rule.RuleBook;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text makes a scan throw, whatever pieces of templates it is put together from. */
class NastyTemplateProperties {
  @Provide
  Arbitrary<String> value() {
    Arbitrary<String> leaf =
        Arbitraries.of(
            "x",
            "''",
            "~",
            "9e999",
            "true",
            "*a",
            "&a x",
            "!Ref J",
            "!Ref S",
            "!Ref P",
            "!GetAtt S.Name",
            "!GetAtt .",
            "!Sub '${P}${'",
            "!Sub '${!x}${J.Arn}'",
            "!ImportValue x",
            "'{{resolve:ssm:x}}'",
            "\"\\e[31m\"",
            "!Ref AWS::NoValue");
    return Arbitraries.recursive(
        () -> leaf,
        inner ->
            Arbitraries.oneOf(
                inner.map(each -> "[" + each + "]"),
                inner.map(each -> "{Ref: " + each + "}"),
                inner.map(each -> "{'Fn::If': [C, " + each + ", x]}"),
                inner.map(each -> "{'Fn::Join': ['', [" + each + ", x]]}"),
                inner.map(each -> "{'Fn::Select': [0, " + each + "]}"),
                inner.map(each -> "{'Fn::Split': [" + each + ", x]}"),
                inner.map(each -> "{'Fn::FindInMap': [M, " + each + ", x]}"),
                inner.map(each -> "{'Fn::ForEach::L': [L, " + each + ", {'${L}': x}]}"),
                inner.map(each -> "{Statement: [{Effect: Deny, Action: " + each + "}]}")),
        0,
        4);
  }

  @Property(tries = 150)
  void noTemplateMakesAScanThrow(
      @ForAll("value") String one, @ForAll("value") String two, @ForAll("value") String three) {
    String text =
        "Parameters: {P: {Type: String, AllowedValues: %s}}\nConditions: {C: %s}\nResources:\n"
            + "  J: {Type: AWS::Glue::Job, Condition: C, Properties:"
            + " {Role: %s, SecurityConfiguration: %s, DefaultArguments: %s}}\n"
            + "  S: {Type: AWS::Glue::SecurityConfiguration, Properties:"
            + " {Name: %s, EncryptionConfiguration: {JobBookmarksEncryption: %s}}}\n"
            + "  K: {Type: AWS::KMS::Key, Properties: {KeyPolicy: %s}}\n"
            + "  T: {Type: AWS::Glue::Trigger, Properties: {Actions: [{JobName: %s}]}}\n";
    String template = text.formatted(one, two, three, one, two, three, one, two, three);
    ScanOptions options =
        new ScanOptions(
            List.of(Path.of("-")),
            Path.of("src/test/resources/golden").toAbsolutePath(),
            Deployment.NONE,
            ResourceGraph.Settings.NONE,
            Context.Settings.USUAL,
            null,
            1);
    ScanResult result =
        new Scanner(options, new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)))
            .scan(RuleBook.shipped(), "test");
    Summary summary = result.summary();
    assertEquals(
        summary.files(), summary.templates() + summary.notTemplates() + summary.unreadable());
  }
}
