package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.model.ResourceGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which configurations bookmarks are kept, by the options that hold on each start path. */
class BookmarksInUseTest {
  private static final String ENABLE = "{--job-bookmark-option: job-bookmark-enable}";
  private static final String DISABLE = "{--job-bookmark-option: job-bookmark-disable}";
  private static final String TEMPLATE =
      """
      Conditions: {Never: !Equals [a, b]}
      Resources:
        Own: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: own}}
        Path: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: path}}
        Left: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: left}}
        Other: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: other}}
        Switched: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: switched}}
        Nobody: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: nobody}}
        A: {Type: AWS::Glue::Job, Properties: {Name: a, SecurityConfiguration: own, DefaultArguments: ENABLE}}
        B: {Type: AWS::Glue::Job, Properties: {Name: b, SecurityConfiguration: path}}
        C: {Type: AWS::Glue::Job, Properties: {Name: c, SecurityConfiguration: left, DefaultArguments: DISABLE}}
        D: {Type: AWS::Glue::Job, Properties: {Name: d, DefaultArguments: ENABLE}}
        E: {Type: AWS::Glue::Job, Condition: Never, Properties: {Name: e, SecurityConfiguration: nobody, DefaultArguments: ENABLE}}
        StartsB: {Type: AWS::Glue::Trigger, Properties: {Actions: [{JobName: b, Arguments: ENABLE}]}}
        StartsC:
          Type: AWS::Glue::Trigger
          Properties: {Actions: [{JobName: c, SecurityConfiguration: other, Arguments: ENABLE}]}
        StartsD:
          Type: AWS::Glue::Trigger
          Properties: {Actions: [{JobName: d, SecurityConfiguration: switched, Arguments: DISABLE}]}
        StartsNone: {Type: AWS::Glue::Trigger, Properties: {Actions: [{JobName: x, Arguments: ENABLE}]}}
      """
          .replace("ENABLE", ENABLE)
          .replace("DISABLE", DISABLE);

  private final ResourceGraph graph = Asked.graph(TEMPLATE);

  @ParameterizedTest
  @CsvSource({
    "Own, holds",
    "Path, holds",
    "Left, fails",
    "Other, holds",
    "Switched, fails",
    "Nobody, fails",
    "A, holds",
    "B, holds",
    "C, holds",
    "D, holds"
  })
  void bookmarksAreKept(String name, String verdict) {
    assertEquals(verdict, Asked.words(Asked.judge(graph, name, "{bookmarks: in-use}")));
  }

  @ParameterizedTest
  @CsvSource({"StartsB, holds", "StartsC, holds", "StartsD, fails", "StartsNone, fails"})
  void anActionKeepsThem(String trigger, String verdict) {
    String each = "{each: Actions, require: {bookmarks: in-use}}";
    assertEquals(verdict, Asked.words(Asked.judge(graph, trigger, each)));
  }
}
