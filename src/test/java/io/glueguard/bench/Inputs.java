package io.glueguard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes the inputs of the benchmark; run by {@code src/bench/bench}. */
public final class Inputs {
  private static final long SEED = 20_261_122;

  /** Files of a tree that is not made smaller. */
  private static final int TREE_FILES = 100_000;

  /** Folders of such a tree. */
  private static final int TREE_FOLDERS = 6_500;

  /** Templates of a set that is not made smaller. */
  private static final int TEMPLATES = 10_000;

  /** Bytes of a plan that is not made smaller. */
  private static final long PLAN_BYTES = 50_000_000;

  /** Of sizes like those of real repositories: half the files are below this many bytes. */
  private static final double MEDIAN_BYTES = 3_400;

  private static final double SPREAD = 1.62;
  private static final int LARGEST_FILE = 1_000_000;

  private Inputs() {}

  /**
   * Usage: {@code tree|templates|plan|template TARGET [FACTOR]}; a factor of 0.01 makes one of a
   * hundredth of the size.
   */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[1]);
    double factor = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
    switch (arguments[0]) {
      case "tree" -> tree(target, factor);
      case "templates" -> templates(target, (int) Math.max(1, TEMPLATES * factor));
      case "plan" -> PlanText.write(target, SEED, (long) (PLAN_BYTES * factor));
      case "template" -> Files.writeString(target, TemplateText.twoHundredLines(SEED));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Templates in folders of a hundred. */
  static void templates(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path inner = folder.resolve("team" + i / 100);
      if (i % 100 == 0) {
        Files.createDirectories(inner);
      }
      Files.writeString(inner.resolve("stack" + i + ".yaml"), TemplateText.small(SEED, i));
    }
  }

  /** Repositories of some sixty folders, one file in a hundred a template with Glue in it. */
  static void tree(Path top, double factor) throws IOException {
    int files = (int) Math.max(100, TREE_FILES * factor);
    int folders = (int) Math.max(7, TREE_FOLDERS * factor);
    Random random = new Random(SEED);
    Filler[] fillers = new Filler[Filler.Kind.values().length];
    for (Filler.Kind kind : Filler.Kind.values()) {
      fillers[kind.ordinal()] = new Filler(kind, SEED);
    }
    Path[] all = new Path[folders];
    for (int i = 0; i < folders; i++) {
      boolean repository = i % 65 == 0;
      all[i] =
          repository
              ? top.resolve("repository" + i / 65)
              : all[i - 1 - random.nextInt(Math.min(i % 65, 12))].resolve("folder" + i);
      Files.createDirectories(all[i]);
      if (repository) {
        Files.writeString(all[i].resolve(".gitignore"), "*.pyc\n/dist/\n.idea\nbuild/\n");
      }
    }
    for (int i = 0; i < files; i++) {
      Path folder = all[random.nextInt(folders)];
      if (i % 100 == 0) {
        Files.writeString(folder.resolve("glue" + i + ".yaml"), TemplateText.small(SEED, i));
        continue;
      }
      Filler filler = fillers[Filler.Kind.at(random.nextInt(100)).ordinal()];
      double bytes = MEDIAN_BYTES * Math.exp(SPREAD * random.nextGaussian());
      int length = (int) Math.min(LARGEST_FILE, Math.max(20, bytes));
      Files.write(folder.resolve(filler.fileName(random, i)), filler.file(random, length));
    }
  }
}
