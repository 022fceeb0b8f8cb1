package io.glueguard.sample;

import static io.glueguard.sample.SampleText.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What holds of whole scans, for templates with all that real ones have. */
class ScanProperties {
  private static final String IGNORED = " # glueguard:ignore ";

  /** What is told once of several resources is told of the first. */
  private static final Set<String> OF_THE_FIRST =
      Set.of("parameter-can-disable-encryption", "bookmark-key-shared");

  private static Map<String, Object> template(long seed) {
    return SampleTemplate.of(Choices.of(new Random(seed)));
  }

  private static void assertSame(Collection<String> before, Collection<String> after, String text) {
    assertEquals(List.of(), SampleScan.difference(before, after), text);
  }

  private static ScanResult scan(String text) {
    return SampleScan.scan(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ScanResult scan(Map<String, Object> template) {
    return scan(SampleText.yaml(template));
  }

  @Property(tries = 100)
  void noBytesMakeAScanThrow(@ForAll long seed, @ForAll @Size(max = 12) List<Byte> changes) {
    Random random = new Random(seed);
    Map<String, Object> template = template(seed);
    String text = random.nextBoolean() ? SampleText.yaml(template) : SampleText.json(template);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (byte change : changes) {
      bytes[random.nextInt(bytes.length)] = change;
    }
    Summary summary = SampleScan.scan(bytes).summary();
    assertEquals(1, summary.templates() + summary.notTemplates() + summary.unreadable());
  }

  @Property(tries = 120)
  void yamlAndJsonAgree(@ForAll long seed) {
    Map<String, Object> template = template(seed);
    String yaml = SampleText.yaml(template);
    ScanResult result = scan(yaml);
    assertEquals(List.of(), result.problems(), yaml);
    assertSame(
        SampleScan.verdicts(result), SampleScan.verdicts(scan(SampleText.json(template))), yaml);
  }

  @Property(tries = 120)
  void theOrderOfResourcesHasNoSay(@ForAll long seed, @ForAll Random random) {
    Map<String, Object> template = template(seed);
    String before = SampleText.yaml(template);
    for (String section : List.of("Resources", "Parameters", "Conditions")) {
      if (template.containsKey(section)) {
        template.put(section, shuffled(SampleTemplate.inner(template, section), random));
      }
    }
    assertSame(unordered(scan(before)), unordered(scan(template)), before);
  }

  private static Map<String, Object> shuffled(Map<String, Object> entries, Random random) {
    List<String> names = new ArrayList<>(entries.keySet());
    Collections.shuffle(names, random);
    Map<String, Object> shuffled = new LinkedHashMap<>();
    names.forEach(name -> shuffled.put(name, entries.get(name)));
    return shuffled;
  }

  /** Of several reasons and witnesses the first is told, so that they are left out. */
  private static Set<String> unordered(ScanResult result) {
    Set<String> verdicts = new TreeSet<>();
    for (Finding each : result.findings()) {
      if (!OF_THE_FIRST.contains(each.rule())) {
        String resource = each.resource().name();
        verdicts.add(each.rule() + " " + resource + " " + each.kind() + " " + each.severity());
      }
    }
    states(result).forEach((job, state) -> verdicts.add(job + " " + state));
    return verdicts;
  }

  @Property(tries = 30)
  void theOrderOfFilesHasNoSay(@ForAll long seed, @ForAll Random random) throws IOException {
    Path root = Files.createTempDirectory("glueguard-sample").toRealPath();
    try {
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Map<String, Object> template = template(seed + i);
        String text = i == 1 ? SampleText.json(template) : SampleText.yaml(template);
        files.add(
            Files.writeString(root.resolve("stack-" + i + (i == 1 ? ".json" : ".yaml")), text));
      }
      List<String> expected = SampleScan.all(SampleScan.scan(root, files, 1));
      Collections.shuffle(files, random);
      assertSame(expected, SampleScan.all(SampleScan.scan(root, files, 1)), files.toString());
      assertEquals(expected, SampleScan.all(SampleScan.scan(root, files, 1)));
      assertEquals(expected, SampleScan.all(SampleScan.scan(root, List.of(root), 2)));
    } finally {
      for (Path file : Files.list(root).toList()) {
        Files.delete(file);
      }
      Files.delete(root);
    }
  }

  @Property(tries = 100)
  void aSuppressionMovesOnlyItsOwnFinding(@ForAll long seed, @ForAll Random random) {
    String text = SampleText.yaml(template(seed));
    List<Finding> before = scan(text).findings();
    if (before.isEmpty()) {
      return;
    }
    Finding chosen = before.get(random.nextInt(before.size()));
    int line = chosen.place().span().start().line();
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.set(line - 1, lines.get(line - 1) + IGNORED + chosen.rule() + " -- tried out");
    ScanResult after = scan(String.join("\n", lines) + "\n");
    assertSame(words(before), words(after.findings()), text);
    Set<String> moved = new TreeSet<>();
    for (Finding finding : after.findings()) {
      if (finding.suppression() != null) {
        moved.add(SampleScan.words(finding));
        assertEquals(chosen.rule(), finding.rule(), text);
        boolean here = finding.place().span().start().line() == line;
        boolean below = finding.resource().name().equals(chosen.resource().name());
        assertTrue(here || below, () -> SampleScan.words(finding) + "\n" + text);
      }
    }
    assertTrue(moved.contains(SampleScan.words(chosen)), text);
  }

  private static List<String> words(List<Finding> findings) {
    return findings.stream().map(SampleScan::words).sorted().toList();
  }

  @Property(tries = 100)
  void whatIsUnrelatedHasNoSay(@ForAll long seed) {
    Map<String, Object> template = template(seed);
    String before = SampleText.yaml(template);
    Object bucket = map("BucketName", map("Fn::Sub", "x-${AWS::Region}"));
    SampleTemplate.resources(template)
        .put("Bucket", map("Type", "AWS::S3::Bucket", "Properties", bucket));
    Object queue = map("QueueName", "other", "KmsMasterKeyId", "alias/aws/sqs");
    SampleTemplate.resources(template)
        .put("Queue", map("Type", "AWS::SQS::Queue", "Properties", queue));
    assertSame(SampleScan.verdicts(scan(before)), SampleScan.verdicts(scan(template)), before);
  }

  /** In all ways that encryption may be taken away, one at a time. */
  @Property(tries = 120)
  void takingEncryptionAwayNeverHelps(@ForAll long seed, @ForAll Random random) {
    Map<String, Object> template = template(seed);
    String text = SampleText.yaml(template);
    ScanResult before = scan(text);
    for (String name : SampleTemplate.resources(template).keySet()) {
      Map<String, Object> changed = template(seed);
      if (take(changed, name, random)) {
        ScanResult after = scan(changed);
        Map<String, JobState> old = states(before);
        states(after)
            .forEach(
                (job, state) ->
                    assertFalse(
                        state == JobState.ENCRYPTED && old.get(job) != JobState.ENCRYPTED,
                        () -> job + " without " + name + "\n" + text));
      }
    }
  }

  /** No configuration encrypts bookmarks, so no job of the template does, whatever it names. */
  @Property(tries = 120)
  void nothingIsEncryptedWhereNothingEncrypts(@ForAll long seed) {
    Map<String, Object> template = template(seed);
    List<String> bare = new ArrayList<>();
    for (String name : SampleTemplate.resources(template).keySet()) {
      if (name.startsWith("Configuration")) {
        SampleTemplate.inner(SampleTemplate.properties(template, name), "EncryptionConfiguration")
            .remove("JobBookmarksEncryption");
        // one with a condition may never be made
        if (SampleTemplate.inner(SampleTemplate.resources(template), name).get("Condition")
            == null) {
          bare.add(name);
        }
      }
    }
    ScanResult result = scan(template);
    assertFalse(states(result).containsValue(JobState.ENCRYPTED), () -> SampleText.yaml(template));
    Set<String> told = new TreeSet<>();
    for (Finding finding : result.findings()) {
      if (finding.rule().equals("bookmark-encryption-missing")) {
        told.add(finding.resource().name());
      }
    }
    assertTrue(told.containsAll(bare), () -> told + "\n" + SampleText.yaml(template));
  }

  private static boolean take(Map<String, Object> template, String name, Random random) {
    Map<String, Object> properties = SampleTemplate.properties(template, name);
    if (name.startsWith("Job")) {
      return properties.remove("SecurityConfiguration") != null;
    }
    if (!name.startsWith("Configuration")) {
      return false;
    }
    Map<String, Object> encryption = SampleTemplate.inner(properties, "EncryptionConfiguration");
    if (random.nextBoolean()) {
      return encryption.remove("JobBookmarksEncryption") != null;
    }
    return encryption.containsKey("JobBookmarksEncryption")
        && SampleTemplate.inner(encryption, "JobBookmarksEncryption")
                .put("JobBookmarksEncryptionMode", "DISABLED")
            != null;
  }

  private static Map<String, JobState> states(ScanResult result) {
    Map<String, JobState> states = new TreeMap<>();
    for (JudgedJob job : result.jobs()) {
      states.put(job.job().name(), job.state());
    }
    return states;
  }
}
