package io.glueguard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged jar: what is in it, and that it runs as a program of its own. */
class JarIT {
  private static final Path JAR = Path.of(System.getProperty("glueguard.jar"));

  /** Class archives of the JVM refuse what is older than Java 6. */
  private static final int JAVA_6 = 50;

  private static final int JAVA_17 = 61;

  @Test
  void everyClassFitsIntoAnArchiveAndRunsOnJava17() throws IOException {
    List<String> misfits = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (JarEntry entry : jar.stream().filter(JarIT::isClass).toList()) {
        try (DataInputStream bytes = new DataInputStream(jar.getInputStream(entry))) {
          assertEquals(0xCAFEBABE, bytes.readInt(), entry.getName());
          bytes.readUnsignedShort();
          int major = bytes.readUnsignedShort();
          if (major < JAVA_6 || major > JAVA_17) {
            misfits.add(entry.getName() + ": " + major);
          }
        }
      }
    }
    assertEquals(List.of(), misfits, "class files of the wrong version");
  }

  @Test
  void rulesArePacked() throws IOException {
    Path rules = Path.of("rules");
    if (!Files.isDirectory(rules)) {
      return;
    }
    try (JarFile jar = new JarFile(JAR.toFile());
        Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.toString().replace('\\', '/');
        assertNotNull(jar.getEntry(name), name + " is not in the jar");
      }
    }
  }

  @Test
  void licencesArePacked() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String licence =
          new String(
              jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(licence.contains("Apache License"), licence);
      assertNotNull(jar.getEntry("META-INF/NOTICE"));
      assertEquals(List.of(), jar.stream().filter(JarIT::isOfAModule).toList());
    }
  }

  /** What is packed is what the bill of materials names: nothing that makes types out of text. */
  @Test
  void nothingElseIsPacked() throws IOException {
    List<String> known =
        List.of("io/glueguard/", "org/snakeyaml/engine/", "tools/jackson/core/", "picocli/");
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> others =
          jar.stream()
              .filter(JarIT::isClass)
              .map(JarEntry::getName)
              .filter(name -> known.stream().noneMatch(name::startsWith))
              .toList();
      assertEquals(List.of(), others);
    }
  }

  @Test
  void runsAsAProgram() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process program = new ProcessBuilder(java, "-jar", JAR.toString(), "--version").start();
    program.getOutputStream().close();
    String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(program.waitFor(60, TimeUnit.SECONDS), "still running after a minute");
    assertEquals(0, program.exitValue(), output);
    assertTrue(output.startsWith("glueguard"), output);
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class");
  }

  private static boolean isOfAModule(JarEntry entry) {
    return entry.getName().endsWith("module-info.class");
  }
}
