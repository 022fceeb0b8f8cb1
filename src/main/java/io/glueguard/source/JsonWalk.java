package io.glueguard.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Reads a JSON file in parts, so that a Terraform plan of 100 MB needs no tree of 1 GB: a visitor
 * says for each value whether it is left out, gone into, or read as a tree of its own. Offsets are
 * those of the whole file.
 */
public final class JsonWalk {

  /** What is to be done with a value. */
  public enum Choice {
    /** Leave it out; it is only checked to be JSON. */
    SKIP,
    /** Ask again for each of its members or items. A scalar is read instead. */
    ENTER,
    /** Make a tree of it. */
    READ
  }

  /** Chooses and receives the parts, in the order of the text. */
  public interface Visitor {
    /** What to do with the value there; the root is asked for first. */
    Choice choose(JsonPlace place);

    /** A part that was chosen to be read. */
    void part(JsonPlace place, Node tree);
  }

  private final SourceFile file;
  private final Visitor visitor;
  private final ProblemList problems;
  private final JsonTokens tokens;

  private JsonWalk(SourceFile file, Visitor visitor) {
    this.file = file;
    this.visitor = visitor;
    this.problems = new ProblemList(file);
    this.tokens = new JsonTokens(file);
  }

  /**
   * True for text that {@link TreeReader} would try to read as JSON: its first character that is
   * not blank is a brace or a bracket.
   */
  public static boolean suits(SourceFile file) {
    return TreeReader.isBraced(file.text());
  }

  /**
   * Goes over a file and returns its problems in the order of the text. Parts that were given
   * before something unreadable was met are complete in themselves. Of equal keys both are given,
   * with a remark; a caller that keeps the last one reads like {@link TreeReader}.
   */
  public static List<Problem> walk(SourceFile file, Visitor visitor) {
    return new JsonWalk(file, visitor).walk();
  }

  private List<Problem> walk() {
    try {
      value(JsonPlace.root(), tokens.next());
      JsonReader.afterRoot(tokens);
    } catch (InputRefused stop) {
      problems.unreadable(stop.offset(), stop.offset(), stop.getMessage());
    } catch (JacksonException broken) {
      problems.add(JsonProblems.of(file, tokens, broken));
    }
    return List.copyOf(problems.inOrder());
  }

  private void value(JsonPlace place, JsonToken first) {
    boolean map = first == JsonToken.START_OBJECT;
    boolean list = first == JsonToken.START_ARRAY;
    Choice choice = visitor.choose(place);
    if (choice == Choice.SKIP) {
      tokens.skipChildren();
    } else if (choice == Choice.ENTER && map) {
      members(place);
    } else if (choice == Choice.ENTER && list) {
      items(place);
    } else {
      visitor.part(place, JsonReader.tree(file, problems, tokens, first, place.depth()));
    }
  }

  private void members(JsonPlace place) {
    Map<String, JsonPlace> seen = new HashMap<>();
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String key = tokens.key();
      JsonPlace first = seen.get(key);
      JsonPlace member = place.member(file, tokens.start(), key, first != null);
      if (first == null) {
        seen.put(key, member);
      } else {
        problems.duplicateKey(first.key(), member.key());
      }
      value(member, tokens.next());
    }
  }

  private void items(JsonPlace place) {
    int index = 0;
    JsonToken token = tokens.next();
    while (token != JsonToken.END_ARRAY) {
      value(place.item(index++), token);
      token = tokens.next();
    }
  }
}
