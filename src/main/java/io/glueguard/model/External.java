package io.glueguard.model;

import io.glueguard.source.SourceFile;
import java.util.Map;

/** Security configurations that no template of the scan makes and that the user vouches for. */
final class External {
  static final String TYPE = "AWS::Glue::SecurityConfiguration";

  private External() {}

  /** A configuration of that name whose bookmarks are encrypted in that mode. */
  static Resource configuration(String name, String mode) {
    Term nowhere = Term.of(new Value.Nothing(null));
    Stack stack =
        new Stack(
            "external",
            "",
            Stack.Tool.CLOUDFORMATION,
            SourceFile.of("", ""),
            new Scope(nowhere, nowhere));
    Term bookmarks = map("JobBookmarksEncryptionMode", Term.of(new Value.Text(mode, null)));
    return new Resource(
        TYPE,
        name,
        stack,
        null,
        null,
        map("EncryptionConfiguration", map("JobBookmarksEncryption", bookmarks)));
  }

  private static Term map(String name, Term term) {
    return Term.of(new Value.Fields(Map.of(name, new Value.Field(null, term)), null));
  }
}
