package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Picture;
import io.glueguard.finding.Place;
import io.glueguard.finding.RulePage;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Subject;
import io.glueguard.finding.Summary;
import io.glueguard.source.Position;
import io.glueguard.source.Problem;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One result of a scan that has everything in it that a report may have to show. */
final class ExampleResult {
  static final String WITHOUT = "job-without-security-configuration";
  static final String DISABLED = "bookmark-encryption-disabled";
  static final String JOBS = "infra/glue/jobs.yaml";
  static final String SECURITY = "infra/glue/security.yaml";
  static final String PLAN = "terraform/plan.json";

  /** Names and texts of an attacker who can write templates. */
  static final String HOSTILE =
      "<script>alert(1)</script>\"'`|[x](javascript:1) @octocat &amp; \u001b[31m\u202e";

  static final String HOSTILE_FILE = "odd/<img src=x onerror=alert(1)>,a:b%|`\n::error::x.yaml";

  private final List<Finding> findings = ExampleFindings.all();
  private final List<JudgedJob> jobs = new ArrayList<>();
  private final List<Picture.Spot> spots = new ArrayList<>();
  private final List<Picture.Line> lines = new ArrayList<>();

  private ExampleResult() {}

  static ScanResult get() {
    ExampleResult example = new ExampleResult();
    example.jobs();
    example.picture();
    example.findings.sort(Finding.ORDER);
    return example.result();
  }

  /** A scan that met nothing at all. */
  static ScanResult empty() {
    return new ScanResult(
        "0.1.0",
        new Summary(0, 0, 0, 0, Map.of(), Map.of(), Map.of(), 0, 0),
        List.of(),
        List.of(),
        List.of(),
        () -> new Picture(List.of(), List.of()),
        List.of(),
        false);
  }

  static Place place(String file, int line, int column, int length, String text, int caret) {
    Span span = new Span(new Position(line, column), new Position(line, column + length));
    return new Place(file, span, null, new Place.Excerpt(text, caret, length));
  }

  static Span at(int line, int column, int length) {
    return new Span(new Position(line, column), new Position(line, column + length));
  }

  private void jobs() {
    JobState[] states = {
      JobState.UNENCRYPTED, JobState.UNENCRYPTED, JobState.ENCRYPTED, JobState.ENCRYPTED,
      JobState.UNDECIDED, JobState.NOT_APPLICABLE, JobState.ENCRYPTED, JobState.UNENCRYPTED
    };
    String[] owners = {"sales", "sales", "sales", "risk", "risk", null, "risk", HOSTILE};
    for (int i = 0; i < states.length; i++) {
      jobs.add(
          new JudgedJob(
              new Subject("AWS::Glue::Job", "Job" + i, "stack/Job" + i, "stack.yaml/Job" + i),
              states[i],
              owners[i],
              states[i] == JobState.UNDECIDED ? "PARAM_NO_DEFAULT" : null,
              place(JOBS, 58 + i * 10, 3, 4, "  Job" + i + ":", 2)));
    }
  }

  private void picture() {
    spot("start", Picture.Column.START_PATH, "EveryNight", null, false);
    spot("job0", Picture.Column.JOB, "Nightly", JobState.UNENCRYPTED, false);
    spot("job1", Picture.Column.JOB, "Job1", JobState.UNENCRYPTED, false);
    spot("job2", Picture.Column.JOB, "Job2", JobState.ENCRYPTED, false);
    spot("job3", Picture.Column.JOB, HOSTILE, JobState.UNDECIDED, false);
    spot("ray", Picture.Column.JOB, "RayJob", JobState.NOT_APPLICABLE, false);
    spot("open", Picture.Column.CONFIGURATION, "Open", JobState.UNENCRYPTED, false);
    spot("encrypted", Picture.Column.CONFIGURATION, "Encrypted", JobState.ENCRYPTED, false);
    spot("corp", Picture.Column.CONFIGURATION, "corp-security", null, true);
    spot("key", Picture.Column.KEY, "Key", null, false);
    spot(
        "role",
        Picture.Column.ROLE,
        "a-role-with-a-name-that-is-much-too-long-for-a-box",
        null,
        false);
    lines.add(new Picture.Line("start", "job0", "Actions", false));
    lines.add(new Picture.Line("job1", "open", "SecurityConfiguration", false));
    lines.add(new Picture.Line("job2", "encrypted", "SecurityConfiguration", false));
    lines.add(new Picture.Line("job3", "corp", "SecurityConfiguration", true));
    lines.add(new Picture.Line("encrypted", "key", "KmsKeyArn", false));
    lines.add(new Picture.Line("job2", "role", "Role", false));
  }

  private void spot(String id, Picture.Column column, String label, JobState state, boolean out) {
    Place place = out ? null : place(JOBS, 12, 3, 7, "  Nightly:", 2);
    spots.add(new Picture.Spot("stack/" + id, column, label, "stack/" + label, state, out, place));
  }

  private ScanResult result() {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    Map<String, Integer> undecided = new TreeMap<>();
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    for (Finding finding : findings) {
      if (finding.counts() && finding.kind() == Kind.FAIL) {
        counts.merge(finding.severity(), 1, Integer::sum);
      } else if (finding.counts()) {
        undecided.merge(finding.reason(), 1, Integer::sum);
      }
    }
    Map<JobState, Integer> states = new EnumMap<>(JobState.class);
    for (JobState state : JobState.values()) {
      states.put(state, 0);
    }
    for (JudgedJob job : jobs) {
      states.merge(job.state(), 1, Integer::sum);
    }
    Problem broken =
        Problem.unreadable("broken.yaml", at(3, 1, 4), "a mapping value is not allowed here");
    Problem twice =
        Problem.remark(
            JOBS,
            at(90, 5, 4),
            "the key Name stands here twice",
            List.of(new Problem.Related(at(88, 5, 4), "the first one")));
    return new ScanResult(
        "0.1.0",
        new Summary(9, 6, 2, 1, states, counts, undecided, 1, 1),
        findings,
        List.of(broken, twice),
        jobs,
        this::fullIds,
        pages(),
        true);
  }

  private Picture fullIds() {
    List<Picture.Line> full = new ArrayList<>();
    for (Picture.Line line : lines) {
      full.add(
          new Picture.Line(
              "stack/" + line.from(), "stack/" + line.to(), line.label(), line.broken()));
    }
    return new Picture(spots, full);
  }

  private static List<RulePage> pages() {
    Map<String, String> cure = new LinkedHashMap<>();
    cure.put(
        "cloudformation",
        "Name a security configuration:\n```yaml\nSecurityConfiguration: !Ref Sc\n```");
    cure.put("terraform", "Set `security_configuration`.");
    return List.of(
        page(DISABLED, "Job bookmark encryption is disabled", Severity.MEDIUM, cure),
        page(
            "job-bookmarks-unencrypted",
            "The bookmarks of a job are not encrypted",
            Severity.MEDIUM,
            cure),
        page(WITHOUT, "A job has no security configuration", Severity.MEDIUM, cure));
  }

  private static RulePage page(
      String id, String title, Severity severity, Map<String, String> cure) {
    return new RulePage(
        id,
        title,
        severity,
        "bookmarks",
        "Job bookmarks hold **paths** and times of the data that a job has read.",
        cure,
        List.of(
            "https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html"),
        List.of(new RulePage.Control("PCI DSS", "4.0.1", "3.5.1", "inferred", "glueguard")));
  }
}
