package io.glueguard.source;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * The tokens of a JSON text with their offsets in it. ASCII goes through Jackson as bytes, which is
 * faster and where a byte is a char.
 */
final class JsonTokens {
  private static final int COPIED = 1 << 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String text;
  private final boolean bytes;
  private final JsonParser parser;
  private int start;
  private int end;
  private String value;

  JsonTokens(SourceFile file) {
    this.text = file.text();
    this.bytes = file.isAscii();
    if (!bytes) {
      parser = FACTORY.createParser(ObjectReadContext.empty(), new StringReader(text));
    } else if (text.length() < COPIED) {
      parser =
          FACTORY.createParser(
              ObjectReadContext.empty(), text.getBytes(StandardCharsets.ISO_8859_1));
    } else {
      parser = FACTORY.createParser(ObjectReadContext.empty(), new AsciiStream(text));
    }
  }

  /** Goes to the next token; null after the last one. */
  JsonToken next() {
    JsonToken token = parser.nextToken();
    if (token != null) {
      start = offset(parser.currentTokenLocation());
    }
    return token;
  }

  /** Goes from an opening brace or bracket to its closing one. */
  void skipChildren() {
    parser.skipChildren();
  }

  /** Gives the current key or scalar to a tree. */
  void scalarTo(TreeBuilder builder, JsonToken token) {
    readScalar(token);
    builder.scalar(
        null, null, start, end, value, token.isScalarValue() && token != JsonToken.VALUE_STRING);
  }

  /** The current key. */
  String key() {
    return parser.getString();
  }

  private void readScalar(JsonToken token) {
    value = parser.getString();
    if (token == JsonToken.PROPERTY_NAME) {
      end = nameEnd(text, start, value);
    } else if (token == JsonToken.VALUE_STRING) {
      end = offset(parser.currentLocation());
    } else {
      end = start + value.length();
    }
  }

  /** Jackson stands behind the colon by now, so the closing quote is looked for in the text. */
  static int nameEnd(String text, int start, String value) {
    int guess = start + 1 + value.length();
    if (guess < text.length() && text.charAt(guess) == '"' && text.startsWith(value, start + 1)) {
      return guess + 1;
    }
    int i = start + 1;
    while (text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  /** Where the current token begins. */
  int start() {
    return start;
  }

  /** Where the parser stands, which is where it found something wrong. */
  int reached() {
    return offset(parser.currentLocation());
  }

  /** The offset in the text of one of Jackson's places. */
  int offset(TokenStreamLocation location) {
    long offset = bytes ? location.getByteOffset() : location.getCharOffset();
    return (int) Math.max(0, Math.min(offset, text.length()));
  }

  /** The chars of an ASCII text as bytes, without a copy of the whole. */
  private static final class AsciiStream extends InputStream {
    private final String text;
    private int next;

    AsciiStream(String text) {
      this.text = text;
    }

    @Override
    public int read() {
      return next < text.length() ? text.charAt(next++) : -1;
    }

    @Override
    @SuppressWarnings(
        "deprecation") // it takes the low byte of each char, which is all that ASCII has
    public int read(byte[] buffer, int from, int length) {
      int count = Math.min(length, text.length() - next);
      if (count <= 0) {
        return length == 0 ? 0 : -1;
      }
      text.getBytes(next, next + count, buffer, from);
      next += count;
      return count;
    }
  }
}
