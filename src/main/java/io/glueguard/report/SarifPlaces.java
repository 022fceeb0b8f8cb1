package io.glueguard.report;

import io.glueguard.source.Span;
import java.io.IOException;

/** Files, regions and words as SARIF wants them. */
final class SarifPlaces {
  /** The name that other tools, GitHub among them, know the root of the sources by. */
  static final String ROOT = "%SRCROOT%";

  private SarifPlaces() {}

  /**
   * A message in which a stranger's brackets make no link: SARIF reads {@code [text](target)} as
   * one.
   */
  static String text(String message) {
    return message.contains("](") ? message.replace("[", "\\[").replace("]", "\\]") : message;
  }

  static void physical(JsonWriter json, String file, Span span) throws IOException {
    json.object("physicalLocation");
    artifact(json, file);
    json.name("region");
    region(json, span);
    json.endObject();
  }

  static void artifact(JsonWriter json, String file) throws IOException {
    FileAddress address = FileAddress.of(file);
    json.object("artifactLocation").field("uri", address.uri());
    json.field("uriBaseId", address.belowRoot() ? ROOT : null).endObject();
  }

  static void region(JsonWriter json, Span span) throws IOException {
    json.object()
        .field("startLine", span.start().line())
        .field("startColumn", span.start().column())
        .field("endLine", span.end().line())
        .field("endColumn", span.end().column())
        .endObject();
  }
}
