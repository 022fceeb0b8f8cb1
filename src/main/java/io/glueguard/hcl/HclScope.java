package io.glueguard.hcl;

import java.util.List;

/**
 * What names mean where an expression stands: in one module instance, and for the attributes of a
 * resource in one instance of it.
 *
 * <p>Only the start of a traversal is asked for: {@code [var, x]}, {@code [local, x]}, {@code
 * [each, key]}, {@code [count, index]}, {@code [path, module]}, {@code [terraform, workspace]},
 * {@code [module, x]}, {@code [data, type, name]}, {@code [type, name]}, {@code [self]}. The
 * evaluator takes the steps behind that. Where the answer is a {@link HclValue.Reference} it asks
 * {@link #follow} at every step, so an answer may be as lazy as it likes.
 */
public interface HclScope {

  /**
   * The value of a name. A resource or module call with {@code count} is best given as a tuple of
   * references, with {@code for_each} as an object of references, alone as one reference.
   *
   * @return null when there is no such name, which fails the expression
   */
  HclValue resolve(List<HclKey> name);

  /**
   * What is known about a reference after one more step; itself when nothing is. {@link
   * HclValue.Failed} where there is no such thing.
   */
  default HclValue follow(HclValue.Reference reference) {
    return reference;
  }

  /** Identifies the module instance: equal conditions in equal modules choose alike. */
  default String module() {
    return "";
  }

  /** Identifies what {@code each}, {@code count} and {@code self} belong to. */
  default String instance() {
    return "";
  }

  /** What YAML text means; null when nobody here reads YAML, and then it is unknown. */
  default HclValue yaml(String text) {
    return null;
  }
}
