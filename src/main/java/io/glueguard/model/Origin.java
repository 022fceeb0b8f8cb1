package io.glueguard.model;

import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.List;

/** Where a person wrote what a generated template or plan holds. */
@FunctionalInterface
public interface Origin {

  /**
   * A place in the source of a generated resource.
   *
   * @param message what is there, e.g. {@code created here}
   * @param certain true when the place is known, so that a finding points there; false for a likely
   *     place, told as a related one
   */
  record Written(SourceFile file, Span span, String message, boolean certain) {}

  /**
   * Where a property was written, the primary place first and then further steps; empty when that
   * is not known.
   *
   * @param path the path of the property in CloudFormation's words; empty for the resource as a
   *     whole
   */
  List<Written> of(List<String> path);

  /** Nothing is known: the template is what a person wrote. */
  Origin NONE = path -> List.of();
}
