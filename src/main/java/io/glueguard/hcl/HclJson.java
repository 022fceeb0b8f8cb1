package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as Terraform writes and reads it. */
final class HclJson {
  private static final int DEEPEST = 100;
  private static final JsonFactory FACTORY = new JsonFactory();

  private HclJson() {}

  /** The JSON of a value, as text. */
  static HclValue encode(HclValue value) {
    StringBuilder json = new StringBuilder();
    write(value, json);
    return HclArguments.of(json.toString());
  }

  private static void write(HclValue value, StringBuilder json) {
    if (value instanceof HclValue.Text text) {
      quote(text.text(), json);
    } else if (value instanceof HclValue.Sequence sequence) {
      json.append('[');
      for (Iterator<HclValue> items = sequence.items().iterator(); items.hasNext(); ) {
        write(items.next(), json);
        json.append(items.hasNext() ? "," : "");
      }
      json.append(']');
    } else if (value instanceof HclValue.Mapping mapping) {
      json.append('{');
      for (Iterator<Map.Entry<String, HclValue>> i = mapping.entries().entrySet().iterator();
          i.hasNext(); ) {
        Map.Entry<String, HclValue> entry = i.next();
        quote(entry.getKey(), json);
        write(entry.getValue(), json.append(':'));
        json.append(i.hasNext() ? "," : "");
      }
      json.append('}');
    } else if (value == HclValue.NULL) {
      json.append("null");
    } else {
      json.append(HclArguments.text(value));
    }
    if (json.length() > HclTexts.LONGEST) {
      throw HclArguments.stuck();
    }
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          boolean escaped =
              c < 32 || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
          if (escaped) {
            json.append("\\u00".substring(0, c > 255 ? 2 : 4));
            json.append(c > 255 || c > 15 ? Integer.toHexString(c) : "0" + Integer.toHexString(c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }

  /** The value of a JSON text. */
  static HclValue decode(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw HclArguments.refuse("this JSON is empty");
      }
      HclValue value = read(parser, first, 0);
      if (parser.nextToken() != null) {
        throw HclArguments.refuse("something stands behind the JSON");
      }
      return value;
    } catch (JacksonException e) {
      throw HclArguments.refuse("this is no JSON");
    }
  }

  private static HclValue read(JsonParser parser, JsonToken token, int depth) {
    if (depth > DEEPEST) {
      throw HclArguments.stuck();
    }
    return switch (token) {
      case VALUE_STRING -> new HclValue.Text(parser.getString());
      case VALUE_TRUE -> new HclValue.Flag(true);
      case VALUE_FALSE -> new HclValue.Flag(false);
      case VALUE_NULL -> HclValue.NULL;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new HclValue.Number(HclArguments.number(new HclValue.Text(parser.getString())));
      case START_ARRAY -> {
        List<HclValue> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          items.add(read(parser, next, depth + 1));
        }
        yield HclValue.Sequence.tuple(items);
      }
      case START_OBJECT -> {
        Map<String, HclValue> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          entries.put(key, read(parser, parser.nextToken(), depth + 1));
        }
        yield HclValue.Mapping.object(entries);
      }
      default -> throw HclArguments.refuse("this is no JSON");
    };
  }
}
