package io.glueguard.format.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.model.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random plans that were applied: which configuration each job got, and what was told of it before.
 */
class AppliedPlansTest {
  /**
   * A key that is computed of {@code each.key}: a plan keeps no more of it than of {@code each.key}
   * itself.
   */
  private static final Set<String> SWAPPED =
      Set.of(
          "aws_glue_job.w1[\"a\"]",
          "aws_glue_job.w1[\"b\"]",
          "aws_glue_job.w3[\"a\"]",
          "aws_glue_job.w3[\"b\"]",
          "aws_glue_job.w3[\"c\"]",
          "module.jm[\"a\"].aws_glue_job.d",
          "module.jm[\"b\"].aws_glue_job.d",
          "module.jm[\"a\"].module.deep.aws_glue_job.k",
          "module.jm[\"b\"].module.deep.aws_glue_job.k");

  @ParameterizedTest
  @ValueSource(strings = {"random-5", "random-8", "random-composed", "random-before"})
  void withSourcesAllIsDecidedAndRight(String plan) {
    List<Stack> stacks = Plans.readWithSources(plan);
    for (String[] truth : truth(plan)) {
      assertEquals(truth[1], address(Plans.configuration(stacks, truth[0])), truth[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"random-5", "random-8", "random-composed", "random-before"})
  void aloneNothingIsContradicted(String plan) {
    List<Stack> stacks = Plans.read(plan);
    List<String> wrong = new ArrayList<>();
    for (String[] truth : truth(plan)) {
      String told = Plans.configuration(stacks, truth[0]);
      boolean open = told.startsWith("LOCAL_OPAQUE") || told.startsWith("UNKNOWN_AFTER_APPLY");
      // a text that is made of a name and names nothing looks like that name
      boolean altered = truth[1].equals("EXTERNAL_NAME");
      // what the jobs had before shows that keys are swapped
      boolean swapped = !plan.equals("random-before") && SWAPPED.contains(truth[0]);
      if (!open && !altered && !swapped && !contains(told, truth[1])) {
        wrong.add(truth[0] + ": " + told + ", not " + truth[1]);
      }
    }
    assertTrue(wrong.isEmpty(), wrong.toString());
  }

  private static boolean contains(String told, String truth) {
    for (String each : told.split(" \\| ")) {
      if (address(each.replaceFirst("^[A-Z_]+: ", "")).equals(truth)) {
        return true;
      }
    }
    return false;
  }

  private static String address(String told) {
    int end = told.indexOf(' ');
    return end < 0 ? told : told.substring(0, end);
  }

  private static List<String[]> truth(String plan) {
    List<String[]> truth = new ArrayList<>();
    Plans.file(plan + "/truth.txt").text().lines().forEach(line -> truth.add(line.split(" > ")));
    return truth;
  }
}
