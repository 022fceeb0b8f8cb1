package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.RulePage;
import io.glueguard.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules and shared blocks of folders, in their order. */
class RuleBookTest {
  private static final String RULE =
      """
      id: mine
      title: It
      severity: low
      select: AWS::Glue::Job
      require: {property: Name, is: present}
      message: It
      why: It.
      """;

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void rulesBelowAFolderAreAddedAndTheirCasesAreNot() throws IOException {
    write("group/mine.yaml", RULE);
    write("group/mine/fails.yaml", RULE);
    write("group/mine/deeper/fails.yaml", RULE);
    write("other.yml", RULE.replace("mine", "other"));
    write("notes.txt", "text");
    RuleBook book = RuleBook.shipped();
    int before = book.rules().size();
    assertEquals(List.of("mine", "other"), book.addFolder(folder));
    assertEquals(List.of(), Asked.words(book.problems()));
    assertEquals(before + 2, book.rules().size());
    assertEquals("group", book.rule("mine").page().group());
    assertEquals(folder.getFileName().toString(), book.rule("other").page().group());
  }

  @Test
  void blocksComeBeforeTheRulesThatNameThem() throws IOException {
    write("a/mine.yaml", RULE + "cure: {like: shared, cdk: mine}\ncompliance: [{like: frames}]\n");
    write("cures/shared.yaml", "cloudformation: theirs\ncdk: theirs\n");
    write(
        "controls/frames.yaml",
        "- {framework: F, edition: '1', control: C, origin: inferred, source: S}\n");
    RuleBook book = RuleBook.shipped();
    book.addFolder(folder);
    assertEquals(List.of(), Asked.words(book.problems()));
    RulePage page = book.rule("mine").page();
    assertEquals(Map.of("cloudformation", "theirs", "cdk", "mine"), page.cure());
    assertEquals(List.of(new RulePage.Control("F", "1", "C", "inferred", "S")), page.compliance());
  }

  @Test
  void aRuleMayNameItsWholeCure() {
    RuleBook book = new RuleBook();
    book.add(SourceFile.of("cures/shared.yaml", "cli: theirs\n"), "cures");
    book.add(SourceFile.of("mine.yaml", RULE + "cure: shared\n"), "group");
    assertEquals(Map.of("cli", "theirs"), book.rule("mine").page().cure());
  }

  @Test
  void whatIsWrongWithBlocksIsTold() {
    List<String> told = new ArrayList<>();
    for (String more :
        List.of(
            "cure: {like: none}",
            "cure: none",
            "cure: {cdkk: x}",
            "compliance: [{like: none}]",
            "compliance: [{like: none, x: y}]",
            "compliance: [text]",
            "compliance: [{origin: guessed}]",
            "compliance: [{framework: F}]",
            "compliance: [{origin: inferred, controll: x}]")) {
      RuleBook book = new RuleBook();
      book.add(SourceFile.of("mine.yaml", RULE + more + "\n"), "group");
      assertNull(book.rule("mine"), more);
      told.addAll(Asked.words(book.problems()));
    }
    assertEquals(
        List.of(
            "8: unknown cure none",
            "8: unknown cure none",
            "8: unknown word cdkk, did you mean cdk?",
            "8: unknown controls none",
            "8: unknown word x",
            "8: unknown controls none",
            "8: a control is a map of framework, edition, control, origin, source",
            "8: unknown origin guessed",
            "8: unknown origin ",
            "8: unknown word controll, did you mean control?"),
        told);
    RuleBook book = new RuleBook();
    book.add(SourceFile.of("cures/shared.yaml", "cdkk: x\n"), "cures");
    assertEquals(List.of("1: unknown word cdkk, did you mean cdk?"), Asked.words(book.problems()));
  }

  @Test
  void rulesThatAreNotKeptCanStillBeBuiltOn() {
    RuleBook book = RuleBook.shipped();
    book.keep(rule -> rule.id().equals("bookmark-key-shared"));
    assertEquals(1, book.rules().size());
    assertTrue(book.keeps("bookmark-key-shared"));
    assertFalse(book.keeps("bookmark-key-invalid"));
    assertFalse(book.keeps("nonsense"));
    assertNotNull(book.rule("bookmark-key-invalid"));
    assertTrue(book.ids().contains("bookmark-key-invalid"));
    assertEquals("bookmark-key-invalid", book.closest("bookmark-key-invalit"));
    assertNull(book.closest("something else"));
  }

  @Test
  void aFileLiesInAGroup() {
    assertEquals("b", RuleFolder.group("a/b/c.yaml"));
    assertEquals("b", RuleFolder.group("b/c.yaml"));
    assertEquals("", RuleFolder.group("c.yaml"));
  }
}
