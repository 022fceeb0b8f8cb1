package io.glueguard.format.terraform;

import io.glueguard.source.Node;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was found by following an expression, and the expressions on the way: two ways to one of
 * them find the same.
 *
 * @param keys the keys that instances were picked by, where the plan does not keep the key that is
 *     written
 * @param all true to find what is known as well
 */
record Trail(Set<Stem> stems, Set<Visit> visits, Set<Step> keys, boolean all) {

  /** An expression that was followed. */
  record Visit(Node expression, Standpoint at, List<Step> rest, Pair pair) {}

  /**
   * The key of an instance, which stands for a key that a plan does not keep.
   *
   * @param siblings the keys of all instances of the same block
   */
  record Pair(Step key, Set<Step> siblings) {
    /** Null where there is no key to pair by. */
    static Pair of(Standpoint at) {
      return at.key() == null ? null : new Pair(at.key(), at.siblings());
    }

    /**
     * True when all instances have their counterpart: a key that is computed of theirs would hardly
     * fit for each of them.
     */
    boolean fits(Set<Step> keys) {
      return keys.contains(key) && keys.containsAll(siblings);
    }
  }

  static Trail start(boolean all) {
    return new Trail(new LinkedHashSet<>(), new HashSet<>(), new LinkedHashSet<>(), all);
  }

  /** True when an expression on the way has more names than one, so that it may mix them. */
  boolean mixes() {
    for (Visit visit : visits) {
      if (NameList.of(visit.expression()).size() > 1) {
        return true;
      }
    }
    return false;
  }

  void add(Stem stem) {
    stems.add(stem);
  }
}
