package io.glueguard.source;

/**
 * A scalar: its text as the parser unescaped it, and whether it was written plain. What it means is
 * for the reader of a format to say.
 */
public final class ScalarNode extends Node {
  private final String text;
  private final boolean plain;

  /**
   * @param plain true for an unquoted YAML scalar and for a JSON number, {@code true}, {@code
   *     false} or {@code null}
   */
  public ScalarNode(SourceFile file, String tag, int start, int end, String text, boolean plain) {
    super(file, tag, start, end);
    this.text = text;
    this.plain = plain;
  }

  /** The text, unescaped and unfolded; numbers and flags as they were written. */
  public String text() {
    return text;
  }

  /**
   * True when it was written without quotes or with a tag such as {@code !!int}, so that it may
   * mean a number, a flag or nothing.
   */
  public boolean plain() {
    return plain;
  }

  /**
   * True when it means nothing: plain and untagged {@code null}, {@code Null}, {@code NULL}, {@code
   * ~} or empty.
   */
  public boolean isNull() {
    return plain
        && tag() == null
        && (text.isEmpty()
            || text.equals("null")
            || text.equals("~")
            || text.equals("Null")
            || text.equals("NULL"));
  }

  /** True for a placeholder of a template language that stands where a value should. */
  public boolean isPlaceholder() {
    return TemplateLanguage.TAG.equals(tag());
  }

  @Override
  public String toString() {
    return text;
  }
}
