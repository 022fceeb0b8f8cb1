package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Fix;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Place;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Step;
import io.glueguard.finding.Subject;
import io.glueguard.finding.Suppression;
import io.glueguard.source.Position;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The findings of {@link ExampleResult}: one at least of everything that a finding can be. */
final class ExampleFindings {
  private final List<Finding> findings = new ArrayList<>();

  private ExampleFindings() {}

  static List<Finding> all() {
    ExampleFindings example = new ExampleFindings();
    example.ofJobs();
    return example.findings;
  }

  private void ofJobs() {
    Place nightly = ExampleResult.place(ExampleResult.JOBS, 12, 3, 7, "  Nightly:", 2);
    Place trigger =
        ExampleResult.place(ExampleResult.JOBS, 48, 9, 22, "        - --job-bookmark-option", 8);
    Place mode =
        ExampleResult.place(
            ExampleResult.SECURITY, 9, 37, 8, "        JobBookmarksEncryptionMode: DISABLED", 36);
    String cure =
        "name a security configuration that encrypts job bookmarks:\n"
            + "```yaml\nSecurityConfiguration: !Ref Encrypted\n```";
    add(
        ExampleResult.WITHOUT,
        Severity.HIGH,
        "no security configuration, and bookmarks are enabled",
        nightly,
        List.of(new Step(trigger, "the job runs with bookmarks enabled")),
        cure,
        "stack/Nightly",
        List.of(
            new Fix(
                "add SecurityConfiguration",
                ExampleResult.JOBS,
                ExampleResult.at(14, 7, 0),
                "SecurityConfiguration: !Ref Encrypted\n      ")),
        null);
    add(
        ExampleResult.WITHOUT,
        Severity.MEDIUM,
        "no security configuration",
        ExampleResult.place(ExampleResult.JOBS, 20, 3, 6, "  Hourly:", 2),
        List.of(),
        cure,
        "stack/Hourly",
        List.of(),
        null);
    for (int i = 0; i < 3; i++) {
      add(
          "job-bookmarks-unencrypted",
          Severity.HIGH,
          "job bookmarks are written in the clear: the security configuration that the job names"
              + " has bookmark encryption disabled",
          ExampleResult.place(
              ExampleResult.JOBS, 60 + i * 10, 30, 9, "      SecurityConfiguration: !Ref Open", 29),
          List.of(new Step(mode, "its mode is DISABLED")),
          "set JobBookmarksEncryptionMode to CSE-KMS and give a KmsKeyArn",
          "stack/Open",
          List.of(),
          i == 0 ? "Stage=dev" : null);
      last(about(last(), "AWS::Glue::Job", "Job" + i));
      add(
          "job-without-owner-tag",
          Severity.LOW,
          "no owner tag",
          ExampleResult.place(ExampleResult.JOBS, 58 + i * 10, 3, 4, "  Job" + i + ":", 2),
          List.of(),
          "add the tag",
          "stack/Job" + i,
          List.of(),
          null);
    }
    add(
        ExampleResult.DISABLED,
        Severity.MEDIUM,
        "job bookmark encryption is DISABLED",
        mode,
        List.of(),
        "write `CSE-KMS`",
        "stack/Open",
        List.of(
            new Fix(
                "write CSE-KMS", ExampleResult.SECURITY, ExampleResult.at(9, 37, 8), "CSE-KMS")),
        null);
    last(about(last(), "AWS::Glue::SecurityConfiguration", "Open"));
    add(
        "bookmark-key-rotation-off",
        Severity.INFO,
        "the key does not rotate",
        ExampleResult.place(ExampleResult.SECURITY, 30, 3, 3, "  Key:", 2),
        List.of(),
        "",
        "stack/Key",
        List.of(),
        null);
    wideAndHostile();
    plan();
    undecided();
    add(
        ExampleResult.WITHOUT,
        Severity.MEDIUM,
        "no security configuration",
        ExampleResult.place("sandbox/trial.yaml", 7, 3, 5, "  Trial:", 2),
        List.of(),
        cure,
        "sandbox/Trial",
        List.of(),
        null);
    last(
        last()
            .suppressed(
                new Suppression(
                    "sandbox account, no real data | <b>",
                    "2027-03-31",
                    ExampleResult.place(
                        "sandbox/trial.yaml", 6, 3, 20, "  # glueguard:ignore", 2))));
    add(
        ExampleResult.WITHOUT,
        Severity.HIGH,
        "no security configuration, and bookmarks are enabled",
        ExampleResult.place("legacy/old.yaml", 7, 3, 3, "  Old:", 2),
        List.of(),
        cure,
        "legacy/Old",
        List.of(),
        null);
    last(last().inBaseline());
  }

  private void wideAndHostile() {
    String line = "\t\u6771\u4eac\u30b8\u30e7\u30d6: \u001b[2J\u202e {Name: e\u0301t\u00e9}";
    add(
        ExampleResult.WITHOUT,
        Severity.MEDIUM,
        "no security configuration for " + ExampleResult.HOSTILE,
        ExampleResult.place(ExampleResult.HOSTILE_FILE, 3, 10, 16, line, 9),
        List.of(),
        "write " + ExampleResult.HOSTILE,
        "stack/" + ExampleResult.HOSTILE,
        List.of(),
        null);
  }

  private void plan() {
    String window =
        "\"type\":\"aws_glue_job\",\"name\":\"load\",\"values\":{\"name\":\"load\",\"role_arn\":\"arn:aws:iam::1"
            + "11122223333:role/glue\",\"security_configuration\":null,\"tags\":{\"a\":\"b\"";
    String text = window.length() > 160 ? window.substring(0, 160) : window;
    int caret = text.indexOf("\"security_configuration\"");
    Span span = new Span(new Position(1, 48211), new Position(1, 48211 + 24));
    Place place =
        new Place(
            ExampleResult.PLAN,
            span,
            "/resource_changes/14/change/after/security_configuration",
            new Place.Excerpt(text, caret, 24));
    findings.add(
        new Finding(
            ExampleResult.WITHOUT,
            Severity.MEDIUM,
            Kind.FAIL,
            "no security configuration",
            null,
            null,
            new Subject("AWS::Glue::Job", "load", "module.etl.aws_glue_job.load[\"a/b\"]", "load"),
            place,
            List.of(),
            "set security_configuration",
            List.of(),
            "module.etl.aws_glue_job.load",
            "fp-plan",
            null,
            false));
  }

  private void undecided() {
    String[] reasons = {"PARAM_NO_DEFAULT", "EXTERNAL_NAME", "PARAM_NO_DEFAULT"};
    for (int i = 0; i < reasons.length; i++) {
      Place place =
          ExampleResult.place(
              "infra/glue/extra.yaml", 10 + i, 30, 4, " ".repeat(29) + "!Ref Mode", 29);
      findings.add(
          new Finding(
              "job-bookmarks-unencrypted",
              Severity.LOW,
              Kind.OPEN,
              "it cannot be told whether the bookmarks are encrypted",
              reasons[i],
              "Mode=DISABLED",
              new Subject("AWS::Glue::Job", "Extra" + i, "extra/Extra" + i, "extra/Extra" + i),
              place,
              List.of(),
              "give the parameter a default",
              List.of(),
              "extra/Sc",
              "fp-open-" + i,
              null,
              false));
    }
  }

  private void add(
      String rule,
      Severity severity,
      String message,
      Place place,
      List<Step> steps,
      String cure,
      String root,
      List<Fix> fixes,
      String witness) {
    String name = root.substring(root.indexOf('/') + 1);
    findings.add(
        new Finding(
            rule,
            severity,
            Kind.FAIL,
            message,
            null,
            witness,
            new Subject("AWS::Glue::Job", name, root, root),
            place,
            steps,
            cure,
            fixes,
            root,
            "fp-" + findings.size(),
            null,
            false));
  }

  private static Finding about(Finding finding, String type, String name) {
    Subject resource = new Subject(type, name, "stack/" + name, "stack/" + name);
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.kind(),
        finding.message(),
        finding.reason(),
        finding.witness(),
        resource,
        finding.place(),
        finding.related(),
        finding.cure(),
        finding.fixes(),
        finding.root(),
        finding.fingerprint(),
        finding.suppression(),
        finding.known());
  }

  private Finding last() {
    return findings.get(findings.size() - 1);
  }

  private void last(Finding other) {
    findings.set(findings.size() - 1, other);
  }
}
