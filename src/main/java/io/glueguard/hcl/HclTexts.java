package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;

/** Joins parts to a text. */
final class HclTexts {
  /** Chars of a text that is kept; a longer one is unknown. */
  static final int LONGEST = 1_000_000;

  private HclTexts() {}

  /** A text of these parts. None is null, a choice or a collection. */
  static HclValue join(List<HclValue> parts) {
    List<HclValue> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (HclValue part : flat(parts)) {
      HclValue converted = HclType.convert(part, HclType.STRING);
      if (converted instanceof HclValue.Text known) {
        text.append(known.text());
        if (text.length() > LONGEST) {
          return HclValue.Unknown.because("this text is too long");
        }
      } else if (converted instanceof HclValue.Failed) {
        return converted;
      } else if (converted == HclValue.NULL) {
        return new HclValue.Failed("a template may not hold null", null);
      } else {
        flush(joined, text);
        joined.add(converted);
      }
    }
    if (joined.isEmpty()) {
      return new HclValue.Text(text.toString());
    }
    flush(joined, text);
    HclValue only = joined.get(0);
    boolean isText = only instanceof HclValue.Reference reference && reference.text();
    return joined.size() == 1 && isText ? only : HclValue.Joined.of(joined);
  }

  private static List<HclValue> flat(List<HclValue> parts) {
    List<HclValue> flat = new ArrayList<>();
    for (HclValue part : parts) {
      if (part instanceof HclValue.Joined inner) {
        flat.addAll(inner.parts());
      } else {
        flat.add(part);
      }
    }
    return flat;
  }

  private static void flush(List<HclValue> joined, StringBuilder text) {
    if (text.length() > 0) {
      joined.add(new HclValue.Text(text.toString()));
      text.setLength(0);
    }
  }
}
