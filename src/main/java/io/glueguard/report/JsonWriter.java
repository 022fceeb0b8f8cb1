package io.glueguard.report;

import java.io.IOException;

/**
 * Writes JSON as it goes, with two blanks of indentation or on one line. What it writes is plain to
 * look at as well: control characters, line separators and characters that turn the direction of
 * text are escaped, and half a surrogate pair, which no encoding can carry, becomes U+FFFD.
 */
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final Appendable out;
  private final boolean indented;
  private int depth;
  private boolean first = true;
  private boolean named;

  /**
   * A writer of one value.
   *
   * @param indented false for everything on one line
   */
  public JsonWriter(Appendable out, boolean indented) {
    this.out = out;
    this.indented = indented;
  }

  /** Begins an object. */
  public JsonWriter object() throws IOException {
    return open('{');
  }

  /** Begins an object as the value of a name. */
  public JsonWriter object(String name) throws IOException {
    return name(name).object();
  }

  /** Ends the object that was begun last. */
  public JsonWriter endObject() throws IOException {
    return close('}');
  }

  /** Begins an array. */
  public JsonWriter array() throws IOException {
    return open('[');
  }

  /** Begins an array as the value of a name. */
  public JsonWriter array(String name) throws IOException {
    return name(name).array();
  }

  /** Ends the array that was begun last. */
  public JsonWriter endArray() throws IOException {
    return close(']');
  }

  /** The name of the value that comes next. */
  public JsonWriter name(String name) throws IOException {
    separate();
    quote(name);
    out.append(indented ? ": " : ":");
    named = true;
    return this;
  }

  /** A text; null is written as such. */
  public JsonWriter value(String text) throws IOException {
    separate();
    if (text == null) {
      out.append("null");
    } else {
      quote(text);
    }
    return this;
  }

  /** A name and its text; nothing at all where the text is null. */
  public JsonWriter field(String name, String text) throws IOException {
    return text == null ? this : name(name).value(text);
  }

  /** A name and its number. */
  public JsonWriter field(String name, long number) throws IOException {
    name(name);
    separate();
    out.append(Long.toString(number));
    return this;
  }

  /** A name and its flag. */
  public JsonWriter field(String name, boolean flag) throws IOException {
    name(name);
    separate();
    out.append(flag ? "true" : "false");
    return this;
  }

  private JsonWriter open(char bracket) throws IOException {
    separate();
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  private JsonWriter close(char bracket) throws IOException {
    depth--;
    if (!first) {
      newLine();
    }
    out.append(bracket);
    first = false;
    return this;
  }

  private void separate() throws IOException {
    if (named) {
      named = false;
      return;
    }
    if (depth > 0) {
      if (!first) {
        out.append(',');
      }
      newLine();
    }
    first = false;
  }

  private void newLine() throws IOException {
    if (indented) {
      out.append('\n');
      for (int i = 0; i < depth; i++) {
        out.append("  ");
      }
    }
  }

  private void quote(String text) throws IOException {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '[') {
        continue;
      }
      if (c == '[' && !VisibleText.endsLikeCommand(text, i)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (c > 0x9f && !Character.isSurrogate(c) && !VisibleText.isInvisible(c)) {
        continue;
      }
      out.append(text, from, i);
      escape(Character.isSurrogate(c) ? '\ufffd' : c);
      from = i + 1;
    }
    out.append(text, from, text.length()).append('"');
  }

  private void escape(char c) throws IOException {
    out.append('\\');
    switch (c) {
      case '"', '\\' -> out.append(c);
      case '\n' -> out.append('n');
      case '\r' -> out.append('r');
      case '\t' -> out.append('t');
      default ->
          out.append('u')
              .append(HEX.charAt(c >> 12))
              .append(HEX.charAt(c >> 8 & 15))
              .append(HEX.charAt(c >> 4 & 15))
              .append(HEX.charAt(c & 15));
    }
  }
}
