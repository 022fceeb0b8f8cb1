package io.glueguard.cli;

import io.glueguard.source.Position;
import io.glueguard.source.Problem;
import java.util.List;

/** Places and problems as messages. */
final class Messages {
  private Messages() {}

  static String at(String file, Position position) {
    return file + ":" + position.line() + ":" + position.column();
  }

  static String of(Problem problem) {
    return at(problem.file(), problem.span().start()) + ": " + problem.message();
  }

  /** Refuses to go on when something could not be read. */
  static void refuse(List<Problem> problems) throws UsageError {
    StringBuilder message = new StringBuilder();
    for (Problem problem : problems) {
      if (problem.unreadable()) {
        message.append(message.length() == 0 ? "" : "\n").append(of(problem));
      }
    }
    if (message.length() > 0) {
      throw new UsageError(message.toString());
    }
  }

  /** Says what was not as it should be. */
  static void tell(List<Problem> problems, Surroundings around) {
    for (Problem problem : problems) {
      around.say(of(problem));
    }
  }
}
