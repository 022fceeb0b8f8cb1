package io.glueguard.format.cdk;

import io.glueguard.model.Origin;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Position;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import io.glueguard.source.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The way from a compiled script back to its source, by a source map of version 3.
 *
 * @param sources the names of the sources, relative to the folder of the script
 */
record SourceMap(SourceFile script, String mappings, List<String> sources) {
  private static final String MARK = "//# sourceMappingURL=";
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** Whether a file may be what a compiler wrote. */
  static boolean isCompiled(SourceFile file) {
    String name = file.name();
    return name.endsWith(".js") || name.endsWith(".mjs") || name.endsWith(".cjs");
  }

  /** A place in a file, to the end of its line; null when the file has no such place. */
  static Origin.Written at(SourceFile file, int line, int column, String message) {
    String text = line < 1 || column < 1 ? "" : file.line(line);
    if (text.isEmpty() || column > text.length()) {
      return null;
    }
    Position start = new Position(line, column);
    int end = text.stripTrailing().length() + 1;
    return new Origin.Written(
        file, new Span(start, new Position(line, Math.max(column, end))), message, true);
  }

  /** The map of a script; null when it has none that can be read. */
  static SourceMap of(SourceFile script, App app) {
    SourceFile file = map(script, app);
    List<Document> documents = file == null ? List.of() : TreeReader.read(file).value();
    if (documents.size() != 1
        || !(documents.get(0).root() instanceof MapNode map)
        || !(map.get("mappings") instanceof ScalarNode mappings)
        || !(map.get("sources") instanceof ListNode names)) {
      return null;
    }
    String root = map.get("sourceRoot") instanceof ScalarNode folder ? folder.text() : "";
    String before = root.isEmpty() || root.endsWith("/") ? root : root + "/";
    List<String> sources = new ArrayList<>();
    names.items().forEach(each -> sources.add(each instanceof ScalarNode n ? before + n : ""));
    return new SourceMap(script, mappings.text(), sources);
  }

  /** Where the source of a compiled place was written; null when the map does not tell. */
  Origin.Written written(Frame frame, App app, String message) {
    int[] found = find(mappings, frame.line(), frame.column());
    if (found == null || found[0] < 0 || found[0] >= sources.size()) {
      return null;
    }
    SourceFile source = app.beside(script, sources.get(found[0]));
    return source == null ? null : at(source, found[1] + 1, found[2] + 1, message);
  }

  /** The map that a script names at its end: a file beside it, or a text inside of it. */
  private static SourceFile map(SourceFile script, App app) {
    int mark = script.text().lastIndexOf(MARK);
    if (mark < 0) {
      return null;
    }
    String url = script.text().substring(mark + MARK.length()).strip();
    if (!url.startsWith("data:")) {
      return app.beside(script, url);
    }
    int comma = url.indexOf(";base64,");
    try {
      byte[] bytes = Base64.getDecoder().decode(url.substring(comma + ";base64,".length()));
      return comma < 0
          ? null
          : SourceFile.of(script.name(), new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The source, line and column (counted from 0) that the last mapping at or before a place leads
   * to; null when its line has none.
   */
  static int[] find(String mappings, int line, int column) {
    int[] state = new int[5];
    int[] found = null;
    int row = 1;
    int at = 0;
    while (at < mappings.length() && row <= line) {
      char c = mappings.charAt(at);
      if (c == ';' || c == ',') {
        at++;
        if (c == ';') {
          row++;
          state[0] = 0;
        }
        continue;
      }
      int field = 0;
      while (at < mappings.length() && DIGITS.indexOf(mappings.charAt(at)) >= 0) {
        int shift = 0;
        int value = 0;
        int digit;
        do {
          digit = DIGITS.indexOf(mappings.charAt(at++));
          value |= (digit & 31) << shift;
          shift += 5;
        } while ((digit & 32) != 0 && shift < 32 && at < mappings.length());
        if (field < state.length) {
          state[field++] += (value & 1) == 0 ? value >> 1 : -(value >> 1);
        }
      }
      if (field == 0) {
        return null;
      }
      if (row == line && field >= 4 && (found == null || state[0] < column)) {
        found = new int[] {state[1], state[2], state[3]};
      }
    }
    return found;
  }
}
