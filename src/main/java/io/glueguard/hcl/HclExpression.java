package io.glueguard.hcl;

import java.util.List;

/**
 * An expression as written. Immutable; nested at most {@value HclParser#DEEPEST} deep but for long
 * chains of operators.
 */
public sealed interface HclExpression {

  /** Where it stands; parentheses around it do not belong to it. */
  HclRange range();

  /** What a quoted text is that has nothing but one interpolation in it; all else is itself. */
  default HclExpression bare() {
    return this instanceof Template text
            && text.parts().size() == 1
            && text.parts().get(0) instanceof HclTemplatePart.Interpolation only
        ? only.value().bare()
        : this;
  }

  /**
   * A number, {@code true}, {@code false}, {@code null}, or the bare name that is an object's key.
   */
  record Literal(HclRange range, HclValue value) implements HclExpression {}

  /** A quoted text or a heredoc. */
  record Template(HclRange range, List<HclTemplatePart> parts) implements HclExpression {}

  /** {@code [a, b]}. */
  record Tuple(HclRange range, List<HclExpression> items) implements HclExpression {}

  /** <code>{ a = b }</code>. */
  record ObjectOf(HclRange range, List<Item> items) implements HclExpression {

    /** One item; a bare name as key is a {@link Literal}. */
    public record Item(HclExpression key, HclExpression value) {}
  }

  /** A name that starts a traversal or stands alone. */
  record Name(HclRange range, String name) implements HclExpression {}

  /** {@code source.a["b"]}; at least one step. */
  record Traversal(HclRange range, HclExpression source, List<HclStep> steps)
      implements HclExpression {}

  /** {@code source[*].a} or {@code source.*.a}; the steps are taken for every element. */
  record Splat(HclRange range, HclExpression source, List<HclStep> steps)
      implements HclExpression {}

  /** {@code name(a, b...)}; {@code expanded} tells of the dots after the last argument. */
  record Call(HclRange range, String name, List<HclExpression> arguments, boolean expanded)
      implements HclExpression {}

  /** {@code condition ? positive : negative}. */
  record Conditional(
      HclRange range, HclExpression condition, HclExpression positive, HclExpression negative)
      implements HclExpression {}

  /** {@code -a} or {@code !a}. */
  record Unary(HclRange range, char operator, HclExpression operand) implements HclExpression {}

  /** {@code a + b}; the operator as written. */
  record Binary(HclRange range, String operator, HclExpression left, HclExpression right)
      implements HclExpression {}

  /**
   * {@code [for k, v in c : value if condition]} or <code>
   * {for k, v in c : key => value... if condition}</code>.
   *
   * @param keyName null where it was not written
   * @param key null in the form that makes a tuple
   * @param condition null where it was not written
   * @param grouped true with the dots after the value
   */
  record For(
      HclRange range,
      String keyName,
      String valueName,
      HclExpression collection,
      HclExpression key,
      HclExpression value,
      HclExpression condition,
      boolean grouped)
      implements HclExpression {}
}
