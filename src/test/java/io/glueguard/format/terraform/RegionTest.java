package io.glueguard.format.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the resources of a plan are deployed to. */
class RegionTest {

  @ParameterizedTest
  @ValueSource(strings = {"eu-west-1", "eu-north-1"})
  void theRegionOfAResourceIsThatOfItsProvider(String region) {
    List<Stack> stacks = Plans.read("regions");
    String name = region.equals("eu-west-1") ? "here" : "north";
    Resource job = stacks.get(0).resource("aws_glue_job." + name);
    World world = World.usual(Plans.graph(stacks));
    assertEquals(region, Value.text(world.evaluate(job.scope().region())));
  }

  /** Of one name the configuration counts that is where the job is, wherever that may be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          var.elsewhere > aws_glue_security_configuration.north DISABLED
          each.value > AMBIGUOUS_NAME: aws_glue_security_configuration.here CSE-KMS | AMBIGUOUS_NAME: aws_glue_security_configuration.north DISABLED
          """)
  void aRegionThatIsNotKnown(String region, String expected) {
    String expression = "\"region\":{\"references\":[\"" + region + "\"]}";
    String plan =
        Plans.file("regions/plan.json")
            .text()
            .replace("\"region\":{\"references\":[\"var.north\"]}", expression);
    assertTrue(plan.contains(expression));
    List<Stack> stacks = TerraformPlanFormatTest.read(plan).value().stacks();
    assertEquals(expected, Plans.configuration(stacks, "aws_glue_job.north"));
  }

  @Test
  void aRegionArgumentCountsMore() {
    String own =
        TerraformPlanFormatTest.CREATED.replace(
            "{\"name\":\"a\"}", "{\"name\":\"a\",\"region\":\"eu-west-1\"}");
    List<Stack> stacks =
        TerraformPlanFormatTest.read(
                "{\"format_version\":\"1.2\",\"resource_changes\":[" + own + "]}")
            .value()
            .stacks();
    World world = World.usual(Plans.graph(stacks));
    Resource job = stacks.get(0).resource("aws_glue_job.a");
    assertEquals("eu-west-1", Value.text(world.evaluate(job.scope().region())));
    assertEquals("PSEUDO_PARAM", Plans.words(world.evaluate(stacks.get(0).scope().region())));
  }
}
