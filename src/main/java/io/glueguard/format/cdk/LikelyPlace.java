package io.glueguard.format.cdk;

import io.glueguard.format.cloudformation.ConstructPath;
import io.glueguard.model.Origin;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Apps in languages other than JavaScript leave no traces of their own. The id of a construct is a
 * string in their source, so the only line that holds it is likely to be the one.
 */
final class LikelyPlace {
  private static final String QUOTES = "\"'`";

  private LikelyPlace() {}

  /** The only place that holds the last id of a path as a string; empty when several or none do. */
  static List<Origin.Written> of(String path, List<SourceFile> sources) {
    String shown = ConstructPath.shown(path);
    String id = shown.substring(shown.lastIndexOf('/') + 1);
    List<Origin.Written> found = new ArrayList<>();
    for (SourceFile source : sources) {
      String text = source.text();
      int line = 0;
      for (int at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
        int end = at + id.length();
        int here = isString(text, at, end) ? source.position(at).line() : line;
        if (here != line) {
          line = here;
          found.add(
              new Origin.Written(
                  source, source.span(at - 1, end + 1), "likely written here", false));
        }
        if (found.size() > 1) {
          return List.of();
        }
      }
    }
    return found;
  }

  private static boolean isString(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && QUOTES.indexOf(text.charAt(start - 1)) >= 0
        && text.charAt(end) == text.charAt(start - 1);
  }
}
