package io.glueguard.format.cdk;

import io.glueguard.model.Origin;
import io.glueguard.source.Position;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the lines of an app that created a construct. */
final class Creation {
  /** Most frames told: what calls a function that creates many constructs, and what calls that. */
  private static final int MOST_FRAMES = 5;

  private final App app;
  private final Map<String, SourceFile> files = new HashMap<>();
  private final Map<SourceFile, SourceMap> maps = new HashMap<>();
  private final Map<String, List<Origin.Written>> known = new HashMap<>();
  private final Map<String, List<Origin.Written>> likely = new HashMap<>();

  Creation(App app) {
    this.app = app;
  }

  /**
   * Where a construct was created: the innermost line of the app first, then what called it; else a
   * likely place; else nothing.
   */
  List<Origin.Written> of(StackMetadata metadata, String path) {
    List<Origin.Written> written = known.get(path);
    if (written == null) {
      written = find(metadata.trace(path), path);
      known.put(path, written);
    }
    return written;
  }

  private List<Origin.Written> find(List<String> trace, String path) {
    List<Origin.Written> written = new ArrayList<>();
    boolean user = false;
    for (String text : trace) {
      Frame frame = Frame.of(text);
      if (frame != null && frame.inUserCode() && written.size() < MOST_FRAMES) {
        user = true;
        Origin.Written place = place(frame, written.isEmpty());
        if (place != null) {
          written.add(place);
        }
      }
    }
    return user ? written : likely(path);
  }

  private Origin.Written place(Frame frame, boolean innermost) {
    String message = innermost ? "created here" : "called from here";
    SourceFile file = files.computeIfAbsent(frame.path(), app::file);
    if (file == null) {
      return missing(frame, message);
    }
    if (SourceMap.isCompiled(file)) {
      if (!maps.containsKey(file)) {
        maps.put(file, SourceMap.of(file, app));
      }
      SourceMap map = maps.get(file);
      Origin.Written mapped = map == null ? null : map.written(frame, app, message);
      if (mapped != null || hasTypeScript(file)) {
        return mapped;
      }
    }
    return SourceMap.at(file, frame.line(), frame.column(), message);
  }

  /** A place in a file that is not in this repository, unless a compiler wrote that file. */
  private Origin.Written missing(Frame frame, String message) {
    if (frame.path().endsWith(".js") && app.file(typeScript(frame.path())) != null) {
      return null;
    }
    Position start = new Position(frame.line(), frame.column());
    SourceFile absent = SourceFile.of(frame.path(), "");
    return new Origin.Written(
        absent, new Span(start, start), message + ", in a file that is not here", false);
  }

  private boolean hasTypeScript(SourceFile script) {
    String name = script.name().substring(script.name().lastIndexOf('/') + 1);
    return app.beside(script, typeScript(name)) != null
        || app.file(typeScript(script.name())) != null;
  }

  private static String typeScript(String script) {
    return script.substring(0, script.lastIndexOf('.')) + ".ts";
  }

  private List<Origin.Written> likely(String path) {
    return likely.computeIfAbsent(path, any -> LikelyPlace.of(path, app.sources()));
  }
}
