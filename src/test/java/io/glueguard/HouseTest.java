package io.glueguard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house itself: which room may know which, and how a room looks. */
class HouseTest {
  private static final String ROOT = "io.glueguard";
  private static final String CLI = ROOT + ".cli..";
  private static final int LINES_OF_A_FILE = 300;

  /** Words that say nothing; each as a whole word of a name, so that {@code Baseline} is fine. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "Manager",
          "Helper",
          "Util",
          "Utils",
          "Impl",
          "Base",
          "Handler",
          "Process",
          "Processor",
          "Data");

  /** Each room with the rooms that it may import; {@code cli} may import all. */
  private static final Map<String, List<String>> ROOMS =
      new TreeMap<>(
          Map.of(
              "source", List.of(),
              "hcl", List.of("source"),
              "model", List.of("source"),
              "finding", List.of("source"),
              "format", List.of("source", "hcl", "model"),
              "access", List.of("source", "model"),
              "rule", List.of("source", "model", "access", "finding"),
              "scan", List.of("source", "hcl", "model", "finding", "format", "rule"),
              "report", List.of("source", "finding"),
              "cli",
                  List.of(
                      "source", "hcl", "model", "access", "finding", "format", "rule", "scan",
                      "report")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void importsGoDown() {
    LayeredArchitecture house =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : ROOMS.keySet()) {
      house = house.layer(room).definedBy(ROOT + "." + room + "..");
    }
    for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
      String[] below = room.getValue().toArray(String[]::new);
      house =
          below.length == 0
              ? house.whereLayer(room.getKey()).mayNotAccessAnyLayer()
              : house.whereLayer(room.getKey()).mayOnlyAccessLayers(below);
    }
    house.check(CLASSES);
  }

  @Test
  void allCodeLivesInARoom() {
    String[] rooms =
        ROOMS.keySet().stream().map(room -> ROOT + "." + room + "..").toArray(String[]::new);
    classes().should().resideInAnyPackage(rooms).check(CLASSES);
  }

  @Test
  void roomsFormNoCircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void terminalAndEnvironmentAreKnownToCliOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void reflectionIsKnownToCliOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nothingDeserialisesTypes() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(CLASSES);
  }

  /** What could open a connection, run code of a template, or make types out of its text. */
  @Test
  void nothingGoesOutAndNothingOfTheInputRuns() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net..",
            "java.nio.channels..",
            "javax.net..",
            "java.rmi..",
            "javax.naming..",
            "javax.script..",
            "javax.tools..",
            "javax.xml..",
            "java.beans..",
            "java.lang.invoke..",
            "jdk..",
            "sun..")
        .orShould()
        .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ClassLoader.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".cli.Terminal")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .because("only the width of a terminal is asked of another program")
        .check(CLASSES);
  }

  @Test
  void everyRoomSaysWhatItIsFor() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path file : javaFiles("src/main/java")) {
      if (!Files.exists(file.resolveSibling("package-info.java"))) {
        silent.add(file.getParent().toString());
      }
    }
    assertEquals(
        List.of(), silent.stream().distinct().toList(), "packages without package-info.java");
  }

  @Test
  void namesSayWhatTheThingIs() throws IOException {
    List<String> empty = new ArrayList<>();
    for (Path file : javaFiles("src/main/java")) {
      String name = file.getFileName().toString().replace(".java", "");
      for (String word : name.split("(?=[A-Z])")) {
        if (EMPTY_WORDS.contains(word)) {
          empty.add(file.toString());
        }
      }
    }
    assertEquals(List.of(), empty, "names with a word that says nothing");
  }

  @Test
  void filesAreSmall() throws IOException {
    List<String> large = new ArrayList<>();
    for (String folder : List.of("src/main/java", "src/test/java")) {
      for (Path file : javaFiles(folder)) {
        int lines = Files.readAllLines(file).size();
        if (lines > LINES_OF_A_FILE) {
          large.add(file + ": " + lines);
        }
      }
    }
    assertEquals(List.of(), large, "files of more than " + LINES_OF_A_FILE + " lines");
  }

  /** The build goes by the names of classes: tests in one of another name are never run. */
  @Test
  void allTestsAreRun() throws IOException {
    List<String> left = new ArrayList<>();
    for (Path file : javaFiles("src/test/java")) {
      String text = Files.readString(file);
      boolean tests =
          Stream.of("Test", "ParameterizedTest", "Property", "Example", "FuzzTest")
              .anyMatch(
                  each ->
                      text.contains("\n  @" + each + "\n") || text.contains("\n  @" + each + "("));
      String name = file.getFileName().toString();
      boolean run = Stream.of("Test.java", "IT.java", "Properties.java").anyMatch(name::endsWith);
      if (tests && !run) {
        left.add(name);
      }
    }
    assertEquals(List.of(), left, "tests that no build runs");
  }

  private static List<Path> javaFiles(String folder) throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of(folder))) {
      List<Path> files = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      assertFalse(files.isEmpty(), "no Java files under " + folder);
      return files;
    }
  }
}
