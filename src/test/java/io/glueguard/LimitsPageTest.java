package io.glueguard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.Limits;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page promises is what the code does, and the page leaves nothing out. */
class LimitsPageTest {
  /** How constants begin that are limits; what else is called so is one too. */
  private static final Pattern LIMIT =
      Pattern.compile(
          "Limits\\..*|Effort\\.(LEAST|EACH_RESOURCE)|.*\\.(MOST|LONGEST|LARGEST|DEEPEST|WIDEST|HIGHEST)(_.*)?");

  @Test
  void thePageNamesEveryLimitOfTheCode() throws Exception {
    Map<String, Long> declared = new TreeMap<>();
    Path classes =
        Path.of(Limits.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes.resolve("io/glueguard"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace(".class", "").replace('/', '.');
        add(Class.forName(name.replace('\\', '.'), false, getClass().getClassLoader()), declared);
      }
    }
    assertTrue(declared.size() > 40, "the classes were not found");
    assertEquals(lines(declared), lines(promised()));
  }

  private static void add(Class<?> type, Map<String, Long> declared) throws IllegalAccessException {
    String room = type.getPackageName() + ".";
    for (Field field : type.getDeclaredFields()) {
      String name =
          type.getName().substring(room.length()).replace('$', '.') + "." + field.getName();
      boolean number = field.getType() == int.class || field.getType() == long.class;
      if (number && Modifier.isStatic(field.getModifiers()) && LIMIT.matcher(name).matches()) {
        field.setAccessible(true);
        declared.put(name, ((Number) field.get(null)).longValue());
      }
    }
  }

  /** The limits of the page by the names of their constants. */
  static Map<String, Long> promised() throws IOException {
    Map<String, Long> promised = new TreeMap<>();
    for (Matcher row : rows()) {
      promised.put(row.group(3), Long.parseLong(row.group(1)));
    }
    return promised;
  }

  /** The rows of the page: limit, what happens past it, constant. */
  static List<Matcher> rows() throws IOException {
    Pattern row = Pattern.compile("\\| .* \\| (\\d+)(?: bytes)? \\| (.*) \\| `(.*)` \\|");
    return Files.readAllLines(Path.of("docs/limits.md")).stream()
        .map(row::matcher)
        .filter(Matcher::matches)
        .toList();
  }

  private static String lines(Map<String, Long> limits) {
    StringBuilder lines = new StringBuilder();
    limits.forEach((name, limit) -> lines.append(name).append(' ').append(limit).append('\n'));
    return lines.toString();
  }
}
