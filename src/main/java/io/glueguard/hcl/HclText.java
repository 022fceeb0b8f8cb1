package io.glueguard.hcl;

import java.util.Comparator;

/** How Terraform orders and counts text. */
final class HclText {
  /** By code point, which is the order of the bytes in UTF-8 and not that of chars. */
  static final Comparator<String> ORDER = HclText::compare;

  private HclText() {}

  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean mixed = Character.isSurrogate(a) != Character.isSurrogate(b);
        return mixed ? (Character.isSurrogate(a) ? 1 : -1) : a - b;
      }
    }
    return left.length() - right.length();
  }
}
