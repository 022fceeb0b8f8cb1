package io.glueguard.format.cloudformation;

import java.util.List;

/**
 * A partition of AWS, as far as the name of a region tells it.
 *
 * @param name what {@code AWS::Partition} is
 * @param suffix what {@code AWS::URLSuffix} is
 */
record Partition(String name, String suffix) {
  private static final Partition COMMERCIAL = new Partition("aws", "amazonaws.com");
  private static final Partition CHINA = new Partition("aws-cn", "amazonaws.com.cn");
  private static final Partition GOVERNMENT = new Partition("aws-us-gov", "amazonaws.com");
  private static final List<String> AREAS =
      List.of("af", "ap", "ca", "eu", "il", "me", "mx", "sa", "us");

  /** The partition of a region; null for a region that says too little. */
  static Partition of(String region) {
    if (region.startsWith("cn-")) {
      return CHINA;
    }
    if (region.startsWith("us-gov-")) {
      return GOVERNMENT;
    }
    int dash = region.indexOf('-');
    boolean known = dash > 0 && AREAS.contains(region.substring(0, dash));
    return known && !region.contains("-iso") ? COMMERCIAL : null;
  }
}
