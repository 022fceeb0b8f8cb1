package io.glueguard.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/**
 * Ordinary text of one kind: what a repository holds besides templates. A pool is written once and
 * every file is a piece of it, since a gigabyte is wanted in seconds.
 */
final class Filler {
  private static final int POOL_BYTES = 2 << 20;

  private static final String[] WORDS = {
    "account", "bucket", "cluster", "deploy", "event", "field", "gateway", "handler", "index",
    "journal", "kernel", "ledger", "message", "network", "order", "partition", "queue", "region",
    "schedule", "table", "user", "version", "worker", "zone", "aws", "resource", "artifacts"
  };

  /** The kinds of file of a tree, with how many of a hundred are of it. */
  enum Kind {
    YAML("yaml", 8),
    YML("yml", 6),
    JSON("json", 14),
    PYTHON("py", 18),
    TYPESCRIPT("ts", 16),
    JAVA("java", 10),
    MARKDOWN("md", 8),
    TEXT("txt", 4),
    CSV("csv", 3),
    TERRAFORM("tf", 5),
    SHELL("sh", 4),
    NAMELESS("", 4);

    final String ending;
    final int share;

    Kind(String ending, int share) {
      this.ending = ending;
      this.share = share;
    }

    /** The kind that a number from 0 to 99 stands for. */
    static Kind at(int hundredth) {
      int left = hundredth;
      for (Kind kind : values()) {
        left -= kind.share;
        if (left < 0) {
          return kind;
        }
      }
      return NAMELESS;
    }
  }

  private final Kind kind;
  private final byte[] pool;

  Filler(Kind kind, long seed) {
    this.kind = kind;
    Random random = new Random(seed + kind.ordinal());
    StringBuilder out = new StringBuilder(POOL_BYTES + 200);
    while (out.length() < POOL_BYTES) {
      line(out, random);
    }
    this.pool = out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void line(StringBuilder out, Random random) {
    String one = word(random);
    String two = word(random);
    switch (kind) {
      case YAML, YML ->
          out.append("- ")
              .append(one)
              .append(": ")
              .append(two)
              .append(random.nextInt(1000))
              .append("\n  ")
              .append(two)
              .append("s: [")
              .append(word(random))
              .append(", 7]\n");
      case JSON ->
          out.append("  {\"")
              .append(one)
              .append("\": \"")
              .append(two)
              .append("\", \"count\": ")
              .append(random.nextInt(10_000))
              .append("},\n");
      case PYTHON, SHELL, TERRAFORM ->
          out.append("  ".repeat(random.nextInt(4)))
              .append(one)
              .append('_')
              .append(two)
              .append(" = ")
              .append(word(random))
              .append("(\"")
              .append(two)
              .append("\")\n");
      case TYPESCRIPT, JAVA ->
          out.append("  ".repeat(random.nextInt(4)))
              .append("final ")
              .append(one)
              .append(' ')
              .append(two)
              .append(" = new ")
              .append(word(random))
              .append("(")
              .append(two)
              .append(");\n");
      case CSV ->
          out.append(one).append(',').append(random.nextInt()).append(',').append(two).append('\n');
      case MARKDOWN, TEXT, NAMELESS -> {
        for (int i = 0; i < 12; i++) {
          out.append(word(random)).append(' ');
        }
        out.append('\n');
      }
    }
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  /** The name of a file of this kind. */
  String fileName(Random random, int number) {
    String stem = word(random).toLowerCase(Locale.ROOT) + number;
    return kind.ending.isEmpty() ? stem : stem + "." + kind.ending;
  }

  /** A file of about that many bytes, made of whole lines. */
  byte[] file(Random random, int bytes) {
    int length = Math.min(bytes, pool.length / 2);
    int from = lineEnd(random.nextInt(pool.length - length));
    int end = Math.max(from, lineEnd(Math.min(from + length, pool.length - 1)));
    byte[] middle = java.util.Arrays.copyOfRange(pool, from, end);
    if (kind != Kind.JSON) {
      return middle;
    }
    byte[] file = new byte[middle.length + "[\n{}]\n".length()];
    file[0] = '[';
    file[1] = '\n';
    System.arraycopy(middle, 0, file, 2, middle.length);
    byte[] last = "{}]\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(last, 0, file, file.length - last.length, last.length);
    return file;
  }

  /** Behind the next line break; items of two lines are not cut in half. */
  private int lineEnd(int from) {
    int end = from;
    while (end < pool.length
        && !(pool[end] == '\n' && (end + 1 == pool.length || startsItem(pool[end + 1])))) {
      end++;
    }
    return Math.min(end + 1, pool.length);
  }

  private boolean startsItem(byte first) {
    return kind != Kind.YAML && kind != Kind.YML || first == '-';
  }
}
