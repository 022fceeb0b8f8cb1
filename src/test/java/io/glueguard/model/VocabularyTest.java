package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.shipped();

  @ParameterizedTest
  @CsvSource({
    "AWS::Glue::Job, Name, Name",
    "AWS::Glue::Job, Command.Name, Name",
    "AWS::Glue::Job, Tags.Owner, Tags",
    "AWS::Glue::Job, DefaultArguments.--job-bookmark-option, DefaultArguments",
    "AWS::Glue::SecurityConfiguration, EncryptionConfiguration.S3Encryptions.S3EncryptionMode,"
        + " S3EncryptionMode",
    "AWS::Glue::Job, Nonsense, ",
    "AWS::Glue::Job, Command.Nonsense, ",
    "AWS::Glue::Job, Name.Nonsense, "
  })
  void aPropertyIsAtTheEndOfItsPath(String type, String path, String name) {
    Vocabulary.Property found = vocabulary.type(type).property(List.of(path.split("\\.")));
    assertEquals(name, found == null ? null : found.name());
  }

  @Test
  void aTypeIsKnownByBothNames() {
    Vocabulary.ResourceType job = vocabulary.type("AWS::Glue::Job");
    assertSame(job, vocabulary.terraform("aws_glue_job"));
    assertEquals("aws_glue_job", job.terraform());
    assertEquals("Name", job.nameProperty());
    assertNull(vocabulary.type("AWS::Glue::Nonsense"));
    assertNull(vocabulary.terraform("aws_nonsense"));
  }

  @Test
  void allTypesAreListed() {
    int types = 0;
    for (Vocabulary.ResourceType type : vocabulary.types()) {
      assertSame(type, vocabulary.type(type.name()));
      types++;
    }
    assertEquals(true, types >= 15, () -> "types");
  }

  @Test
  void shapesAreWhatTerraformWrites() {
    Vocabulary.ResourceType job = vocabulary.type("AWS::Glue::Job");
    assertEquals(Vocabulary.Shape.VALUE, job.property(List.of("Name")).shape());
    assertEquals(Vocabulary.Shape.BLOCK, job.property(List.of("Command")).shape());
    assertEquals(Vocabulary.Shape.MAP, job.property(List.of("Tags")).shape());
    assertEquals("tags_all", job.property(List.of("Tags")).terraform());
    assertNotNull(vocabulary.type("AWS::Glue::Trigger").property(List.of("Actions", "JobName")));
    assertEquals(
        Vocabulary.Shape.BLOCKS,
        vocabulary.type("AWS::Glue::Trigger").property(List.of("Actions")).shape());
    assertEquals(
        Vocabulary.Shape.JSON,
        vocabulary.type("AWS::KMS::Key").property(List.of("KeyPolicy")).shape());
  }
}
