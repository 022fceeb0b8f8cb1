package io.glueguard.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The program in a folder of its own, on a fixed day, without a process. */
final class Session {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** A job without a security configuration, on line 3. */
  static final String BAD =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        Nightly:
          Type: AWS::Glue::Job
          Properties:
            Role: arn:aws:iam::111122223333:role/glue
            Tags: {Owner: etl}
            Command: {Name: glueetl, ScriptLocation: s3://bucket/job.py}
      """;

  /** A job on a configuration that encrypts. */
  static final String GOOD =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        Nightly:
          Type: AWS::Glue::Job
          Properties:
            Role: arn:aws:iam::111122223333:role/glue
            SecurityConfiguration: !Ref Secure
            Tags: {Owner: etl}
            Command: {Name: glueetl, ScriptLocation: s3://bucket/job.py}
        Secure:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: secure
            EncryptionConfiguration:
              JobBookmarksEncryption:
                JobBookmarksEncryptionMode: CSE-KMS
                KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/1234
              S3Encryptions: [{S3EncryptionMode: SSE-S3}]
              CloudWatchEncryption:
                CloudWatchEncryptionMode: SSE-KMS
                KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/1234
      """;

  /** A job on a configuration that nothing defines. */
  static final String OPEN =
      BAD.replace("    Command:", "    SecurityConfiguration: corp-sc\n      Command:");

  final Path folder;
  final Map<String, String> environment = new HashMap<>();
  String input = "";
  Terminal terminal = Terminal.NONE;
  String out = "";
  String err = "";

  Session(Path folder) {
    this.folder = folder;
  }

  Session file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The exit status; what was written is in {@link #out} and {@link #err}. */
  int run(String... arguments) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Surroundings around =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            written,
            new PrintStream(said, true, StandardCharsets.UTF_8),
            environment,
            folder,
            () -> TODAY,
            terminal);
    int status = new Program(around).run(arguments);
    out = written.toString(StandardCharsets.UTF_8);
    err = said.toString(StandardCharsets.UTF_8);
    return status;
  }
}
