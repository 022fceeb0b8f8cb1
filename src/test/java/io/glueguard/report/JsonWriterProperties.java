package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterProperties {

  @Property(tries = 500)
  void whatIsWrittenIsReadAgain(@ForAll String name, @ForAll String text, @ForAll boolean indented)
      throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonWriter(json, indented)
        .object()
        .field(name, text)
        .array("list " + name)
        .value(text)
        .object()
        .endObject()
        .endArray()
        .endObject();
    JsonNode read = JsonMapper.shared().readTree(json.toString());
    assertEquals(whole(text), read.get(whole(name)).asString());
    assertEquals(whole(text), read.get("list " + whole(name)).get(0).asString());
  }

  @Property(tries = 500)
  void nothingInvisibleIsWritten(@ForAll String text) throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonWriter(json, false).value(text);
    assertFalse(json.chars().anyMatch(VisibleText::isInvisible), json.toString());
  }

  /** Halves of surrogate pairs are no text; the writer replaces them. */
  private static String whole(String text) {
    StringBuilder whole = new StringBuilder();
    text.codePoints().forEach(c -> whole.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
    return whole.toString();
  }
}
