package io.glueguard.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Says what the engine found wrong with a file, and where. */
final class YamlProblems {
  private YamlProblems() {}

  /**
   * @param reached the last offset that was read, for what has no place of its own
   */
  static Problem of(SourceFile file, CodePoints points, int reached, RuntimeException broken) {
    int place = place(file.text(), points, reached, broken);
    int template = TemplateLanguage.find(file.text(), place);
    if (template >= 0) {
      return problem(file, place, TemplateLanguage.message(file.text(), template), List.of());
    }
    if (broken instanceof MarkedYamlEngineException) {
      return marked(file, points, place, (MarkedYamlEngineException) broken);
    }
    int control = control(file.text());
    if (control >= 0) {
      String code = Integer.toHexString(0x10000 + file.text().charAt(control)).substring(1);
      return problem(
          file,
          control,
          "Not YAML: the character U+" + code.toUpperCase(Locale.ROOT) + " is not allowed",
          List.of());
    }
    return problem(
        file,
        place,
        "Not well-formed YAML: " + Excerpt.sentence(String.valueOf(broken.getMessage())),
        List.of());
  }

  private static Problem marked(
      SourceFile file, CodePoints points, int place, MarkedYamlEngineException broken) {
    List<Problem.Related> related = List.of();
    Optional<Mark> context = broken.getContextMark();
    if (context.isPresent() && broken.getContext() != null) {
      int start = points.offset(context.get().getIndex());
      related =
          List.of(
              new Problem.Related(file.span(start, start), Excerpt.sentence(broken.getContext())));
    }
    return problem(
        file,
        place,
        "Not well-formed YAML: " + Excerpt.sentence(String.valueOf(broken.getProblem())),
        related);
  }

  private static Problem problem(
      SourceFile file, int place, String message, List<Problem.Related> related) {
    return new Problem(file.name(), file.span(place, place), message, related, true);
  }

  private static int place(String text, CodePoints points, int reached, RuntimeException broken) {
    if (broken instanceof MarkedYamlEngineException) {
      Optional<Mark> mark = ((MarkedYamlEngineException) broken).getProblemMark();
      if (mark.isPresent()) {
        return points.offset(mark.get().getIndex());
      }
    }
    int control = control(text);
    return control >= 0 ? control : reached;
  }

  private static int control(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!StreamReader.isPrintable(text.codePointAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
