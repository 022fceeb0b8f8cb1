package io.glueguard.cli;

import io.glueguard.finding.ScanResult;
import io.glueguard.format.Deployment;
import io.glueguard.model.ResourceGraph;
import io.glueguard.report.Reports;
import io.glueguard.report.TextStyle;
import io.glueguard.rule.Context;
import io.glueguard.rule.RuleBook;
import io.glueguard.scan.ScanOptions;
import io.glueguard.scan.Scanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  /** Scans. */
  public static void main(String[] arguments) throws IOException {
    List<Path> paths = new ArrayList<>();
    String format = "text";
    String region = null;
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i].equals("--format")) {
        format = arguments[++i];
      } else if (arguments[i].equals("--region")) {
        region = arguments[++i];
      } else {
        paths.add(Path.of(arguments[i]));
      }
    }
    Path root = Path.of("").toAbsolutePath();
    ScanOptions options =
        new ScanOptions(
            paths,
            root,
            new Deployment(java.util.Map.of(), region, null, null, java.util.Map.of()),
            ResourceGraph.Settings.NONE,
            Context.Settings.USUAL,
            null,
            Runtime.getRuntime().availableProcessors());
    RuleBook book = RuleBook.shipped();
    book.problems().forEach(System.err::println);
    ScanResult result = new Scanner(options, book).scan(System.in, "0.1.0");
    Reports.named(format, TextStyle.PLAIN).write(result, System.out);
  }
}
