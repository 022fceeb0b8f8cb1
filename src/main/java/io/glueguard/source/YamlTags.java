package io.glueguard.source;

/**
 * Brings tags to the form that {@link Node#tag()} promises. The tags of YAML's own scalars say only
 * how a text is meant, which is what plain and quoted say too: {@code !!str 5} becomes what {@code
 * "5"} is, {@code !!int "5"} what {@code 5} is, both without a tag.
 */
final class YamlTags {
  private static final String OWN = "tag:yaml.org,2002:";

  private YamlTags() {}

  /**
   * The tag as it is kept: {@code !Ref}, {@code !!binary}; null for none, for {@code !} alone and
   * for the plainest of YAML's own.
   */
  static String kept(String tag, int offset) {
    if (tag == null || tag.equals("!")) {
      return null;
    }
    if (tag.length() > Limits.TAG_CHARS) {
      throw new InputRefused(
          offset, "A tag is longer than the limit of " + Limits.TAG_CHARS + " characters");
    }
    if (!tag.startsWith(OWN)) {
      return tag;
    }
    String name = tag.substring(OWN.length());
    return isText(tag) || isPlain(name) || name.equals("map") || name.equals("seq")
        ? null
        : "!!" + name;
  }

  /** Whether a scalar with that tag is meant as if it stood without quotes. */
  static boolean plain(String tag, boolean written) {
    if (tag == null) {
      return written;
    }
    if (tag.equals("!") || isText(tag)) {
      return false;
    }
    return tag.startsWith(OWN) && isPlain(tag.substring(OWN.length())) || written;
  }

  private static boolean isText(String tag) {
    return tag.equals(OWN + "str");
  }

  private static boolean isPlain(String name) {
    return name.equals("int") || name.equals("bool") || name.equals("float") || name.equals("null");
  }
}
