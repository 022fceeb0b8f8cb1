package io.glueguard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class AccessPropertiesTest {
  private static final World WORLD =
      World.usual(new ResourceGraph(List.of(), ResourceGraph.Settings.NONE));

  private static final String DENY = "{Effect: Deny, Action: 'kms:*', Resource: '*'}";

  private static Answer judge(List<String> statements) {
    return Declared.of(
            "Key: {Type: AWS::KMS::Key}\n"
                + "Other: {Type: AWS::KMS::Key}\n"
                + "Job: {Type: AWS::Glue::Job, Properties: {Role: {Ref: Role}, Key: {Fn::GetAtt: Key.Arn}}}\n"
                + "Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyDocument: {Statement: ["
                + String.join(", ", statements)
                + "]}}]}}\n")
        .allows("kms:Decrypt");
  }

  @Provide
  Arbitrary<String> statement() {
    return Combinators.combine(
            Arbitraries.of("Allow", "Deny"),
            Arbitraries.of(
                "'*'", "'kms:*'", "['s3:*', 'kms:Decrypt']", "'kms:Encrypt'", "{Unknown: BRANCH}"),
            Arbitraries.of(
                "'*'",
                "{Fn::GetAtt: Key.Arn}",
                "{Fn::GetAtt: Other.Arn}",
                "'arn:aws:kms:us-east-1:111122223333:key/*'",
                "{Ref: Param}"),
            Arbitraries.of("", "", ", Condition: {Bool: {a: b}}"))
        .as(
            (effect, action, resource, condition) ->
                "{Effect: "
                    + effect
                    + ", Action: "
                    + action
                    + ", Resource: "
                    + resource
                    + condition
                    + "}");
  }

  @Provide
  Arbitrary<List<String>> statements() {
    return statement().list().ofMaxSize(5);
  }

  @Property(tries = 200)
  void denyWins(@ForAll("statements") List<String> statements, @ForAll Random random) {
    List<String> denied = new ArrayList<>(statements);
    denied.add(random.nextInt(statements.size() + 1), DENY);
    assertTrue(judge(denied).isNo());
  }

  @Property(tries = 200)
  void anAllowMoreNeverTakesAway(
      @ForAll("statements") List<String> statements, @ForAll("statement") String more) {
    List<String> longer = new ArrayList<>(statements);
    longer.add(more.replace("Deny", "Allow"));
    Answer before = judge(statements);
    Answer after = judge(longer);
    assertFalse(before.isYes() && !after.isYes());
    assertFalse(before.isUnknown() && after.isNo());
  }

  @Property(tries = 200)
  void theOrderDoesNotMatter(@ForAll("statements") List<String> statements, @ForAll Random random) {
    List<String> shuffled = new ArrayList<>(statements);
    Collections.shuffle(shuffled, random);
    assertEquals(judge(statements).kind(), judge(shuffled).kind());
  }

  @Provide
  Arbitrary<String> pattern() {
    return Arbitraries.strings().withChars("ab:*?").ofMaxLength(10);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings().withChars("aAb:").ofMaxLength(10);
  }

  private static Pattern oracle(String pattern, int flags) {
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
  }

  @Property(tries = 2000)
  void anActionPatternIsARegularExpression(
      @ForAll("pattern") String pattern, @ForAll("text") String text) {
    assertEquals(
        oracle(pattern, Pattern.CASE_INSENSITIVE).matcher(text).matches(),
        Wildcard.matches(pattern, text));
  }

  @Property(tries = 2000)
  void aKnownArnPatternIsARegularExpression(
      @ForAll("pattern") String pattern, @ForAll("text") String text) {
    Match match =
        ArnPattern.compare(WORLD, new Value.Text(pattern, null), new Value.Text(text, null));
    assertEquals(oracle(pattern, 0).matcher(text).matches() ? Match.CERTAIN : Match.NO, match);
  }

  @Example
  void manyStarsTakeNoTime() {
    String pattern = "a*".repeat(1000) + "b";
    String text = "a".repeat(4000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertFalse(Wildcard.matches(pattern, text));
          assertFalse(
              ArnPattern.compare(WORLD, new Value.Text(pattern, null), new Value.Text(text, null))
                  .possible());
        });
  }
}
