package io.glueguard.rule;

import io.glueguard.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks by which a finding is known again when lines move and files are renamed: made of what it is
 * about and never of where it stands. The hash is FNV-1a of 64 bits, twice with different starts:
 * it tells findings apart and guards nothing.
 */
public final class Fingerprints {
  private static final long PRIME = 0x100000001b3L;
  private static final long START = 0xcbf29ce484222325L;

  private Fingerprints() {}

  /** The mark of a finding about {@code item} of a resource, at a property. */
  public static String of(
      String rule, String type, String address, String item, List<String> path) {
    String text = rule + '\n' + type + '\n' + address + '\n' + item + '\n' + String.join("/", path);
    return hex(hash(text, START)) + hex(hash(text, ~START));
  }

  private static long hash(String text, long start) {
    long hash = start;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * PRIME;
    }
    return hash;
  }

  private static String hex(long bits) {
    String digits = Long.toHexString(bits);
    return "0".repeat(16 - digits.length()) + digits;
  }

  /**
   * The same findings in the same order; of several with one mark the second and further ones get a
   * number.
   */
  public static List<Finding> unique(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> unique = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      int times = seen.merge(finding.fingerprint(), 1, Integer::sum);
      unique.add(
          times == 1 ? finding : finding.withFingerprint(finding.fingerprint() + "-" + times));
    }
    return unique;
  }
}
