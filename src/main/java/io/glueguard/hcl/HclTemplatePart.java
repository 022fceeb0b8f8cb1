package io.glueguard.hcl;

import java.util.List;

/** A part of a template. */
public sealed interface HclTemplatePart {

  /** Where it stands. */
  HclRange range();

  /** Literal text, unescaped, with strip markers and flush indentation applied. */
  record Text(HclRange range, String text) implements HclTemplatePart {}

  /** <code>${value}</code>. */
  record Interpolation(HclRange range, HclExpression value) implements HclTemplatePart {}

  /** <code>%{if condition}...%{else}...%{endif}</code>. */
  record If(
      HclRange range,
      HclExpression condition,
      List<HclTemplatePart> positive,
      List<HclTemplatePart> negative)
      implements HclTemplatePart {}

  /**
   * <code>%{for key, value in collection}...%{endfor}</code>; {@code keyName} is null where it was
   * not written.
   */
  record For(
      HclRange range,
      String keyName,
      String valueName,
      HclExpression collection,
      List<HclTemplatePart> body)
      implements HclTemplatePart {}
}
