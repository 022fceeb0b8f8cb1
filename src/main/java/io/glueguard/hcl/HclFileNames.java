package io.glueguard.hcl;

/** What the name of a file tells of what is in it. */
public final class HclFileNames {
  private static final String JSON = ".json";

  private HclFileNames() {}

  /** True for a file that Terraform or OpenTofu reads as a part of a module. */
  public static boolean isSource(String name) {
    String plain = plain(name);
    return plain.endsWith(".tf") || plain.endsWith(".tofu");
  }

  /** True for a source in Terraform's own syntax. */
  public static boolean isNative(String name) {
    return name.endsWith(".tf") || name.endsWith(".tofu");
  }

  /**
   * True for a source that OpenTofu reads, in the place of its namesake, and Terraform does not.
   */
  static boolean isForTofu(String name) {
    return plain(name).endsWith(".tofu");
  }

  /** True for a source in JSON's syntax. */
  static boolean isJson(String name) {
    return name.endsWith(JSON);
  }

  /** True for a source that is merged into the others. */
  static boolean overrides(String path) {
    String plain = plain(path.substring(path.lastIndexOf('/') + 1));
    int dot = plain.lastIndexOf('.');
    String stem = dot < 0 ? plain : plain.substring(0, dot);
    return stem.equals("override") || stem.endsWith("_override");
  }

  private static String plain(String name) {
    return isJson(name) ? name.substring(0, name.length() - JSON.length()) : name;
  }
}
