package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HclModuleTest {

  @Test
  void overrideFilesAreMerged() {
    HclModule module =
        HclModule.read(
                List.of(
                    SourceFile.of(
                        "a_override.tf",
                        "resource t n {\n b = 3\n x { d = 1 }\n}\nlocals { l = 2 }\n"),
                    SourceFile.of(
                        "main.tf",
                        "resource t n {\n a = 1\n b = 2\n x { c = 1 }\n y {}\n}\nlocals { l = 1 }\n")))
            .value();
    HclBody body = module.resources().get("t.n").body();
    assertEquals("a_override.tf", body.attribute("b").range().file().name());
    assertEquals("main.tf", body.attribute("a").range().file().name());
    assertNull(body.blocks("x").get(0).body().attribute("c"));
    assertEquals(1, body.blocks("y").size());
    assertEquals("2", module.locals().get("l").value().range().text());
  }

  @Test
  void addressesAreRead() {
    HclAddress address = HclAddress.parse("module.a[\"x.y]\\\"\"].module.b[2].data.t.n[0]");
    assertEquals("a.b", address.module());
    assertEquals(HclKey.of("x.y]\""), address.modules().get(0).key());
    assertEquals(HclKey.of(2), address.modules().get(1).key());
    assertTrue(address.data());
    assertEquals("t", address.type());
    assertEquals("n", address.name());
    assertEquals(HclKey.of(0), address.key());
    assertNull(HclAddress.parse("t.n.x"));
    assertNull(HclAddress.parse("module.a"));
    assertNull(HclAddress.parse("t.n[\"x"));
  }

  @Test
  void aPlanFileCarriesItsSources() throws URISyntaxException {
    Path plan = Path.of(HclModuleTest.class.getResource("/hcl/plan/modules.bin").toURI());
    PlanFileSources sources = PlanFileSources.open(plan, "modules.bin").value();
    assertEquals(
        List.of("main.tf", "provider.tf"),
        sources.module("").stream().map(SourceFile::name).toList());
    HclAddress address =
        HclAddress.parse("module.strict_jobs.module.job[\"orders\"].aws_glue_job.this");
    Parsed<HclModule> module = HclModule.read(sources.module(address.module()));
    assertEquals(List.of(), module.problems());
    HclBlock block = module.value().resources().values().iterator().next();
    assertEquals("modules/job/main.tf", block.range().file().name());
    assertEquals(
        "./modules/jobs",
        text(HclModule.read(sources.module("")).value().calls().get("forgotten"), "source"));
    assertEquals(List.of(), sources.module("nowhere"));
  }

  private static String text(HclBlock block, String attribute) {
    return ((HclValue.Text)
            new HclEvaluator(name -> null, new HclBudget(100))
                .evaluate(block.body().attribute(attribute).value()))
        .text();
  }

  @Test
  void hostileZipsAreRefused(@TempDir Path folder) throws IOException {
    assertNull(PlanFileSources.open(zip(folder, "tfconfig/m-/../x.tf", "a"), "p").value());
    assertNull(PlanFileSources.open(zip(folder, "tfconfig/m-other/x.tf", "a"), "p").value());
    assertNull(
        PlanFileSources.open(zip(folder, "tfconfig/m-/x.tf", " ".repeat(3_000_000)), "p").value());
    assertNull(
        PlanFileSources.open(Files.writeString(folder.resolve("no.zip"), "no zip"), "p").value());
    assertEquals(
        1,
        PlanFileSources.open(zip(folder, "tfconfig/m-/x.tf", "a"), "p").value().module("").size());
  }

  /** No file system knows some of the names that may stand in a zip. */
  @Test
  void namesInAPlanFileAreNoPaths(@TempDir Path folder) throws IOException {
    Path plan = folder.resolve("plan.bin");
    try (OutputStream file = Files.newOutputStream(plan);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      write(zip, "tfplan", "");
      write(zip, "tfconfig/modules.json", "[{\"Key\":\"\",\"Dir\":\"../b\\u0000/./c\"}]");
      write(zip, "tfconfig/m-/x.tf", "a = 1\n");
    }
    PlanFileSources sources = PlanFileSources.open(plan, "plan.bin").value();
    assertEquals("a/b\0/c/x.tf", sources.below("a/one").module("").get(0).name());
  }

  private static Path zip(Path folder, String name, String text) throws IOException {
    Path path = folder.resolve("plan.bin");
    try (OutputStream file = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      write(zip, "tfplan", "");
      write(zip, "tfconfig/modules.json", "[{\"Key\":\"\",\"Dir\":\".\"}]");
      write(zip, name, text);
    }
    return path;
  }

  private static void write(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void foldersAreWalkedInsideTheirBoundary(@TempDir Path folder) throws IOException {
    Path boundary = Files.createDirectories(folder.resolve("project"));
    write(
        boundary,
        "live/main.tf",
        "module m { source = \"../modules/m\" }\nmodule out { source = \"../../secret\" }\n"
            + "module r { source = \"org/r/aws\" }\n");
    write(boundary, "modules/m/main.tf", "module n { source = \"./n\" }\n");
    write(boundary, "modules/m/n/main.tf", "locals { deep = 1 }\n");
    write(
        boundary,
        "live/.terraform/modules/modules.json",
        "{\"Modules\":[{\"Key\":\"r\",\"Source\":\"x\",\"Dir\":\".terraform/modules/r\"}]}");
    write(boundary, "live/.terraform/modules/r/main.tf", "locals { registry = 1 }\n");
    write(folder, "secret/main.tf", "locals { secret = 1 }\n");
    FolderSources sources = new FolderSources(boundary.resolve("live"), boundary);
    assertEquals("live/main.tf", sources.module("").get(0).name());
    assertEquals("modules/m/n/main.tf", sources.module("m.n").get(0).name());
    assertEquals("live/.terraform/modules/r/main.tf", sources.module("r").get(0).name());
    assertEquals(List.of(), sources.module("out"));
    assertEquals(List.of(), sources.module("nowhere.x"));
  }

  @Test
  void withoutAnOverrideThatCannotBeReadNothingIsKnown(@TempDir Path folder) throws IOException {
    Path boundary = Files.createDirectories(folder.resolve("project"));
    write(boundary, "main.tf", "locals { mode = \"CSE-KMS\" }\n");
    write(folder, "outside.tf", "locals { mode = \"DISABLED\" }\n");
    Files.createSymbolicLink(boundary.resolve("backend.tf"), folder.resolve("outside.tf"));
    assertEquals(1, new FolderSources(boundary, boundary).module("").size());
    Files.createSymbolicLink(boundary.resolve("a_override.tf"), folder.resolve("outside.tf"));
    assertEquals(List.of(), new FolderSources(boundary, boundary).module(""));
    Files.delete(boundary.resolve("a_override.tf"));
    write(boundary, "a_override.tf", " ".repeat(4_194_305));
    FolderSources large = new FolderSources(boundary, boundary);
    assertEquals(List.of(), large.module(""));
    assertEquals(1, large.problems().size());
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void localsAreEvaluatedOnceAndCirclesEnd() {
    HclModule module =
        HclModule.read(
                List.of(
                    SourceFile.of(
                        "main.tf",
                        "locals {\n a = \"${local.b}-x\"\n b = var.v\n c = local.d\n d = local.c\n e = each.key\n}\n")))
            .value();
    HclBudget budget = new HclBudget(HclBudget.USUAL);
    HclScope outer = name -> name.get(0).name().equals("var") ? new HclValue.Text("v") : null;
    HclEvaluator evaluator = new HclEvaluator(new HclLocals(module, outer, budget), budget);
    assertEquals(new HclValue.Text("v-x"), evaluator.evaluate(expression("local.a")));
    assertTrue(evaluator.evaluate(expression("local.c")) instanceof HclValue.Unknown);
  }

  private static HclExpression expression(String text) {
    return HclParser.expression(SourceFile.of("x", text)).value();
  }

  @Test
  void typesOfVariablesConvert() {
    HclType type =
        HclTypeReader.read(
            expression(
                "object({ n = string, on = optional(bool, true), l = optional(list(number)) })"));
    HclValue value =
        new HclEvaluator(name -> null, new HclBudget(100)).evaluate(expression("{ n = 1, x = 2 }"));
    HclValue expected =
        new HclEvaluator(name -> null, new HclBudget(100))
            .evaluate(expression("{ n = \"1\", on = true, l = null }"));
    assertEquals(expected, HclType.convert(value, type));
  }
}
