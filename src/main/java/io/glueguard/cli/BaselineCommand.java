package io.glueguard.cli;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import io.glueguard.report.JsonWriter;
import io.glueguard.scan.Baseline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code glueguard baseline}: writes today's findings to a file that later scans subtract.
 *
 * <pre>
 * {"version": 1, "findings": [
 * {"fingerprint": "3f2a...", "rule": "...", "address": "...", "file": "...", "message": "..."}
 * ]}
 * </pre>
 */
final class BaselineCommand implements Command {
  private static final String USUAL = ".glueguard-baseline.json";

  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public Form form() {
    Form form = new Form(name(), "Writes today's findings to a file that later scans subtract.");
    InputOptions.paths(form);
    form.value("--output", "FILE", "where to (default: " + USUAL + ")");
    InputOptions.add(form);
    form.footer(
        "Examples:",
        "  glueguard baseline && git add " + USUAL,
        "  glueguard scan --baseline " + USUAL);
    return form;
  }

  @Override
  public int run(Arguments parsed, Surroundings around) throws UsageError, IOException {
    Path file = Outputs.file(Options.text(parsed, "--output", USUAL), around);
    Inputs inputs = Inputs.of(parsed, parsed.words(), around);
    Outputs.spare(inputs, file);
    ScanResult result = inputs.scanner().scan(inputs.book(), Program.version());
    Messages.tell(result.problems(), around);
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.suppression() == null) {
        findings.add(finding);
      }
    }
    findings.sort(
        Comparator.comparing(Finding::rule)
            .thenComparing(finding -> finding.resource().address())
            .thenComparing(finding -> finding.place().file())
            .thenComparing(Finding::fingerprint));
    Outputs.save(file, out -> write(findings, out));
    if (!Options.has(parsed, "-q")) {
      String count = findings.size() == 1 ? "1 finding" : findings.size() + " findings";
      around.say(count + " in " + around.folder().relativize(file));
    }
    return result.summary().unreadable() > 0 ? UNREADABLE : FINE;
  }

  private static void write(List<Finding> findings, Appendable out) throws IOException {
    out.append("{\"version\": 1, \"findings\": [\n");
    String before = "";
    for (Finding finding : findings) {
      out.append(before);
      new JsonWriter(out, false)
          .object()
          .field("fingerprint", Baseline.plain(finding.fingerprint()))
          .field("rule", finding.rule())
          .field("address", finding.resource().address())
          .field("file", finding.place().file())
          .field("message", finding.message())
          .endObject();
      before = ",\n";
    }
    out.append(findings.isEmpty() ? "]}\n" : "\n]}\n");
  }
}
