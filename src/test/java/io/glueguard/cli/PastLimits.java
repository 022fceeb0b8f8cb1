package io.glueguard.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Input past each limit, by the name that the limit has in the code. */
final class PastLimits {
  private static final String JOB =
      "  J: {Type: AWS::Glue::Job, Properties: {Role: r, SecurityConfiguration: %s}}\n";
  private static final String HEAD = "Resources:\n" + JOB.formatted("s");

  private PastLimits() {}

  /** Writes files into a folder and says which line must be told, as {@code file:line}. */
  @FunctionalInterface
  interface Input {
    String make(Path folder) throws IOException;
  }

  static final Map<String, Input> ALL = new TreeMap<>();

  static {
    ALL.put("Files.LARGEST", PastLimits::largeFile);
    text("Limits.TREE_CHARS", "t.json", 1, () -> json("\"" + "x".repeat(67_108_864) + '"'));
    text("Limits.YAML_CODE_POINTS", "t.yaml", 1, () -> HEAD + "# x\n".repeat(4_000_000));
    text("Limits.YAML_LINE_CHARS", "t.yaml", 3, () -> HEAD + "# " + "x".repeat(262_144) + "\n");
    text(
        "Limits.TAG_CHARS",
        "t.yaml",
        5,
        () -> "%TAG !e! tag:" + "x".repeat(2_000) + "\n---\n" + HEAD + "x: !e!a b\n");
    text("Limits.DEPTH", "t.yaml", 3, () -> HEAD + "x: " + "[".repeat(20_000) + "\n");
    text("Limits.NODES", "t.json", 1, () -> json("[" + "1,".repeat(5_000_000) + "1]"));
    text(
        "Limits.ALIASED_NODES",
        "t.yaml",
        5,
        () ->
            HEAD
                + ("a: &a [" + "x,".repeat(2_000) + "]\nb: &b [" + "*a,".repeat(100) + "]\n")
                + ("c: [" + "*b,".repeat(100) + "]\n"));
    text("Limits.DOCUMENTS", "t.yaml", 10_002, () -> HEAD + "--- a\n".repeat(10_000));
    ALL.put("Walk.DEEPEST", PastLimits::deepFolder);
    text("Loops.MOST", "t.yaml", 4, PastLimits::loops);
    ALL.put("Nested.DEEPEST", PastLimits::deepStacks);
    ALL.put("Nested.MOST", PastLimits::manyStacks);
    ALL.put("Nested.MOST_RESOURCES", PastLimits::manyResources);
    ALL.put("AssemblyReader.DEEPEST", PastLimits::deepAssembly);
    text("Effort.LEAST", "", 1, PastLimits::effort);
    text("Effort.EACH_RESOURCE", "", 1, PastLimits::effort);
    ALL.put("PlanFileSources.MOST_ENTRIES", folder -> zip(folder, 20_001, "", 1));
    ALL.put("PlanFileSources.LARGEST", folder -> zip(folder, 1, noise(4_194_305), 1));
    ALL.put("PlanFileSources.MOST_CHARS", folder -> zip(folder, 0, noise(4_194_304), 17));
    ALL.put("PlanFileSources.MOST_SHRUNK", folder -> zip(folder, 1, " ".repeat(1_000_000), 1));
    ALL.put("FolderSources.LARGEST", folder -> source(folder, noise(4_194_304)));
    ALL.put("FolderSources.MOST_CHARS", PastLimits::longSources);
    ALL.put("FolderSources.MOST_FILES", PastLimits::manySources);
    ALL.put("HclParser.DEEPEST", folder -> source(folder, "x = " + "(".repeat(400) + "\n"));
    ALL.put("Plan.DEEPEST", PastLimits::deepModule);
  }

  private interface Text {
    String get();
  }

  private static void text(String limit, String file, int line, Text text) {
    ALL.put(
        limit,
        folder -> {
          Files.writeString(folder.resolve(file.isEmpty() ? "t.yaml" : file), text.get());
          return (file.isEmpty() ? "." : file) + ":" + line + ":";
        });
  }

  private static String json(String value) {
    return "{\"Resources\": {\"J\": {\"Type\": \"AWS::Glue::Job\"}}, \"x\": " + value + "}";
  }

  private static String times(int count, IntFunction<String> each) {
    return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
  }

  private static String largeFile(Path folder) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("t.yaml").toFile(), "rw")) {
      file.writeBytes(HEAD);
      file.setLength(268_435_457);
    }
    return "t.yaml:1:";
  }

  private static String deepFolder(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("d/".repeat(101)));
    return "d/".repeat(100) + "d:1:";
  }

  private static String loops() {
    String list = times(90, i -> "a" + i + ",");
    return "Transform: AWS::LanguageExtensions\nResources:\n  J: {Type: AWS::Glue::Job}\n"
        + ("  Fn::ForEach::A: [A, [LIST], {'Fn::ForEach::B': [B, [LIST], {"
                + "'Fn::ForEach::C': [C, [LIST], {'J${A}${B}${C}': {Type: AWS::S3::Bucket}}]}]}]\n")
            .replace("LIST", list);
  }

  private static String stacks(int count, String url) {
    return HEAD
        + times(
            count,
            i ->
                "  S%d: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: %s}}\n"
                    .formatted(i, url));
  }

  private static String deepStacks(Path folder) throws IOException {
    for (int i = 1; i <= 12; i++) {
      Files.writeString(folder.resolve("n" + i + ".yaml"), stacks(1, "n" + (i + 1) + ".yaml"));
    }
    return "n11.yaml:3:";
  }

  private static String manyStacks(Path folder) throws IOException {
    Files.writeString(folder.resolve("t.yaml"), stacks(1_001, "child.yaml"));
    Files.writeString(folder.resolve("child.yaml"), HEAD);
    return "t.yaml:1003:";
  }

  private static String manyResources(Path folder) throws IOException {
    String bucket = "  B%d: {Type: AWS::S3::Bucket}\n";
    Files.writeString(folder.resolve("child.yaml"), HEAD + times(1_000, i -> bucket.formatted(i)));
    Files.writeString(folder.resolve("t.yaml"), stacks(60, "child.yaml"));
    return "t.yaml:";
  }

  private static String deepAssembly(Path folder) throws IOException {
    Path app = Files.createDirectory(folder.resolve("cdk.out"));
    Files.writeString(app.resolve("cdk.out"), "{\"version\":\"36.0.0\"}");
    Files.writeString(
        app.resolve("manifest.json"),
        "{\"version\":\"36.0.0\",\"artifacts\":{\"S\":{\"type\":\"aws:cloudformation:stack\","
            + "\"environment\":\"aws://111122223333/eu-west-1\","
            + "\"properties\":{\"templateFile\":\"n0.json\"}}}}");
    for (int i = 0; i < 14; i++) {
      Files.writeString(
          app.resolve("n" + i + ".json"),
          "{\"Resources\":{\"N\":{\"Type\":\"AWS::CloudFormation::Stack\",\"Properties\":"
              + ("{\"TemplateURL\":\"x\"},\"Metadata\":{\"aws:asset:path\":\"n"
                  + (i + 1)
                  + ".json\",")
              + "\"aws:asset:property\":\"TemplateURL\"}}}}");
    }
    return "cdk.out/n12.json:1:";
  }

  private static String effort() {
    return "Parameters: {P: {Type: String, AllowedValues: ["
        + times(400, i -> "v" + i + ",")
        + "]}}\nResources:\n"
        + times(
            100,
            i ->
                ("  J%1$d: {Type: AWS::Glue::Job, Properties: {Name: !Sub '${P}x',"
                        + " SecurityConfiguration: !Sub '${P}s'}}\n"
                        + "  S%1$d: {Type: AWS::Glue::SecurityConfiguration,"
                        + " Properties: {Name: !Sub '${P}s'}}\n"
                        + "  T%1$d: {Type: AWS::Glue::Trigger, Properties: {Type: ON_DEMAND,"
                        + " Actions: [{JobName: !Sub '${P}x'}]}}\n")
                    .formatted(i));
  }

  /** A plan with one job whose configuration only the sources tell. */
  private static void plan(Path folder, String module) throws IOException {
    String address = module.isEmpty() ? "" : module + ".";
    Files.writeString(
        folder.resolve("plan.json"),
        "{\"format_version\":\"1.2\",\"planned_values\":{},\"resource_changes\":[{\"address\":\""
            + address
            + "aws_glue_job.j\",\"mode\":\"managed\",\"type\":\"aws_glue_job\",\"name\":\"j\","
            + "\"change\":{\"actions\":[\"create\"],\"before\":null,\"after\":{\"name\":\"j\"},"
            + "\"after_unknown\":{\"security_configuration\":true}}}],"
            + "\"configuration\":{\"root_module\":{\"resources\":[{\"address\":\"aws_glue_job.j\","
            + "\"mode\":\"managed\",\"type\":\"aws_glue_job\",\"name\":\"j\",\"expressions\":"
            + "{\"security_configuration\":{\"references\":[\"local.x\"]}}}]}}}\n");
  }

  private static String deepModule(Path folder) throws IOException {
    plan(folder, times(51, i -> (i == 0 ? "" : ".") + "module.m"));
    return "plan.json:1:";
  }

  private static String source(Path folder, String text) throws IOException {
    plan(folder, "");
    Files.writeString(folder.resolve("main.tf"), "locals {\n" + text + "}\n");
    return "main.tf:";
  }

  private static String manySources(Path folder) throws IOException {
    plan(folder, "");
    Path infra = Files.createDirectory(folder.resolve("infra"));
    Files.move(folder.resolve("plan.json"), infra.resolve("plan.json"));
    for (int i = 0; i < 2_001; i++) {
      Files.createFile(infra.resolve("f" + (10_000 + i) + ".tf"));
    }
    return "infra:1:";
  }

  private static String longSources(Path folder) throws IOException {
    plan(folder, "");
    String text = noise(4_194_304);
    for (int i = 10; i < 27; i++) {
      Files.writeString(folder.resolve("f" + i + ".tf"), text);
    }
    return "f26.tf:1:";
  }

  private static String zip(Path folder, int empty, String text, int sources) throws IOException {
    plan(folder, "");
    try (OutputStream file = Files.newOutputStream(folder.resolve("plan.bin"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      entry(zip, "tfplan", "");
      entry(zip, "tfconfig/modules.json", "[{\"Key\":\"\",\"Dir\":\".\"}]");
      for (int i = 0; i < empty; i++) {
        zip.putNextEntry(new ZipEntry("e" + i));
      }
      for (int i = 0; i < sources; i++) {
        entry(zip, "tfconfig/m-/s" + i + ".tf", text);
      }
    }
    return "plan.bin:1:";
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A comment that hardly shrinks, of so many chars. */
  private static String noise(int length) {
    StringBuilder noise = new StringBuilder("#");
    for (long state = 1; noise.length() < length; ) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      noise.append((char) ('A' + (state >>> 59)));
    }
    return noise.append('\n').substring(0, length);
  }
}
