package io.glueguard.rule;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Place;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Step;
import io.glueguard.finding.Subject;
import io.glueguard.model.Canonical;
import io.glueguard.model.Note;
import io.glueguard.model.Origin;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what a rule says into findings. */
final class FindingWriter {
  private FindingWriter() {}

  /** A broken rule. */
  static Finding fails(Rule rule, Resource resource, String item, Outcome.Fails fails) {
    return write(
        rule,
        resource,
        item,
        fails.evidence(),
        fails.severity(),
        null,
        fails.witness(),
        "",
        fails.notes());
  }

  /** A rule that cannot be decided. */
  static Finding open(Rule rule, Resource resource, String item, Outcome.Open open) {
    return write(
        rule,
        resource,
        item,
        open.evidence(),
        open.severity(),
        open.reason(),
        open.witness(),
        open.words(),
        open.notes());
  }

  private static Finding write(
      Rule rule,
      Resource resource,
      String item,
      Evidence evidence,
      Severity severity,
      Reason reason,
      String witness,
      String words,
      List<Note> notes) {
    Place template = Places.of(evidence.place(), evidence.resource());
    List<Origin.Written> written = evidence.resource().origin().of(evidence.path());
    List<Step> related = new ArrayList<>();
    Place place = template;
    for (Origin.Written each : written) {
      Place source = Places.of(each.file(), each.span(), null);
      if (each.certain() && place == template) {
        place = source;
        String where =
            resource.stack().tool() == Stack.Tool.TERRAFORM ? "the plan" : "the template";
        related.add(new Step(template, "in " + where));
      } else {
        related.add(new Step(source, each.message()));
      }
    }
    related.addAll(steps(notes, evidence, resource));
    String message = message(rule, resource, evidence, reason, words, witness);
    Subject subject = subject(resource);
    return new Finding(
        rule.id(),
        severity,
        reason == null ? Kind.FAIL : Kind.OPEN,
        message,
        reason == null ? null : reason.name(),
        witness == null || witness.isEmpty() ? null : witness,
        subject,
        place,
        distinct(related, place),
        cure(rule, resource.stack().tool()),
        List.of(),
        evidence.words().getOrDefault("root", resource.id()),
        Fingerprints.of(rule.id(), resource.type(), resource.address(), item, evidence.path()),
        null,
        false);
  }

  /** The notes that have a place, as steps. */
  static List<Step> steps(List<Note> notes, Evidence evidence, Resource resource) {
    List<Step> steps = new ArrayList<>();
    for (Note note : notes) {
      if (note.node() != null) {
        Place place =
            note.declared() == null
                ? Places.of(note.node(), owner(note, evidence, resource))
                : Places.written(note.declared());
        steps.add(new Step(place, note.message()));
      }
    }
    return steps;
  }

  private static Resource owner(Note note, Evidence evidence, Resource resource) {
    return evidence.resource().body() != null
            && note.node().file() == evidence.resource().stack().file()
        ? evidence.resource()
        : resource;
  }

  private static List<Step> distinct(List<Step> steps, Place primary) {
    Map<String, Step> distinct = new LinkedHashMap<>();
    for (Step step : steps) {
      String key = step.place().file() + step.place().span() + step.message();
      if (!step.place().span().equals(primary.span())
          || !step.place().file().equals(primary.file())) {
        distinct.putIfAbsent(key, step);
      }
    }
    return List.copyOf(distinct.values());
  }

  /** Who a finding is about. */
  static Subject subject(Resource resource) {
    return new Subject(resource.type(), resource.name(), resource.address(), resource.id());
  }

  private static String cure(Rule rule, Stack.Tool tool) {
    String form =
        switch (tool) {
          case CLOUDFORMATION -> "cloudformation";
          case CDK -> "cdk";
          case TERRAFORM -> "terraform";
        };
    return rule.page().cure().getOrDefault(form, "");
  }

  private static String message(
      Rule rule,
      Resource resource,
      Evidence evidence,
      Reason reason,
      String words,
      String witness) {
    Map<String, String> values = new LinkedHashMap<>(evidence.words());
    // users of CDK know constructs by their paths; logical ids are made up of them
    boolean constructed = resource.stack().tool() == Stack.Tool.CDK;
    values.put("resource", constructed ? resource.address() : resource.name());
    String said = values.getOrDefault(Demand.MESSAGE, rule.message());
    String message = fill(reason == null ? said : open(rule), values);
    if (!words.isEmpty()) {
      message += ": " + Canonical.alone(words);
    }
    boolean told = witness == null || message.contains(witness);
    return told ? message : message + " [" + witness + "]";
  }

  private static String open(Rule rule) {
    return rule.canBeOpen() ? rule.openMessage() : "It cannot be told: " + rule.page().title();
  }

  /** Puts words into the placeholders of a message. */
  static String fill(String message, Map<String, String> words) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', from)) {
      int end = message.indexOf('}', open);
      if (end < 0) {
        break;
      }
      String word = words.get(message.substring(open + 1, end));
      filled
          .append(message, from, open)
          .append(word == null ? message.substring(open, end + 1) : word);
      from = end + 1;
    }
    return filled.append(message.substring(from)).toString();
  }
}
