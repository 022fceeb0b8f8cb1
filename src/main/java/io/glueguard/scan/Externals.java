package io.glueguard.scan;

import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Scope;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The security configurations that the user says are deployed elsewhere, as a stack of their own.
 */
final class Externals {
  private static final String TYPE = "AWS::Glue::SecurityConfiguration";

  private Externals() {}

  /** The stack; empty when the configuration names none. */
  static List<Stack> of(Configuration configuration) {
    if (configuration.externals().isEmpty()) {
      return List.of();
    }
    // nothing is said of the place, so a job of any region may name them
    Term anywhere = Term.of(new Value.Unknown(Reason.EXTERNAL_NAME, "", null, null));
    Scope scope = new Scope(anywhere, anywhere);
    String id = configuration.file().name() + "#external-configurations";
    Stack stack = new Stack(id, "external", Stack.Tool.CLOUDFORMATION, configuration.file(), scope);
    configuration.externals().forEach((name, said) -> stack.add(resource(name, said, stack)));
    stack.onlyRead();
    return List.of(stack);
  }

  private static Resource resource(String name, Configuration.External said, Stack stack) {
    Map<String, Value.Field> properties = new LinkedHashMap<>();
    properties.put("Name", field(said.key(), text(name, said.key())));
    Term mode = text(said.mode(), said.value());
    Term bookmarks = map("JobBookmarksEncryptionMode", said, mode);
    properties.put(
        "EncryptionConfiguration",
        field(said.key(), map("JobBookmarksEncryption", said, bookmarks)));
    Term body = Term.of(new Value.Fields(properties, said.key()));
    return new Resource(TYPE, name, stack, said.key(), said.value(), body);
  }

  private static Term map(String key, Configuration.External said, Term value) {
    return Term.of(new Value.Fields(Map.of(key, field(said.key(), value)), said.value()));
  }

  private static Value.Field field(Node key, Term value) {
    return new Value.Field(key, value);
  }

  private static Term text(String text, Node node) {
    return Term.of(new Value.Text(text, node));
  }
}
