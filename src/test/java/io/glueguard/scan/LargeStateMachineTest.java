package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state machine with thousands of tasks leaves no job undecided that it starts. */
class LargeStateMachineTest {
  private static final int JOBS = 200;
  private static final int TASKS = 3_000;

  @TempDir Path folder;

  @Test
  void eachJobIsJudgedByTheTasksThatStartIt() throws IOException {
    StringBuilder text = new StringBuilder("Parameters: {Stage: {Type: String, Default: dev}}\n");
    text.append("Resources:\n");
    for (int i = 0; i < JOBS; i++) {
      text.append(
          "  J%d: {Type: AWS::Glue::Job, Properties: {Name: !Sub '${Stage}-%d'}}\n"
              .formatted(i, i));
    }
    text.append("  Machine:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n");
    text.append("      Definition:\n        StartAt: S0\n        States:\n");
    for (int i = 0; i < TASKS; i++) {
      text.append("          S%d: {Type: Task, Next: S%d,".formatted(i, i + 1))
          .append(" Resource: 'arn:aws:states:::glue:startJobRun.sync',")
          .append(" Parameters: {JobName: !Sub '${Stage}-%d',".formatted(i % (JOBS / 2)))
          .append(" Arguments: {--job-bookmark-option: job-bookmark-enable}}}\n");
    }
    text.append("          S%d: {Type: Succeed}\n".formatted(TASKS));
    Files.writeString(folder.resolve("machine.yaml"), text);
    ScanResult result = Scans.scan(folder);
    assertEquals(List.of(), result.problems());
    assertEquals(
        Set.of(JobState.UNENCRYPTED),
        result.jobs().stream().map(JudgedJob::state).collect(Collectors.toSet()));
    long started =
        result.findings().stream()
            .filter(each -> each.rule().equals("job-without-security-configuration"))
            .filter(each -> each.severity().word().equals("high"))
            .count();
    assertEquals(JOBS / 2, started, "half of the jobs are started with bookmarks");
  }
}
