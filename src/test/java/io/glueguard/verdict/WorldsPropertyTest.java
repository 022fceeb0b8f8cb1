package io.glueguard.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JobState;
import io.glueguard.finding.Kind;
import io.glueguard.verdict.Assigned.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Verdicts that ask only what they need are the verdicts of every assignment taken together. */
class WorldsPropertyTest {
  private static final String UNENCRYPTED = "job-bookmarks-unencrypted";
  private static final String WITHOUT = "job-without-security-configuration";
  private static final List<String> OF_CONFIGURATION =
      List.of(
          "bookmark-encryption-disabled",
          "bookmark-encryption-missing",
          "bookmark-encryption-mode-invalid");

  private record Question(String rule, String resource) {}

  private static List<Question> questions(RandomTemplate template) {
    List<Question> questions = new ArrayList<>();
    for (String id : template.modes().keySet()) {
      OF_CONFIGURATION.forEach(rule -> questions.add(new Question(rule, id)));
    }
    questions.add(new Question(WITHOUT, RandomTemplate.JOB));
    questions.add(new Question(UNENCRYPTED, RandomTemplate.JOB));
    return questions;
  }

  private static Said said(Finding finding) {
    return finding == null ? Said.HOLDS : finding.kind() == Kind.FAIL ? Said.FAILS : Said.OPEN;
  }

  private static Said expected(BruteForce force, Question question) {
    Said said = force.say(question.rule(), question.resource());
    boolean yields =
        question.rule().equals(UNENCRYPTED) && force.say(WITHOUT, RandomTemplate.JOB) == Said.FAILS;
    return said == null || yields ? Said.HOLDS : said;
  }

  @Property(tries = 3000)
  void lazyVerdictsAreThoseOfBruteForce(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size) {
    RandomTemplate template = RandomTemplate.of(seed, size, false);
    BruteForce force = new BruteForce(template);
    String text = Writing.yaml(Writing.tree(template));
    Judged judged = Judged.of(text);
    for (Question question : questions(template)) {
      assertEquals(
          expected(force, question),
          said(judged.of(question.rule(), question.resource())),
          () -> question + "\n" + text + "\n" + judged.summary());
    }
    assertEquals(state(force), state(judged), () -> text + "\n" + judged.summary());
  }

  private static JobState state(BruteForce force) {
    Said said = force.say(UNENCRYPTED, RandomTemplate.JOB);
    if (said == null) {
      return null;
    }
    return switch (said) {
      case HOLDS -> JobState.ENCRYPTED;
      case FAILS -> JobState.UNENCRYPTED;
      case OPEN -> JobState.UNDECIDED;
    };
  }

  private static JobState state(Judged judged) {
    return judged.jobs().isEmpty() ? null : judged.jobs().get(0).state();
  }

  @Property(tries = 1500)
  void everyAssignmentByItselfIsJudgedAsWorkedOut(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int size) {
    RandomTemplate template = RandomTemplate.of(seed, size, true);
    String text = Writing.yaml(Writing.tree(template));
    for (Map<String, String> each : new BruteForce(template).assignments(false)) {
      Judged judged = Judged.of(text, each);
      Assigned assigned = new Assigned(template, each);
      for (Question question : questions(template)) {
        Said plain = assigned.say(question.rule(), question.resource());
        boolean yields =
            question.rule().equals(UNENCRYPTED)
                && assigned.say(WITHOUT, RandomTemplate.JOB) == Said.FAILS;
        assertEquals(
            plain == null || yields ? Said.HOLDS : plain,
            said(judged.of(question.rule(), question.resource())),
            () -> question + " in " + each + "\n" + text + "\n" + judged.summary());
      }
    }
  }

  /** A parameter that may be anything cannot be tried out, but what is said of it must be true. */
  @Property(tries = 2000)
  void whatIsSaidOfOpenParametersIsTrueForSomeOfTheirValues(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int size) {
    RandomTemplate template = RandomTemplate.of(seed, size, true);
    BruteForce force = new BruteForce(template);
    String text = Writing.yaml(Writing.tree(template));
    Judged judged = Judged.of(text);
    for (Question question : questions(template)) {
      Finding finding = judged.of(question.rule(), question.resource());
      Said plain = force.say(question.rule(), question.resource());
      boolean yields =
          question.rule().equals(UNENCRYPTED)
              && said(judged.of(WITHOUT, RandomTemplate.JOB)) == Said.FAILS;
      if (said(finding) != Said.OPEN
          && plain != null
          && !yields
          && force.isMade(question.resource())) {
        assertEquals(plain, said(finding), () -> question + "\n" + text + "\n" + judged.summary());
      }
    }
  }

  /** What defaults never make is judged where other values make it. */
  @Property(tries = 1500)
  void whatDefaultsNeverMakeIsJudgedAllTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int size) {
    RandomTemplate template = RandomTemplate.of(seed, size, true);
    BruteForce force = new BruteForce(template);
    String text = Writing.yaml(Writing.tree(template));
    Judged judged = Judged.of(text);
    for (Question question : questions(template)) {
      if (!force.isMade(question.resource()) && expected(force, question) == Said.FAILS) {
        assertNotEquals(
            Said.HOLDS,
            said(judged.of(question.rule(), question.resource())),
            () -> question + "\n" + text + "\n" + judged.summary());
      }
    }
  }

  @Property(tries = 1500)
  void aWitnessIsAWorldThatDoesNotHold(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size) {
    RandomTemplate template = RandomTemplate.of(seed, size, false);
    String text = Writing.yaml(Writing.tree(template));
    Judged judged = Judged.of(text);
    for (Question question : questions(template)) {
      Finding finding = judged.of(question.rule(), question.resource());
      if (finding != null && finding.kind() == Kind.OPEN && finding.witness() != null) {
        Map<String, String> witness = assignment(finding.witness());
        for (Map<String, String> each : new BruteForce(template).assignments(true)) {
          Map<String, String> whole = new LinkedHashMap<>(each);
          whole.putAll(witness);
          assertNotEquals(
              Said.HOLDS,
              new Assigned(template, whole).say(question.rule(), question.resource()),
              () -> finding + "\n" + text);
        }
      }
    }
  }

  private static Map<String, String> assignment(String witness) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : witness.split(", ")) {
      int equals = each.indexOf('=');
      assertTrue(equals > 0 && each.charAt(equals - 1) != '!', witness);
      values.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return values;
  }

  @Property(tries = 2000)
  void aParameterThatCanDisableEncryptionIsTold(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int size) {
    RandomTemplate template = RandomTemplate.of(seed, size, false);
    BruteForce force = new BruteForce(template);
    String text = Writing.yaml(Writing.tree(template));
    Judged judged = Judged.of(text);
    boolean can = false;
    for (Question question : questions(template)) {
      Said usual = force.say(question.rule(), question.resource());
      can |=
          !question.rule().equals("bookmark-encryption-mode-invalid")
              && (usual == null || usual == Said.HOLDS)
              && force.breaksSomewhere(question.rule(), question.resource());
    }
    boolean told =
        judged.findings().stream()
            .anyMatch(each -> each.rule().equals("parameter-can-disable-encryption"));
    assertEquals(can, told, () -> text + "\n" + judged.summary());
  }

  @Property(tries = 1000)
  void aParameterThatNothingReadsHasNoSay(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int size) {
    RandomTemplate template = RandomTemplate.of(seed, size, false);
    BruteForce force = new BruteForce(template);
    String text = Writing.yaml(Writing.tree(template));
    Map<String, String> values = force.assignments(false).get(0);
    Assigned assigned = new Assigned(template, values);
    questions(template).forEach(each -> assigned.say(each.rule(), each.resource()));
    Map<String, String> other = new LinkedHashMap<>(values);
    values
        .keySet()
        .forEach(
            name -> {
              if (!assigned.read.contains(name)) {
                other.put(name, "something else");
              }
            });
    assertEquals(Judged.of(text, values).summary(), Judged.of(text, other).summary(), text);
  }
}
