package io.glueguard.format.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.model.Change;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.model.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan does to resources, and what they were before. */
class PlanChangesTest {

  private static String changes(String folder) {
    StringBuilder changes = new StringBuilder();
    for (Resource resource : Plans.read(folder).get(0).resources()) {
      changes
          .append(resource.address().replace("aws_glue_", ""))
          .append(' ')
          .append(resource.change());
      changes.append(resource.prior() == null ? "; " : " had prior; ");
    }
    return changes.toString();
  }

  @Test
  void changesAreTold() {
    assertEquals(
        "job.orders NONE had prior; security_configuration.gone DELETE had prior; "
            + "security_configuration.kept NONE had prior; ",
        changes("gone"));
    assertEquals(
        "job.orders NONE had prior; security_configuration.left FORGET had prior; ",
        changes("forgotten"));
    assertEquals(
        "job.by_id UPDATE had prior; job.first NONE had prior; job.moved NONE had prior; job.renamed REPLACE had prior; "
            + "job.up NONE had prior; security_configuration.first REPLACE_CREATE_FIRST had prior; "
            + "security_configuration.up REPLACE had prior; ",
        changes("replaced"));
    assertEquals(
        "job.customers DELETE had prior; job.orders DELETE had prior; security_configuration.other DELETE had prior; ",
        changes("destroy"));
  }

  @Test
  void aReplacementThatForgetsTheOldObjectIsACreation() {
    String plan =
        "{\"format_version\":\"1.2\",\"resource_changes\":["
            + TerraformPlanFormatTest.CREATED.replace("[\"create\"]", "[\"create\",\"forget\"]")
            + "]}";
    Resource job =
        TerraformPlanFormatTest.read(plan).value().stacks().get(0).resource("aws_glue_job.a");
    assertEquals(Change.CREATE, job.change());
  }

  @Test
  void theFormerValuesAreThere() {
    List<Stack> stacks = Plans.read("replaced");
    World world = World.usual(Plans.graph(stacks));
    Resource up = stacks.get(0).resource("aws_glue_security_configuration.up");
    String[] mode = {
      "EncryptionConfiguration", "JobBookmarksEncryption", "JobBookmarksEncryptionMode"
    };
    assertEquals("DISABLED", up.prior().text(world, mode));
    assertEquals("CSE-KMS", up.text(world, mode));
    assertEquals(
        "renamed", stacks.get(0).resource("aws_glue_job.renamed").prior().text(world, "Name"));
  }

  /** A name that is not known yet may be the old one again. */
  @Test
  void aNameThatIsReplacedIsGone() {
    String renamed = Plans.file("renamed/plan.json").text();
    String open =
        renamed.replace(
            ",\"name\":\"strong-v2\"},\"after_unknown\":{", "},\"after_unknown\":{\"name\":true,");
    List<Stack> known = TerraformPlanFormatTest.read(renamed).value().stacks();
    List<Stack> unknown = TerraformPlanFormatTest.read(open).value().stacks();
    assertEquals("broken: is deleted", Plans.configuration(known, "aws_glue_job.left"));
    assertEquals("EXTERNAL_NAME strong", Plans.configuration(unknown, "aws_glue_job.left"));
  }
}
