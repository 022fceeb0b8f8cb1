package io.glueguard.rule;

import io.glueguard.model.Canonical;
import io.glueguard.model.Lookup;
import io.glueguard.model.Resource;
import io.glueguard.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a condition looked at: where a finding would point, and the words that a message may use.
 *
 * @param resource the resource that {@code place} belongs to
 * @param place as tight as can be; null for what no file says
 * @param path the property looked at, as far as it is there
 * @param words by placeholder, e.g. {@code value}
 */
public record Evidence(
    Resource resource, Node place, List<String> path, Map<String, String> words) {

  /** What a lookup found. */
  static Evidence of(Resource resource, Lookup lookup) {
    return new Evidence(
        resource, lookup.place(), lookup.path(), Map.of("value", Canonical.words(lookup.value())));
  }

  /** The resource as a whole. */
  static Evidence of(Resource resource) {
    return new Evidence(resource, resource.key(), List.of(), Map.of());
  }

  /** The same with one more word. */
  Evidence with(String placeholder, String word) {
    Map<String, String> more = new LinkedHashMap<>(words);
    more.put(placeholder, word);
    return new Evidence(resource, place, path, more);
  }

  /** The same, with the words of another put in where this has none. */
  Evidence withWordsOf(Evidence other) {
    Map<String, String> more = new LinkedHashMap<>(other.words);
    more.putAll(words);
    return new Evidence(resource, place, path, more);
  }
}
