package io.glueguard.report;

import io.glueguard.finding.Picture;
import java.io.IOException;

/** The graph as one JSON object: {@code {"nodes": [..], "links": [..]}}. */
final class JsonGraph implements GraphReport {

  @Override
  public void write(Picture picture, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out, true);
    json.object().array("nodes");
    for (Picture.Spot spot : picture.spots()) {
      json.object().field("id", spot.id()).field("kind", GraphWords.word(spot.column()));
      json.field("label", spot.label()).field("address", spot.address());
      json.field("state", spot.state() == null ? null : spot.state().word());
      json.field("outside", spot.outside());
      if (spot.place() != null) {
        json.name("location");
        JsonShapes.location(json, spot.place());
      }
      json.endObject();
    }
    json.endArray().array("links");
    for (Picture.Line line : picture.lines()) {
      json.object().field("from", line.from()).field("to", line.to());
      json.field("label", line.label()).field("broken", line.broken()).endObject();
    }
    json.endArray().endObject();
    out.append('\n');
  }
}
