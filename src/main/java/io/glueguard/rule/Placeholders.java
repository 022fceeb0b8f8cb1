package io.glueguard.rule;

import io.glueguard.model.Canonical;
import io.glueguard.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words that a message may use, by placeholder. They are put together only when a message is
 * written: most of what is looked at is no finding.
 */
final class Placeholders {
  /** No words. */
  static final Placeholders NONE = new Placeholders(null, null, null, null);

  private final Placeholders before;
  private final Placeholders instead;
  private final String name;
  private final Object word;

  private Placeholders(Placeholders before, Placeholders instead, String name, Object word) {
    this.before = before;
    this.instead = instead;
    this.name = name;
    this.word = word;
  }

  /** One more, in place of one of that name. */
  Placeholders and(String placeholder, String text) {
    return new Placeholders(this, null, placeholder, text);
  }

  /** One more, a value in words. */
  Placeholders and(String placeholder, Value value) {
    return new Placeholders(this, null, placeholder, value);
  }

  /** These, and those of another where there is none of that name here. */
  Placeholders or(Placeholders other) {
    return new Placeholders(other, this, null, null);
  }

  /** All of them in words. */
  Map<String, String> written() {
    Map<String, String> words = new LinkedHashMap<>();
    write(words);
    return words;
  }

  private void write(Map<String, String> words) {
    if (before != null) {
      before.write(words);
    }
    if (instead != null) {
      words.putAll(instead.written());
    } else if (name != null) {
      words.put(name, word instanceof Value value ? Canonical.words(value) : (String) word);
    }
  }
}
