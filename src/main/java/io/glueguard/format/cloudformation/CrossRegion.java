package io.glueguard.format.cloudformation;

import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;

/**
 * Values that CDK carries from a stack in one region to a stack in another: a custom resource there
 * writes them under names, and one here reads them as its attributes.
 */
final class CrossRegion {
  static final String READER = "Custom::CrossRegionExportReader";
  private static final String WRITER = "Custom::CrossRegionExportWriter";

  private CrossRegion() {}

  /** The value that a reader has under a name; unknown when nothing in the scan writes it. */
  static Value read(Resource reader, String name, Call call) {
    World world = call.world();
    for (Resource writer : world.graph().ofType(WRITER)) {
      if (writer.stack().family().equals(reader.stack().family())) {
        Value value = writer.value(world, "WriterProps", "exports", name);
        if (!(value instanceof Value.Nothing)) {
          world.note(value.node(), "handed to another region here");
          return value.at(call.node());
        }
      }
    }
    Variable open = Variable.open("import:" + name, "export " + name, Reason.UNRESOLVED_IMPORT);
    return world.value(open, call.node());
  }
}
