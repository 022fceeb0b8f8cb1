package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The search in bytes finds what the search in texts finds. */
class NeedlesProperties {
  private static final List<String> PIECES =
      List.of(
          "AWS::",
          "AWS",
          "::",
          "AWSTemplateFormatVersion",
          "AWSTemplateFormat",
          "AWSTe",
          "Version",
          "resource_changes",
          "resource_",
          "_changes",
          "_chan",
          "resources",
          "planned_values",
          "planned",
          "ed_va",
          "_values",
          ":",
          "A",
          "W",
          " ",
          "\n",
          "\\",
          "u00",
          "U000000",
          "41",
          "3a",
          "e9",
          "x",
          "nothing of it at all");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(12).map(each -> String.join("", each));
  }

  @Property(tries = 5000)
  void bytesAreSearchedLikeTexts(@ForAll("texts") String text) {
    byte[] bytes = ("ab" + text).getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Needles.inside(text), Needles.inside(bytes, bytes.length), text);
  }

  @Property
  void nothingBehindTheEndIsFound(@ForAll("texts") String text) {
    byte[] bytes = (text + "AWS::").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Needles.inside(text), Needles.inside(bytes, text.length()), text);
  }
}
