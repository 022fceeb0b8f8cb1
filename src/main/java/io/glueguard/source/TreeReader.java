package io.glueguard.source;

import java.util.List;

/**
 * Reads a file of either syntax into located trees; which syntax it is, its content says and not
 * its name.
 */
public final class TreeReader {
  /**
   * Broken JSON beyond this is not tried as YAML: nobody writes so much of it by hand, and YAML
   * takes ten times as long.
   */
  private static final int SECOND_TRY_CHARS = 1 << 20;

  private TreeReader() {}

  /**
   * The documents of a file. Text that starts with a brace or a bracket is read as JSON when it is
   * JSON, all else as YAML. What was complete before something unreadable stays in the value; an
   * empty file has no documents and no problems. Past one of the {@link Limits} the file is
   * unreadable.
   */
  public static Parsed<List<Document>> read(SourceFile file) {
    String text = file.text();
    if (text.length() > Limits.TREE_CHARS) {
      String message = "The file is longer than the limit of " + Limits.TREE_CHARS + " characters";
      return new Parsed<>(
          List.of(), List.of(Problem.unreadable(file.name(), Span.FILE_START, message)));
    }
    int first = behindComments(text);
    boolean braced =
        first < text.length() && (text.charAt(first) == '{' || text.charAt(first) == '[');
    return braced ? readBraced(file, first) : YamlReader.read(file);
  }

  /**
   * The first ink behind comments that programming languages have, which JSON files of editors and
   * compilers begin with.
   */
  private static int behindComments(String text) {
    int first = firstInk(text, 0);
    while (JsonProblems.isComment(text, first)) {
      boolean line = text.charAt(first + 1) == '/';
      int end = text.indexOf(line ? "\n" : "*/", first + 2);
      if (end < 0) {
        return text.length();
      }
      first = firstInk(text, line ? end : end + 2);
    }
    return first;
  }

  static boolean isBraced(String text) {
    int first = firstInk(text, 0);
    return first < text.length() && (text.charAt(first) == '{' || text.charAt(first) == '[');
  }

  private static Parsed<List<Document>> readBraced(SourceFile file, int first) {
    JsonReader.Attempt json = JsonReader.read(file);
    if (json.brokenAt() < 0 || json.refused() || isJsonOnly(file.text(), json.brokenAt())) {
      return json.parsed();
    }
    boolean looksLikeJson = looksLikeJson(file.text(), first);
    if (looksLikeJson && file.text().length() > SECOND_TRY_CHARS) {
      return json.parsed();
    }
    Parsed<List<Document>> yaml = YamlReader.read(file);
    boolean readable = yaml.problems().stream().noneMatch(Problem::unreadable);
    boolean template =
        yaml.problems().stream()
            .anyMatch(problem -> problem.message().startsWith(TemplateLanguage.SAID));
    return readable || template || !looksLikeJson ? yaml : json.parsed();
  }

  /**
   * Faults that are legal in YAML, where they mean something else or that the file is no JSON any
   * more for whoever deploys it.
   */
  private static boolean isJsonOnly(String text, int brokenAt) {
    return JsonProblems.isTrailingComma(text, brokenAt) || JsonProblems.isComment(text, brokenAt);
  }

  private static boolean looksLikeJson(String text, int first) {
    if (TemplateLanguage.startsAt(text, first)) {
      return false;
    }
    int second = firstInk(text, first + 1);
    return second >= text.length() || "\"{[}]-0123456789/".indexOf(text.charAt(second)) >= 0;
  }

  private static int firstInk(String text, int from) {
    int i = from;
    while (i < text.length() && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
