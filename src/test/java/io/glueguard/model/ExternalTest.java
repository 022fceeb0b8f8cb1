package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalTest {
  @Test
  void anExternalConfigurationHasTheModeThatWasSaid() {
    Resource made = External.configuration("corp", "CSE-KMS");
    World world = World.usual(new ResourceGraph(List.of(), ResourceGraph.Settings.NONE));
    assertEquals(
        "CSE-KMS",
        made.text(
            world,
            "EncryptionConfiguration",
            "JobBookmarksEncryption",
            "JobBookmarksEncryptionMode"));
    assertSame(Change.UNKNOWN, made.change());
  }
}
