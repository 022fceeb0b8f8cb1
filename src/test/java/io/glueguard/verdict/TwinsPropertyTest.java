package io.glueguard.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Templates that say the same are judged the same. */
class TwinsPropertyTest {

  @Property(tries = 500)
  void yamlAndJsonAgree(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size) {
    Map<String, Object> tree = Writing.tree(RandomTemplate.of(seed, size, true));
    assertEquals(Judged.of(Writing.yaml(tree)).summary(), Judged.of(Writing.json(tree)).summary());
  }

  @Property(tries = 500)
  void theSignAtTheEndOfALineHasNoSay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size) {
    String text = Writing.yaml(Writing.tree(RandomTemplate.of(seed, size, true)));
    Judged one = Judged.of(text);
    Judged two = Judged.of(text.replace("\n", "\r\n"));
    assertEquals(places(one), places(two));
    assertEquals(one.summary(), two.summary());
  }

  private static List<String> places(Judged judged) {
    List<String> places = new ArrayList<>();
    judged.findings().forEach(each -> places.add(each.rule() + " " + each.place().span()));
    return places;
  }

  @Property(tries = 500)
  void theOrderOfEntriesHasNoSay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size, @ForAll Random random) {
    Map<String, Object> tree = Writing.tree(RandomTemplate.of(seed, size, true));
    Set<String> expected = withoutNames(Judged.of(Writing.yaml(tree)));
    for (String section : List.of("Resources", "Parameters", "Conditions")) {
      Writing.shuffle(tree, section, random);
    }
    assertEquals(expected, withoutNames(Judged.of(Writing.yaml(tree))));
  }

  /** The message of an opt-out names the first of several resources. */
  private static Set<String> withoutNames(Judged judged) {
    Set<String> summary = new TreeSet<>(judged.summary());
    summary.removeIf(each -> each.startsWith("parameter-can-disable-encryption"));
    return summary;
  }

  @Property(tries = 500)
  void whatIsUnrelatedHasNoSay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size) {
    Map<String, Object> tree = Writing.tree(RandomTemplate.of(seed, size, true));
    Set<String> expected = Judged.of(Writing.yaml(tree)).summary();
    add(tree, "Parameters", "Other", Map.of("Type", "String"));
    Map<String, Object> bucket = new LinkedHashMap<>();
    bucket.put("Type", "AWS::S3::Bucket");
    bucket.put("Properties", Map.of("BucketName", Map.of("Ref", "Other")));
    add(tree, "Resources", "Bucket", bucket);
    assertEquals(expected, Judged.of(Writing.yaml(tree)).summary());
  }

  @SuppressWarnings("unchecked")
  private static void add(Map<String, Object> tree, String section, String name, Object value) {
    ((Map<String, Object>) tree.get(section)).put(name, value);
  }

  @Property(tries = 500)
  void takingEncryptionAwayNeverHelps(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size) {
    RandomTemplate template = RandomTemplate.of(seed, size, false);
    Map<String, Piece> modes = new LinkedHashMap<>();
    template.modes().keySet().forEach(id -> modes.put(id, new Piece.Gone()));
    RandomTemplate without =
        new RandomTemplate(
            template.allowed(),
            template.defaults(),
            template.conditions(),
            template.mapping(),
            template.guards(),
            modes,
            template.security());
    Judged judged = Judged.of(Writing.yaml(Writing.tree(without)));
    modes
        .keySet()
        .forEach(
            id -> {
              if (new BruteForce(without).say("bookmark-encryption-missing", id) != null) {
                assertNotNull(judged.of("bookmark-encryption-missing", id), id);
              }
            });
    judged
        .jobs()
        .forEach(job -> assertEquals(false, job.state().word().equals("encrypted"), "state"));
  }
}
