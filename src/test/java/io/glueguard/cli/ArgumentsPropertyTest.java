package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What is read without picocli is read as picocli reads it. */
class ArgumentsPropertyTest {
  @Provide
  Arbitrary<List<String>> words() {
    List<String> words =
        new ArrayList<>(List.of("a.yaml", "b c", "x=y", "'q'", "", "-", "--", "@f"));
    words.addAll(
        List.of("list", "scan", "$x", "${sys:user.dir}", "--n", "-qv", "-h", "--quiet=true"));
    for (Command command : Program.commands()) {
      collect(command.form(), words);
    }
    return Arbitraries.of(words).list().ofMaxSize(6);
  }

  private static void collect(Form form, List<String> words) {
    for (Form.Option option : form.options()) {
      words.addAll(option.names());
      words.add(option.names().get(0) + "=v");
      words.add(option.names().get(0) + "=");
    }
    form.below().forEach(below -> collect(below, words));
  }

  @Property(tries = 3000)
  void plainArgumentsAreReadAsPicocliReadsThem(@ForAll("words") List<String> words) {
    for (Command command : Program.commands()) {
      List<String> all = new ArrayList<>(List.of(command.name()));
      if (!command.form().below().isEmpty()) {
        all.add(command.form().below().get(words.size() % 4).name());
      }
      all.addAll(words);
      String[] given = all.toArray(new String[0]);
      Arguments plain = Arguments.plain(command.form(), given, 1);
      Statistics.collect(plain != null);
      if (plain != null) {
        CommandLine line = new CommandLine(Program.spec(Program.commands()));
        ParseResult parsed = line.setExpandAtFiles(false).parseArgs(given).subcommand();
        assertEquals(CommandModel.read(command.form(), parsed), plain, () -> String.join(" ", all));
      }
    }
  }
}
