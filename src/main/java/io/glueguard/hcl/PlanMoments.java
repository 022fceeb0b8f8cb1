package io.glueguard.hcl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells which binary plan file belongs to what Terraform printed: both hold the moment when the
 * plan was made. A small file may unpack to a very large one, and each plan of a folder asks for
 * each file there, so what is looked at is limited for all questions together.
 */
public final class PlanMoments {
  /** Most bytes of one plan that are searched. */
  private static final int LARGEST = 256 * 1024 * 1024;

  /** Most bytes of all plans that are searched, for each question. */
  private static final int MOST_EACH = 16 * 1024 * 1024;

  private final Map<Question, Boolean> answers = new HashMap<>();
  private long left = LARGEST;

  private record Question(Path file, String moment) {}

  /**
   * False when the plan in the file was made at another moment, or at one that is not found within
   * the limits; what is no plan file is for its reader to tell.
   */
  public boolean mayBeOf(Path file, String moment) {
    return answers.computeIfAbsent(new Question(file, moment), this::answer);
  }

  private boolean answer(Question question) {
    try (ZipFile zip = new ZipFile(question.file().toFile())) {
      ZipEntry plan = zip.getEntry("tfplan");
      if (plan == null) {
        return true;
      }
      left += MOST_EACH;
      // what a stranger's file says of its size may be less than nothing
      long most = Math.max(0, Math.min(Math.min(plan.getSize(), LARGEST), left));
      left -= most;
      byte[] wanted = question.moment().getBytes(StandardCharsets.UTF_8);
      try (InputStream stream = zip.getInputStream(plan)) {
        return StreamSearch.contains(stream, wanted, most);
      }
    } catch (IOException e) {
      return true;
    }
  }
}
