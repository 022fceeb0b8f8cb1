package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopsTest {
  private static final String SECTIONS =
      """
      Transform: AWS::LanguageExtensions
      Parameters:
        Names: {Type: CommaDelimitedList, Default: 'x,y'}
        Open: {Type: CommaDelimitedList}
        One: {Type: String}
      Resources:
        Key: {Type: AWS::KMS::Key}
      """;

  private final Expressions expressions = Expressions.in(SECTIONS);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      quoteCharacter = '`',
      value = {
        "{'Fn::ForEach::L': [I, [a, b], {'K${I}': 'v-${I}'}]} gives {Ka: v-a, Kb: v-b}",
        "{'Fn::ForEach::L': [I, [a], {'K${I}': !Ref I}], Z: z} gives {Ka: a, Z: z}",
        "{'Fn::ForEach::L': [I, [a-1], {'K&{I}': '&{I}.${I}'}]} gives {Ka1: a1.a-1}",
        "{'Fn::ForEach::L': [I, !Ref Names, {'K${I}': !Sub '${I}${Key}'}]} gives"
            + " {Kx: x${<Key.Ref>}, Ky: y${<Key.Ref>}}",
        "{'Fn::ForEach::L': [I, [[a, b], c], {'K${I}': v}]} gives {Ka: v, Kb: v, Kc: v}",
        "{'Fn::ForEach::L': [I, [a, !Ref 'AWS::NoValue'], {'K${I}': v}]} gives {Ka: v}",
        "{'Fn::ForEach::L': [I, [a, b], {'Fn::ForEach::M': [J, [1, 2], {'${I}${J}': '${J}${I}'}]}]}"
            + " gives {a1: 1a, a2: 2a, b1: 1b, b2: 2b}",
        "{'Fn::ForEach::L': [I, [a], {'{${I}': v}]} gives {{a: v}",
        "{'Fn::ForEach::L': [I, [], {'K${I}': v}]} gives {}",
        "{'Fn::ForEach::L': [I, !Ref Open, {'K${I}': '${I}'}]} gives"
            + " {K${Open}: ?PARAM_NO_DEFAULT Open, others: ?PARAM_NO_DEFAULT Open}",
        "{'Fn::ForEach::L': [I, [!Ref One], {'K${I}': v}]} gives"
            + " {K${One}: v, others: ?PARAM_NO_DEFAULT One}",
        "{'Fn::ForEach::L': [I, [!Ref One], {'K&{I}': v}]} gives"
            + " {K${One}: v, others: ?PARAM_NO_DEFAULT One}",
        "{'Fn::ForEach::L': [I, !Ref Key, {K: v}]} gives"
            + " {K: v, others: ?NOT_UNDERSTOOD Fn::ForEach::L}",
        "{'Fn::ForEach::L': [I, [a, b]]} gives {others: ?NOT_UNDERSTOOD Fn::ForEach::L}",
        "{'Fn::ForEach::L': text} gives {others: ?NOT_UNDERSTOOD Fn::ForEach::L}",
        "{'Fn::ForEach::L': [[I], [a], {K: v}]} gives {others: ?NOT_UNDERSTOOD Fn::ForEach::L}",
        "{'Fn::ForEach::L': [I, [a], text]} gives {others: ?NOT_UNDERSTOOD Fn::ForEach::L}",
        "{'Fn::ForEach::L': [I, [a], {'${J}{I}$': '${I', b}]} gives"
            + " {${J}{I}$: ${I, b: nothing}"
      })
  void aLoopInAMapMakesEntries(String map, String made) {
    assertEquals(made, expressions.value(map));
  }

  @Test
  void loopsAreNestedAsDeepAsTheLimit() {
    assertEquals("{Kabcde: v}", expressions.value(nested(5)));
    assertEquals("{others: ?NOT_UNDERSTOOD Fn::ForEach::L5}", expressions.value(nested(6)));
  }

  private static String nested(int loops) {
    String key = "K";
    for (int i = 0; i < loops; i++) {
      key += "${V" + i + "}";
    }
    String body = "{'" + key + "': v}";
    for (int i = loops - 1; i >= 0; i--) {
      body = "{'Fn::ForEach::L" + i + "': [V" + i + ", [" + (char) ('a' + i) + "], " + body + "]}";
    }
    return body;
  }

  @Test
  void aLoopOfResourcesMakesThem() {
    Expressions loop =
        Expressions.in(
            """
            Transform: AWS::LanguageExtensions
            Conditions:
              Fn::ForEach::Stages:
                - Stage
                - [Dev, Prod]
                - 'Is${Stage}': !Equals [Dev, !Ref Stage]
            Resources:
              Fn::ForEach::Keys:
                - Name
                - [One, Two]
                - 'Key${Name}':
                    Type: AWS::KMS::Key
                    Condition: IsDev
                    Properties: {Description: !Ref Name}
            """);
    ResourceGraph graph = loop.graph("!If [IsProd, yes, no]");
    List<String> names = new ArrayList<>();
    for (Resource key : graph.ofType("AWS::KMS::Key")) {
      names.add(key.name() + " " + key.text(World.usual(graph), "Description"));
    }
    assertEquals(List.of("KeyOne One", "KeyTwo Two"), names);
    assertEquals("no", loop.value("!If [IsProd, yes, no]"));
    assertEquals("yes", loop.value("!If [IsDev, yes, no]"));
    assertEquals("<KeyOne.Arn>", loop.value("!GetAtt KeyOne.Arn"));
  }

  @Test
  void moreEntriesThanTheLimitAreLeftOut() {
    assertEquals(Loops.MOST / 2, keys(Loops.MOST / 2, new ArrayList<>()));
    List<String> problems = new ArrayList<>();
    assertEquals(Loops.MOST / 2, keys(Loops.MOST / 2 + 1, problems));
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).endsWith(Loops.PAST), problems.get(0));
  }

  @Test
  void theLimitMayBeMetBetweenTheEntriesOfAnItem() {
    List<String> problems = new ArrayList<>();
    int whole = Loops.MOST / 3;
    String two = "'Key${I}': {Type: 'AWS::KMS::Key'}, 'Twin${I}': {Type: 'AWS::KMS::Key'}";
    assertEquals(2 * whole, keys(whole + 1, two, problems));
    assertEquals(1, problems.size());
  }

  private static int keys(int items, List<String> problems) {
    return keys(items, "'Key${I}': {Type: 'AWS::KMS::Key'}", problems);
  }

  /** Each item and each entry that it makes is counted. */
  private static int keys(int items, String body, List<String> problems) {
    StringBuilder list = new StringBuilder("i0");
    for (int i = 1; i < items; i++) {
      list.append(",\n i").append(i);
    }
    Expressions loop =
        Expressions.in(
            "Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::Keys: [I, ["
                + list
                + "], {"
                + body
                + "}]\n");
    ResourceGraph graph = loop.graph("a");
    problems.addAll(loop.problems());
    return graph.ofType("AWS::KMS::Key").size();
  }
}
