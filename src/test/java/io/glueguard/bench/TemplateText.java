package io.glueguard.bench;

import java.util.Locale;
import java.util.Random;

/**
 * CloudFormation templates with two Glue jobs each. They differ in how a job comes to its
 * configuration: by reference, by name, by a parameter, under a condition, or not at all.
 */
public final class TemplateText {
  private static final int CASES = 8;

  private final StringBuilder out = new StringBuilder(4096);
  private final Random random;
  private final String name;
  private boolean parameter;

  private TemplateText(long seed, int number) {
    this.random = new Random(seed * 1_000_003 + number);
    this.name = "pipeline" + number;
  }

  /**
   * A template of about 2 kB with two jobs.
   *
   * @param number tells it from the others of the same seed; names in it contain the number
   */
  public static String small(long seed, int number) {
    TemplateText text = new TemplateText(seed, number);
    text.head(number % CASES);
    text.role();
    text.configuration(number % CASES);
    text.job("Load", number % CASES);
    text.job("Refine", (number + 3) % CASES);
    text.trigger(number % 3);
    return text.out.toString();
  }

  /** A template of about 200 lines, as people write them, with four jobs. */
  public static String twoHundredLines(long seed) {
    TemplateText text = new TemplateText(seed, 0);
    text.head(2);
    text.role();
    text.configuration(2);
    text.job("Load", 0);
    text.job("Refine", 2);
    text.job("Publish", 3);
    text.job("Purge", 5);
    text.trigger(0);
    int bucket = 0;
    while (text.lines() < 195) {
      text.bucket(bucket++);
    }
    return text.out.toString();
  }

  /**
   * A template whose parts name each other instead of referring to each other; the names hang on a
   * parameter.
   *
   * @param number tells it from the others; names in it contain the number
   */
  public static String joinedByNames(int number) {
    return """
        Parameters: {Stage: {Type: String}}
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties: {RoleName: role-NUMBER, AssumeRolePolicyDocument: {Statement: []}}
          Policy:
            Type: AWS::IAM::Policy
            Properties:
              PolicyName: keys
              Roles: [role-NUMBER]
              PolicyDocument:
                Statement: [{Effect: Allow, Action: 'kms:*', Resource: !GetAtt Key.Arn}]
          Key: {Type: AWS::KMS::Key}
          Alias:
            Type: AWS::KMS::Alias
            Properties: {AliasName: alias/key-NUMBER, TargetKeyId: !Ref Key}
          Configuration:
            Type: AWS::Glue::SecurityConfiguration
            Properties:
              Name: !Sub 'configuration-${Stage}-NUMBER'
              EncryptionConfiguration:
                JobBookmarksEncryption:
                  JobBookmarksEncryptionMode: CSE-KMS
                  KmsKeyArn: !Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/key-NUMBER'
          Job:
            Type: AWS::Glue::Job
            Properties:
              Name: job-NUMBER
              Role: role-NUMBER
              SecurityConfiguration: !Sub 'configuration-${Stage}-NUMBER'
          Trigger:
            Type: AWS::Glue::Trigger
            Properties: {Type: ON_DEMAND, Actions: [{JobName: job-NUMBER}]}
        """
        .replace("NUMBER", Integer.toString(number));
  }

  /**
   * A template in which one job hangs on many conditions, each on a parameter of its own: nested
   * ones where {@code nested}, so that it takes as many worlds as there are conditions, and two to
   * the power of them to an evaluation that tries every combination.
   */
  public static String manyConditions(int conditions, boolean nested) {
    StringBuilder out = new StringBuilder("AWSTemplateFormatVersion: '2010-09-09'\nParameters:\n");
    for (int i = 0; i < conditions; i++) {
      out.append("  P").append(i).append(":\n    Type: String\n    Default: a\n");
      out.append("    AllowedValues: [a, b]\n");
    }
    out.append("Conditions:\n");
    for (int i = 0; i < conditions; i++) {
      out.append("  C").append(i).append(": !Equals [!Ref P").append(i).append(", b]\n");
    }
    out.append("Resources:\n  Configuration:\n    Type: AWS::Glue::SecurityConfiguration\n");
    out.append("    Properties:\n      Name: configuration\n      EncryptionConfiguration:\n");
    out.append("        JobBookmarksEncryption:\n          JobBookmarksEncryptionMode: DISABLED\n");
    out.append("  Job:\n    Type: AWS::Glue::Job\n    Properties:\n");
    out.append("      Role: arn:aws:iam::123456789012:role/glue\n");
    out.append("      DefaultArguments: {--job-bookmark-option: job-bookmark-enable}\n");
    if (nested) {
      out.append("      SecurityConfiguration: ");
      for (int i = 0; i < conditions; i++) {
        out.append("{'Fn::If': [C").append(i).append(", !Ref Configuration, ");
      }
      out.append("other").append("]}".repeat(conditions)).append('\n');
    } else {
      out.append("      SecurityConfiguration: !Ref Configuration\n      Tags:\n");
      for (int i = 0; i < conditions; i++) {
        out.append("        T").append(i).append(": !If [C").append(i).append(", x, y]\n");
      }
    }
    return out.append("      Command: {Name: glueetl, ScriptLocation: s3://scripts/job.py}\n")
        .toString();
  }

  private int lines() {
    int lines = 0;
    for (int i = 0; i < out.length(); i++) {
      lines += out.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  private TemplateText line(int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
    return this;
  }

  private void head(int kind) {
    line(0, "AWSTemplateFormatVersion: '2010-09-09'");
    line(0, "Description: " + name + ", jobs that load and refine");
    line(0, "Parameters:");
    line(2, "Stage:");
    line(4, "Type: String");
    line(4, random.nextBoolean() ? "Default: dev" : "Default: prod");
    line(4, "AllowedValues: [dev, prod]");
    if (kind == 3) {
      parameter = true;
      line(2, "ConfigurationName:");
      line(4, "Type: String");
    }
    line(0, "Conditions:");
    line(2, "IsProd: !Equals [!Ref Stage, prod]");
    line(0, "Resources:");
  }

  private void role() {
    line(2, "Role:");
    line(4, "Type: AWS::IAM::Role");
    line(4, "Properties:");
    line(6, "AssumeRolePolicyDocument:");
    line(8, "Version: '2012-10-17'");
    line(8, "Statement:");
    line(10, "- Effect: Allow");
    line(12, "Principal: {Service: glue.amazonaws.com}");
    line(12, "Action: sts:AssumeRole");
    line(6, "ManagedPolicyArns:");
    line(8, "- arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole");
  }

  private void configuration(int kind) {
    String mode =
        switch (kind) {
          case 1, 4 -> "DISABLED";
          case 2 -> "!If [IsProd, CSE-KMS, DISABLED]";
          default -> "CSE-KMS";
        };
    line(2, "Configuration:");
    line(4, "Type: AWS::Glue::SecurityConfiguration");
    line(4, "Properties:");
    line(6, "Name: " + name + "-encryption");
    line(6, "EncryptionConfiguration:");
    line(8, "S3Encryptions:");
    line(10, "- S3EncryptionMode: SSE-S3");
    line(8, "JobBookmarksEncryption:");
    line(10, "JobBookmarksEncryptionMode: " + mode);
    if (kind % 2 == 0) {
      line(2, "Key:");
      line(4, "Type: AWS::KMS::Key");
      line(4, "Properties:");
      line(6, "EnableKeyRotation: true");
      out.insert(out.indexOf("  Key:\n"), " ".repeat(10) + "KmsKeyArn: !GetAtt Key.Arn\n");
    } else {
      line(10, "KmsKeyArn: arn:aws:kms:eu-west-1:123456789012:key/" + number(8) + "-aaaa");
    }
  }

  private String number(int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "d", random.nextInt(100_000_000));
  }

  private void job(String id, int kind) {
    line(2, id + "Job:");
    line(4, "Type: AWS::Glue::Job");
    line(4, "Properties:");
    line(6, "Name: " + name + "-" + id.toLowerCase(Locale.ROOT));
    line(6, "Role: !GetAtt Role.Arn");
    line(6, "GlueVersion: '" + (3 + random.nextInt(2)) + ".0'");
    line(6, "WorkerType: G." + (1 + random.nextInt(2)) + "X");
    line(6, "NumberOfWorkers: " + (2 + random.nextInt(20)));
    switch (kind) {
      case 0, 2 -> line(6, "SecurityConfiguration: !Ref Configuration");
      case 1 -> line(6, "SecurityConfiguration: " + name + "-encryption");
      case 3 ->
          line(
              6,
              "SecurityConfiguration: "
                  + (parameter ? "!Ref ConfigurationName" : "!Sub '" + name + "-encryption'"));
      case 4 ->
          line(6, "SecurityConfiguration: !If [IsProd, !Ref Configuration, !Ref 'AWS::NoValue']");
      case 6 -> line(6, "SecurityConfiguration: shared-by-the-platform-team");
      default -> {
        // the fault that is looked for most: no configuration at all
      }
    }
    line(6, "Command:");
    line(8, "Name: glueetl");
    line(8, "PythonVersion: '3'");
    line(8, "ScriptLocation: !Sub 's3://scripts-${AWS::AccountId}/" + name + "/" + id + ".py'");
    line(6, "DefaultArguments:");
    line(8, "--job-language: python");
    line(8, "--TempDir: !Sub 's3://temporary-${AWS::AccountId}/" + name + "/'");
    line(8, "--enable-metrics: 'true'");
    if (kind != 7) {
      line(8, "--job-bookmark-option: job-bookmark-enable");
    }
  }

  private void trigger(int kind) {
    if (kind == 2) {
      return;
    }
    line(2, "Nightly:");
    line(4, "Type: AWS::Glue::Trigger");
    line(4, "Properties:");
    line(6, "Type: SCHEDULED");
    line(6, "Schedule: cron(" + random.nextInt(60) + " 4 * * ? *)");
    line(6, "Actions:");
    line(8, "- JobName: !Ref LoadJob");
    if (kind == 1) {
      line(10, "SecurityConfiguration: !Ref Configuration");
    }
    line(8, "- JobName: " + name + "-refine");
  }

  private void bucket(int number) {
    line(2, "Bucket" + number + ":");
    line(4, "Type: AWS::S3::Bucket");
    line(4, "Properties:");
    line(6, "BucketName: !Sub '" + name + "-" + number + "-${AWS::AccountId}'");
    line(6, "VersioningConfiguration: {Status: Enabled}");
  }
}
