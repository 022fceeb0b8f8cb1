package io.glueguard.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML by the events of snakeyaml-engine, which keep the places, the tags and the quotes that
 * its nodes lose.
 */
final class YamlReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  private final SourceFile file;
  private final String text;
  private final ProblemList problems;
  private final CodePoints points;
  private final CommentFinder comments;
  private final List<Document> documents = new ArrayList<>();
  private final List<Boolean> braces = new ArrayList<>();
  private TreeBuilder builder;
  private int lastOffset;

  private YamlReader(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.problems = new ProblemList(file);
    this.points = new CodePoints(text);
    this.comments = new CommentFinder(file);
  }

  /** The documents that were complete before the first thing that could not be read. */
  static Parsed<List<Document>> read(SourceFile file) {
    return new YamlReader(file).read();
  }

  private Parsed<List<Document>> read() {
    try {
      YamlLimits.check(text);
      ParserImpl parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
      while (parser.hasNext()) {
        take(parser.next());
      }
    } catch (InputRefused refused) {
      problems.unreadable(refused.offset(), refused.offset(), refused.getMessage());
    } catch (RuntimeException broken) {
      // the engine throws more kinds than its own for bad input: numbers that do not fit,
      // characters that do not exist
      problems.add(YamlProblems.of(file, points, lastOffset, broken));
    }
    return new Parsed<>(documents, problems.inOrder());
  }

  private void take(Event event) {
    int start = offset(event.getStartMark());
    int end = offset(event.getEndMark());
    lastOffset = Math.max(lastOffset, start);
    switch (event.getEventId()) {
      case DocumentStart:
        comments.gap(start);
        if (documents.size() == Limits.DOCUMENTS) {
          throw new InputRefused(
              start, "The file has more documents than the limit of " + Limits.DOCUMENTS);
        }
        builder = new TreeBuilder(file, problems, 0);
        break;
      case DocumentEnd:
        comments.gap(start);
        documents.add(new Document(builder.root(), comments.take()));
        break;
      case Scalar:
        scalar((ScalarEvent) event, start, end);
        break;
      case Alias:
        comments.scalar(start, end, false, false);
        builder.alias(((AliasEvent) event).getAlias().getValue(), start, end);
        break;
      case MappingStart:
      case SequenceStart:
        collection((CollectionStartEvent) event, start, end);
        break;
      case MappingEnd:
      case SequenceEnd:
        boolean closed = braces.remove(braces.size() - 1);
        builder.end(closed ? end : TreeBuilder.AFTER_LAST_CHILD);
        break;
      case Comment:
      case StreamStart:
      case StreamEnd:
        break;
    }
  }

  private void scalar(ScalarEvent event, int start, int end) {
    String tag = event.getTag().orElse(null);
    String anchor = anchor(event);
    boolean block = event.isLiteral() || event.isFolded();
    int first = start;
    int last = end;
    if (block) {
      last = blockEnd(start, end);
    } else if (start == end) {
      // for a missing value the engine gives the place of the next token, which may be lines away
      first = missing(start);
      last = first;
    }
    comments.scalar(first, last, block, tag != null || anchor != null);
    builder.scalar(
        YamlTags.kept(tag, start),
        anchor,
        first,
        last,
        event.getValue(),
        YamlTags.plain(tag, event.isPlain()));
  }

  private void collection(CollectionStartEvent event, int start, int end) {
    boolean map = event.getEventId() == Event.ID.MappingStart;
    boolean closed = event.isFlow() && end > 0 && text.charAt(end - 1) == (map ? '{' : '[');
    int content = closed ? end : start;
    braces.add(closed);
    String tag = YamlTags.kept(event.getTag().orElse(null), start);
    if (map) {
      builder.startMap(tag, anchor(event), start, content);
    } else {
      builder.startList(tag, anchor(event), start, content);
    }
  }

  /** The end of the last line of a block scalar that is not blank. */
  private int blockEnd(int start, int end) {
    int last = end;
    for (int i = end; i > start; i--) {
      char c = text.charAt(i - 1);
      if (c == '\n' || c == '\r') {
        last = i - 1;
      } else if (c != ' ' && c != '\t') {
        break;
      }
    }
    return last;
  }

  private int missing(int start) {
    int before = start;
    while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
      before--;
    }
    boolean nothingBefore =
        before == 0 || text.charAt(before - 1) == '\n' || text.charAt(before - 1) == '\r';
    return nothingBefore ? Math.min(start, builder.lastEnd()) : start;
  }

  private static String anchor(NodeEvent event) {
    Optional<Anchor> anchor = event.getAnchor();
    return anchor.isPresent() ? anchor.get().getValue() : null;
  }

  private int offset(Optional<Mark> mark) {
    return mark.isPresent() ? points.offset(mark.get().getIndex()) : lastOffset;
  }
}
