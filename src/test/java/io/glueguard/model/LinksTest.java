package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.format.cloudformation.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a name or a reference leads to; the thing that names is in the template of the rest. */
class LinksTest {
  static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";
  static final String SECTIONS =
      """
      Parameters:
        Open: {Type: String}
        Stage: {Type: String, Default: dev, AllowedValues: [dev, prod]}
        Off: {Type: String, Default: 'no'}
      Conditions:
        Never: !Equals [!Ref Off, 'yes']
        IsX: !Equals [!Ref Open, x]
        Constant: !Equals [a, b]
      Resources:
        Named: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: named}}
        Unnamed: {Type: AWS::Glue::SecurityConfiguration}
        Staged: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: !Sub 'sc-${Stage}'}}
        Composed: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: x-named}}
        ByKey: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: !Sub 'y-${Key.Arn}'}}
        Regional:
          Type: AWS::Glue::SecurityConfiguration
          Properties: {Name: !Sub 'sc-${AWS::Region}'}
        Missing: {Type: AWS::Glue::SecurityConfiguration, Condition: Never, Properties: {Name: missing}}
        Conditional: {Type: AWS::Glue::SecurityConfiguration, Condition: IsX}
        Unmade: {Type: AWS::Glue::SecurityConfiguration, Condition: Constant}
        Key: {Type: AWS::KMS::Key}
        Role: {Type: AWS::IAM::Role, Properties: {RoleName: etl}}
        Made: {Type: Custom::Configuration}
        Nested: {Type: AWS::CloudFormation::Stack}
        Database: {Type: AWS::Glue::Database}
      """;

  private static List<String> links(Expressions expressions, String type, String expression) {
    ResourceGraph graph = expressions.graph(expression);
    List<String> links = new ArrayList<>();
    Worlds<String> worlds =
        Worlds.usual(
            graph,
            world -> {
              Resource thing = graph.ofType("Custom::Thing").get(0);
              Value value = thing.value(world, "Value");
              return words(graph.links().follow(world, thing, value, type));
            });
    for (Worlds.Seen<String> seen : worlds.seen()) {
      String witness = seen.world().witness();
      links.add(seen.outcome() + (witness.isEmpty() ? "" : " when " + witness));
    }
    return links;
  }

  static String words(Link link) {
    if (link instanceof Link.Found found) {
      return "found " + found.target().name();
    }
    if (link instanceof Link.Broken broken) {
      return "broken: it " + broken.words();
    }
    if (link instanceof Link.Outside outside) {
      return "outside: " + outside.why().reason() + " " + outside.why().words();
    }
    return link instanceof Link.Absent ? "absent" : "odd: " + link;
  }

  private static String configuration(String expression) {
    return String.join("; ", links(Expressions.in(SECTIONS), CONFIGURATION, expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " leads to ",
      quoteCharacter = '`',
      value = {
        "!Ref Named leads to found Named",
        "!GetAtt Named.Id leads to found Named",
        "!Ref Unnamed leads to found Unnamed",
        "named leads to found Named",
        "!Sub '${Named}' leads to found Named",
        "!Sub 'sc-${Stage}' leads to found Staged",
        "sc-dev leads to found Staged",
        "!Sub 'sc-${AWS::Region}' leads to found Regional",
        "'' leads to absent",
        "null leads to absent",
        "!Ref 'AWS::NoValue' leads to absent",
        "[named] leads to outside: NOT_UNDERSTOOD a map or list where a name should be",
        "{a: b} leads to outside: NOT_UNDERSTOOD a map or list where a name should be",
        "arn:aws:glue:x leads to broken: it is an ARN where a name should be",
        "!Ref Key leads to broken: it is the AWS::KMS::Key Key",
        "!Ref Made leads to outside: EXTERNAL_NAME ${Made}",
        "!Ref Nested leads to outside: EXTERNAL_NAME ${Nested}",
        "!GetAtt Named.Nonsense leads to outside: NOT_DECLARED attribute Nonsense of Named",
        "!GetAtt Named.Arn leads to outside: NOT_DECLARED attribute Arn of Named",
        "!Ref Missing leads to broken: it is not made when the stack is deployed",
        "missing leads to outside: EXTERNAL_NAME missing",
        "!Ref Unmade leads to broken: it is not made when the stack is deployed",
        "NAMED leads to outside: EXTERNAL_NAME NAMED, which differs by case from named",
        "other leads to outside: EXTERNAL_NAME other",
        "!Sub 'x-${Open}' leads to outside: PARAM_NO_DEFAULT x-${Open}",
        "!Ref Open leads to outside: PARAM_NO_DEFAULT ${Open}",
        "!Sub 'x-${AWS::AccountId}' leads to outside: EXTERNAL_NAME x-${AWS::AccountId}",
        "!Ref Nobody leads to outside: NOT_DECLARED ${Nobody}",
        "!Sub 'x-${Key.Arn}' leads to outside: EXTERNAL_NAME x-${Key.Arn}",
        "!Sub 'y-${Key.Arn}' leads to found ByKey",
        "!Sub 'x-${Named}' leads to found Composed",
        "!Sub 'x-${Named.Id}' leads to found Composed",
        "!Sub 'x-${Named.Nonsense}' leads to outside: EXTERNAL_NAME x-${Named.Nonsense}",
        "!Sub 'x-${Unnamed}' leads to outside: EXTERNAL_NAME x-${Unnamed}",
        "!Sub 'x-${Made}' leads to outside: EXTERNAL_NAME x-${Made}"
      })
  void aValueLeadsToAConfiguration(String expression, String link) {
    assertEquals(link, configuration(expression));
  }

  @Test
  void inOpenWorldsANameMayBeAnother() {
    ResourceGraph graph = Expressions.in(SECTIONS).graph("sc-prod");
    Resource thing = graph.ofType("Custom::Thing").get(0);
    Value name = new Value.Text("sc-prod", null);
    List<String> found = new ArrayList<>();
    for (Worlds.Seen<Link> seen :
        Worlds.open(graph, world -> graph.links().follow(world, thing, name, CONFIGURATION))
            .seen()) {
      found.add(words(seen.outcome()) + " when " + seen.world().witness());
    }
    assertEquals(
        List.of("outside: EXTERNAL_NAME sc-prod when Stage=dev", "found Staged when Stage=prod"),
        found);
  }

  @Test
  void aResourceThatIsMadeInSomeWorldsIsFoundInThese() {
    assertEquals(
        "found Conditional when Open=x; broken: it is not made when Open!=x when Open!=x",
        configuration("!Ref Conditional"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " leads to ",
      value = {
        "!GetAtt Role.Arn leads to found Role",
        "!Ref Role leads to found Role",
        "etl leads to found Role",
        "!GetAtt Role.RoleId leads to outside: NOT_DECLARED attribute RoleId of Role",
        "arn:aws:iam::1:role/x leads to outside: EXTERNAL_NAME arn:aws:iam::1:role/x"
      })
  void aValueLeadsToARole(String expression, String link) {
    assertEquals(List.of(link), links(Expressions.in(SECTIONS), "AWS::IAM::Role", expression));
  }

  @Test
  void aTypeOfWhichNothingIsKnownIsFoundByAnyAttribute() {
    assertEquals(
        List.of("found Database"),
        links(Expressions.in(SECTIONS), "AWS::Glue::Database", "!GetAtt Database.Anything"));
  }

  @Test
  void theStepsTellWhatWasFoundAndWhatIsNotMade() {
    assertEquals("Named is declared here", step("!Ref Named"));
    assertEquals("Unmade is not made here", step("!Ref Unmade"));
  }

  private static String step(String expression) {
    ResourceGraph graph = Expressions.in(SECTIONS).graph(expression);
    World world = World.usual(graph);
    Resource thing = graph.ofType("Custom::Thing").get(0);
    graph.links().follow(world, thing, thing.value(world, "Value"), CONFIGURATION);
    List<Note> notes = world.notes();
    return notes.get(notes.size() - 1).message();
  }

  @Test
  void aNameThatTwoResourcesHaveLeadsToEither() {
    Expressions twins =
        Expressions.in(
            """
            Resources:
              One: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: twin}}
              Two: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: twin}}
            """);
    assertEquals(
        List.of("found One when twin=One", "found Two when twin=Two"),
        links(twins, CONFIGURATION, "twin"));
  }

  @Test
  void theOwnStackComesBeforeOthers() {
    String other =
        """
        Resources:
          Other: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: named}}
          Only: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: only}}
        """;
    Expressions both = Expressions.in(SECTIONS).beside(Map.of("other.yaml", other));
    assertEquals(List.of("found Named"), links(both, CONFIGURATION, "named"));
    assertEquals(List.of("found Only"), links(both, CONFIGURATION, "only"));
  }

  @Test
  void theStacksOfOneDeploymentComeBeforeOthers() {
    String nested =
        """
        Resources:
          Nested: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: shared}}
        """;
    String parent =
        """
        Resources:
          Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: nested.yaml}}
        """;
    Expressions expressions =
        Expressions.in(parent)
            .beside(Map.of("nested.yaml", nested, "other.yaml", nested.replace("Nested:", "O:")));
    assertEquals(List.of("found Nested"), links(expressions, CONFIGURATION, "shared"));
  }
}
