package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Lookup;
import io.glueguard.model.Note;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a declared key is one that can encrypt at all. */
final class KeyState {
  private static final Set<String> OFF = Set.of("false", "no", "off", "n");

  private KeyState() {}

  static Answer unusable(World world, Resource key) {
    if (!key.change().stays()) {
      return yes(key.key(), "is deleted");
    }
    if (!key.exists(world)) {
      return yes(key.key(), "is not made");
    }
    Answer open = null;
    for (Answer each :
        List.of(
            other(world, key, "KeySpec", "SYMMETRIC_DEFAULT", "not a symmetric key"),
            other(world, key, "KeyUsage", "ENCRYPT_DECRYPT", "not for encryption"),
            other(world, key, "KeyState", "Enabled", "not usable"),
            disabled(world, key),
            primary(world, key))) {
      if (each.isYes()) {
        return each;
      }
      open = each.isUnknown() && open == null ? each : open;
    }
    return open == null ? no() : open;
  }

  private static Answer other(
      World world, Resource key, String property, String good, String words) {
    Lookup found = key.find(world, property);
    if (found.value() instanceof Value.Text text) {
      return text.text().equals(good) || text.text().isEmpty()
          ? no()
          : yes(found.place(), "is " + words + ": " + property + " is " + text.text());
    }
    return found.value() instanceof Value.Nothing ? no() : unknown(found.value());
  }

  private static Answer disabled(World world, Resource key) {
    Lookup found = key.find(world, "Enabled");
    if (found.value() instanceof Value.Text text) {
      return OFF.contains(text.text().toLowerCase(Locale.ROOT))
          ? yes(found.place(), "is disabled")
          : no();
    }
    return found.value() instanceof Value.Nothing ? no() : unknown(found.value());
  }

  /** A replica has the spec and the usage of its primary key. */
  private static Answer primary(World world, Resource key) {
    if (!key.type().equals(Arns.REPLICA)) {
      return no();
    }
    Resource primary = KeyIdentity.of(world, key, key.value(world, "PrimaryKeyArn")).declared();
    if (primary == null || primary.type().equals(Arns.REPLICA)) {
      return no();
    }
    Answer spec = other(world, primary, "KeySpec", "SYMMETRIC_DEFAULT", "not a symmetric key");
    return spec.isYes()
        ? spec
        : other(world, primary, "KeyUsage", "ENCRYPT_DECRYPT", "not for encryption");
  }

  private static Answer yes(Node place, String words) {
    return Answer.yes(words, List.of(new Note(place, words)));
  }

  private static Answer no() {
    return Answer.no("", List.of());
  }

  private static Answer unknown(Value value) {
    Reason reason = Canonical.reason(value);
    return Answer.unknown(
        reason == null ? Reason.NOT_UNDERSTOOD : reason, Canonical.words(value), List.of());
  }
}
