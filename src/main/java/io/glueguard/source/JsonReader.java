package io.glueguard.source;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** Reads JSON by the tokens of Jackson into one tree. */
final class JsonReader {
  private JsonReader() {}

  /**
   * What became of an attempt to read a text as JSON.
   *
   * @param parsed the document, also when something stands after it, and what is wrong
   * @param brokenAt offset of what is not JSON; -1 when all is
   * @param refused true when the text is past a limit, which it would be as YAML too
   */
  record Attempt(Parsed<List<Document>> parsed, int brokenAt, boolean refused) {}

  static Attempt read(SourceFile file) {
    ProblemList problems = new ProblemList(file);
    List<Document> documents = new ArrayList<>(1);
    int brokenAt = -1;
    boolean refused = false;
    JsonTokens tokens = new JsonTokens(file);
    try {
      documents.add(new Document(tree(file, problems, tokens, tokens.next(), 0), List.of()));
      afterRoot(tokens);
    } catch (InputRefused stop) {
      problems.unreadable(stop.offset(), stop.offset(), stop.getMessage());
      brokenAt = stop.offset();
      refused = documents.isEmpty();
    } catch (JacksonException broken) {
      Problem problem = JsonProblems.of(file, tokens, broken);
      problems.add(problem);
      brokenAt = JsonProblems.place(tokens, broken);
      refused = JsonProblems.isLimit(broken);
    }
    return new Attempt(new Parsed<>(documents, problems.inOrder()), brokenAt, refused);
  }

  /** Throws when something stands after the document. */
  static void afterRoot(JsonTokens tokens) {
    try {
      if (tokens.next() == null) {
        return;
      }
    } catch (JacksonException broken) {
      throw new InputRefused(JsonProblems.place(tokens, broken), JsonProblems.TEXT_AFTER);
    }
    throw new InputRefused(tokens.start(), JsonProblems.TEXT_AFTER);
  }

  /**
   * Builds the tree that begins with the current token, up to its last one; {@code depth} levels
   * are around it.
   */
  static Node tree(
      SourceFile file, ProblemList problems, JsonTokens tokens, JsonToken first, int depth) {
    TreeBuilder builder = new TreeBuilder(file, problems, depth);
    JsonToken token = first;
    while (token != null) {
      int start = tokens.start();
      switch (token) {
        case START_OBJECT:
          builder.startMap(null, null, start, start + 1);
          break;
        case START_ARRAY:
          builder.startList(null, null, start, start + 1);
          break;
        case END_OBJECT:
        case END_ARRAY:
          builder.end(start + 1);
          break;
        case PROPERTY_NAME:
        case VALUE_STRING:
        case VALUE_NUMBER_INT:
        case VALUE_NUMBER_FLOAT:
        case VALUE_TRUE:
        case VALUE_FALSE:
        case VALUE_NULL:
        case VALUE_EMBEDDED_OBJECT:
        case NOT_AVAILABLE:
          tokens.scalarTo(builder, token);
          break;
      }
      if (builder.root() != null) {
        return builder.root();
      }
      token = tokens.next();
    }
    throw new InputRefused(
        tokens.reached(), "Not well-formed JSON: the text ends before its value");
  }
}
