package io.glueguard.format.terraform;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of an address or a reference: a name after a dot, or a key in brackets.
 *
 * @param text the name or the key, unescaped
 * @param kind how it was written
 */
record Step(String text, Kind kind) {

  /** How a step is written. */
  enum Kind {
    NAME,
    NUMBER,
    TEXT
  }

  /** True for what stands in brackets. */
  boolean isKey() {
    return kind != Kind.NAME;
  }

  /** The steps of an address such as {@code module.a["x.y"].aws_glue_job.b[0].id}. */
  static List<Step> parse(String address) {
    List<Step> steps = new ArrayList<>();
    int at = 0;
    while (at < address.length()) {
      char c = address.charAt(at);
      if (c == '.') {
        at++;
      } else if (c == '[') {
        at = key(address, at + 1, steps);
      } else {
        int end = at;
        while (end < address.length() && address.charAt(end) != '.' && address.charAt(end) != '[') {
          end++;
        }
        steps.add(new Step(address.substring(at, end), Kind.NAME));
        at = end;
      }
    }
    return steps;
  }

  private static int key(String address, int from, List<Step> steps) {
    if (from < address.length() && address.charAt(from) == '"') {
      StringBuilder text = new StringBuilder();
      int at = from + 1;
      while (at < address.length() && address.charAt(at) != '"') {
        at = unescape(address, at, text);
      }
      steps.add(new Step(text.toString(), Kind.TEXT));
      return Math.min(address.length(), at + 2);
    }
    int end = address.indexOf(']', from);
    int stop = end < 0 ? address.length() : end;
    steps.add(new Step(address.substring(from, stop), Kind.NUMBER));
    return Math.min(address.length(), stop + 1);
  }

  /** Terraform writes keys as HCL does: backslashes, and {@code $${} and {@code %%{} for what would start a template. */
  private static int unescape(String address, int at, StringBuilder text) {
    char c = address.charAt(at);
    if (c == '\\' && at + 1 < address.length()) {
      char next = address.charAt(at + 1);
      if (next == 'u' && at + 6 <= address.length()) {
        text.append((char) hex(address, at + 2));
        return at + 6;
      }
      text.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next);
      return at + 2;
    }
    if ((c == '$' || c == '%') && address.startsWith("" + c + c + "{", at)) {
      text.append(c).append('{');
      return at + 3;
    }
    text.append(c);
    return at + 1;
  }

  private static int hex(String address, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      value = value * 16 + Math.max(0, Character.digit(address.charAt(i), 16));
    }
    return value;
  }

  /** The steps as an address. */
  static String join(List<Step> steps) {
    StringBuilder address = new StringBuilder();
    for (Step step : steps) {
      step.append(address);
    }
    return address.toString();
  }

  private void append(StringBuilder address) {
    if (kind == Kind.NAME) {
      address.append(address.length() == 0 ? "" : ".").append(text);
    } else if (kind == Kind.NUMBER) {
      address.append('[').append(text).append(']');
    } else {
      address.append("[\"").append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"]");
    }
  }

  @Override
  public String toString() {
    return kind == Kind.NUMBER ? "[" + text + "]" : kind == Kind.TEXT ? "[\"" + text + "\"]" : text;
  }
}
