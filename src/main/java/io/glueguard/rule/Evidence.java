package io.glueguard.rule;

import io.glueguard.model.Lookup;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.source.Node;
import java.util.List;
import java.util.Map;

/**
 * What a condition looked at: where a finding would point, and the words that a message may use.
 *
 * @param resource the resource that {@code place} belongs to
 * @param place as tight as can be; null for what no file says
 * @param path the property looked at, as far as it is there
 * @param known what is told about it, e.g. its {@code value}
 */
public record Evidence(Resource resource, Node place, List<String> path, Placeholders known) {

  /** What a lookup found. */
  static Evidence of(Resource resource, Lookup lookup) {
    return new Evidence(
        resource, lookup.place(), lookup.path(), Placeholders.NONE.and("value", lookup.value()));
  }

  /** The resource as a whole. */
  static Evidence of(Resource resource) {
    return new Evidence(resource, resource.key(), List.of(), Placeholders.NONE);
  }

  /** The words by placeholder. */
  Map<String, String> words() {
    return known.written();
  }

  /** Whether a message about it would be the same, at the same place. */
  boolean tellsTheSame(Evidence other) {
    return place == other.place && path.equals(other.path) && words().equals(other.words());
  }

  /** The same with one more word. */
  Evidence with(String placeholder, String word) {
    return new Evidence(resource, place, path, known.and(placeholder, word));
  }

  /** The same with a value in words. */
  Evidence with(String placeholder, Value value) {
    return new Evidence(resource, place, path, known.and(placeholder, value));
  }

  /** The same, with the words of another put in where this has none. */
  Evidence withWordsOf(Evidence other) {
    return new Evidence(resource, place, path, known.or(other.known));
  }
}
