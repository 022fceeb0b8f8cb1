package io.glueguard.rule;

import io.glueguard.finding.Severity;
import io.glueguard.model.Change;
import io.glueguard.model.Lookup;
import io.glueguard.model.Note;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.model.Worlds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges one resource by one rule, in every world that the verdict hangs on. */
public final class Examiner {
  private final Context context;

  /** Judges within a graph. */
  public Examiner(Context context) {
    this.context = context;
  }

  /** What a rule said about an item in one world. */
  private record Said(Verdict verdict, Severity severity, List<Note> notes) {}

  /**
   * What a rule says about a resource, by item; the key is empty for the resource as a whole. A
   * resource that is never made where defaults decide is judged in the worlds in which it is made.
   */
  public Map<String, Outcome> examine(Rule rule, Resource resource) {
    Worlds<Map<String, Said>> worlds =
        Worlds.usual(context.graph(), world -> judge(rule, resource, world));
    if (worlds.isSilent()) {
      worlds = Worlds.open(context.graph(), world -> judge(rule, resource, world));
    }
    return combine(rule, worlds);
  }

  /**
   * The first world, defaults aside, in which a rule that otherwise holds fails; null when there is
   * none.
   */
  public Outcome.Fails failsElsewhere(Rule rule, Resource resource) {
    Worlds<Map<String, Said>> worlds =
        Worlds.open(context.graph(), world -> judge(rule, resource, world));
    for (Worlds.Seen<Map<String, Said>> seen : worlds.seen()) {
      if (seen.outcome() != null && !seen.world().witness().isEmpty()) {
        for (Said said : seen.outcome().values()) {
          if (said.verdict() instanceof Verdict.Fails fails) {
            return new Outcome.Fails(
                fails.evidence(), said.severity(), seen.world().witness(), said.notes());
          }
        }
      }
    }
    return null;
  }

  /** Null in a world in which the resource is not made. */
  private Map<String, Said> judge(Rule rule, Resource resource, World world) {
    boolean past = rule.deletedToo() && resource.change() == Change.DELETE;
    if (!past && !resource.exists(world)) {
      return null;
    }
    Map<String, Said> said = new LinkedHashMap<>();
    if (rule.each().isEmpty()) {
      say(rule, "", Item.of(resource), world, said);
      return said;
    }
    Lookup list = Item.of(resource).find(world, rule.each());
    if (list.value() instanceof Value.Unknown unknown) {
      Item any = new Item(resource, Term.of(unknown), rule.each());
      if (!rule.mayApply(any, world, context)) {
        return said;
      }
      Verdict open = Verdict.open(Evidence.of(resource, list), unknown);
      said.put("", new Said(open, rule.page().severity(), world.notes()));
      return said;
    }
    for (Item item : EachCondition.items(Item.of(resource), list, world)) {
      say(rule, String.join("/", item.prefix()), item, world, said);
    }
    return said;
  }

  private void say(Rule rule, String key, Item item, World world, Map<String, Said> said) {
    Verdict verdict = rule.judge(item, world, context).verdict();
    if (verdict != null) {
      Severity severity =
          verdict instanceof Verdict.Holds
              ? rule.page().severity()
              : world.muted(() -> rule.severity(item, world, context));
      said.put(key, new Said(verdict, severity, world.notes()));
    }
  }

  private Map<String, Outcome> combine(Rule rule, Worlds<Map<String, Said>> worlds) {
    Map<String, List<Worlds.Seen<Said>>> byItem = new LinkedHashMap<>();
    for (Worlds.Seen<Map<String, Said>> seen : worlds.seen()) {
      if (seen.outcome() != null) {
        seen.outcome()
            .forEach(
                (key, said) ->
                    byItem
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(new Worlds.Seen<>(seen.world(), said)));
      }
    }
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    int all = worlds.seen().size();
    byItem.forEach((key, said) -> outcomes.put(key, combine(said, all, worlds.complete())));
    if (outcomes.isEmpty()) {
      outcomes.put("", new Outcome.DoesNotApply());
    }
    return outcomes;
  }

  private static Outcome combine(List<Worlds.Seen<Said>> said, int all, boolean complete) {
    Worlds.Seen<Said> fails = first(said, Verdict.Fails.class);
    Worlds.Seen<Said> open = first(said, Verdict.CannotTell.class);
    Worlds.Seen<Said> holds = first(said, Verdict.Holds.class);
    if (!complete && (fails == null || holds == null)) {
      Worlds.Seen<Said> any = said.get(0);
      return open(any, Reason.TOO_MANY_WORLDS, "", "");
    }
    if (fails != null && holds == null && open == null) {
      return new Outcome.Fails(
          fails.outcome().verdict().evidence(),
          mildest(said),
          said.size() == all && isOne(said) ? "" : fails.world().witness(),
          fails.outcome().notes());
    }
    if (fails == null && open == null) {
      return new Outcome.Holds(holds.outcome().verdict().evidence(), holds.outcome().notes());
    }
    if (fails != null && fails.world().forkReason() != null) {
      return open(fails, fails.world().forkReason(), "", fails.world().witness());
    }
    Verdict.CannotTell why = (Verdict.CannotTell) open.outcome().verdict();
    boolean everywhere = said.size() == all && isOne(said) && isOneDoubt(said, why);
    String witness = said.size() == 1 || everywhere ? "" : open.world().witness();
    return open(open, why.reason(), why.words(), witness);
  }

  private static Outcome open(Worlds.Seen<Said> seen, Reason reason, String words, String witness) {
    return new Outcome.Open(
        seen.outcome().verdict().evidence(),
        seen.outcome().severity().lower(),
        reason,
        words,
        witness,
        seen.outcome().notes());
  }

  /** Whether the same is said in all worlds, so that none of them is worth telling. */
  private static boolean isOne(List<Worlds.Seen<Said>> said) {
    Evidence first = said.get(0).outcome().verdict().evidence();
    for (Worlds.Seen<Said> each : said) {
      if (!each.outcome().verdict().evidence().tellsTheSame(first)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneDoubt(List<Worlds.Seen<Said>> said, Verdict.CannotTell why) {
    for (Worlds.Seen<Said> each : said) {
      if (!(each.outcome().verdict() instanceof Verdict.CannotTell open)
          || open.reason() != why.reason()
          || !open.words().equals(why.words())) {
        return false;
      }
    }
    return true;
  }

  /** A step up that only some worlds take is not certain. */
  private static Severity mildest(List<Worlds.Seen<Said>> said) {
    Severity mildest = Severity.HIGH;
    for (Worlds.Seen<Said> seen : said) {
      Severity each = seen.outcome().severity();
      mildest = each.atLeast(mildest) ? mildest : each;
    }
    return mildest;
  }

  private static Worlds.Seen<Said> first(
      List<Worlds.Seen<Said>> said, Class<? extends Verdict> kind) {
    for (Worlds.Seen<Said> seen : said) {
      if (kind.isInstance(seen.outcome().verdict())) {
        return seen;
      }
    }
    return null;
  }
}
