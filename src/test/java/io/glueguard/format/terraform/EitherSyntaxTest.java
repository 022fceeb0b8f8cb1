package io.glueguard.format.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.hcl.HclAttribute;
import io.glueguard.hcl.HclBlock;
import io.glueguard.hcl.HclBody;
import io.glueguard.hcl.HclExpression;
import io.glueguard.hcl.HclParser;
import io.glueguard.hcl.HclSources;
import io.glueguard.hcl.HclTemplatePart;
import io.glueguard.hcl.HclValue;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that are written anew in JSON's syntax tell what they told. */
class EitherSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modules",
        "for-each",
        "references",
        "pairing",
        "wiring",
        "composed",
        "crossed",
        "dynamic",
        "random-5",
        "random-8",
        "random-before",
        "random-composed"
      })
  void tellsTheSame(String plan) {
    HclSources sources = Plans.sources(plan);
    List<Stack> written = Plans.read(plan, sources).stacks();
    List<Stack> anew = Plans.read(plan, new Json(sources)).stacks();
    for (Resource resource : written.get(0).resources()) {
      String address = resource.address();
      if (resource.type().equals("AWS::Glue::Job")) {
        assertEquals(
            Plans.configuration(written, address), Plans.configuration(anew, address), address);
      }
    }
  }

  /** The same modules in the other syntax. */
  private record Json(HclSources sources) implements HclSources {
    @Override
    public List<SourceFile> module(String key) {
      List<SourceFile> files = new ArrayList<>();
      for (SourceFile file : sources.module(key)) {
        String text = block(HclParser.read(file).value().body(), "");
        files.add(SourceFile.of(file.name() + ".json", text));
      }
      return files;
    }

    @Override
    public List<Problem> problems() {
      return sources.problems();
    }
  }

  private static String block(HclBody body, String type) {
    List<String> members = new ArrayList<>();
    for (HclAttribute attribute : body.attributes()) {
      members.add(quoted(attribute.name()) + ": " + value(type, attribute));
    }
    Map<String, List<String>> blocks = new LinkedHashMap<>();
    for (HclBlock block : body.blocks()) {
      StringBuilder open = new StringBuilder();
      block.labels().forEach(label -> open.append('{').append(quoted(label.text())).append(": "));
      String close = "}".repeat(block.labels().size());
      blocks
          .computeIfAbsent(block.type(), any -> new ArrayList<>())
          .add(open + block(block.body(), block.type()) + close);
    }
    blocks.forEach(
        (name, all) -> members.add(quoted(name) + ": [" + String.join(",\n", all) + "]"));
    return "{" + String.join(",\n", members) + "}";
  }

  private static String value(String type, HclAttribute attribute) {
    HclExpression value = attribute.value();
    String text = value.range().text();
    boolean named =
        type.equals("variable") && attribute.name().equals("type")
            || attribute.name().equals("iterator");
    if (named) {
      return quoted(text);
    }
    return type.equals("variable") ? constant(value) : quoted("${" + text + "}");
  }

  /** What a default is, which knows no names. */
  private static String constant(HclExpression value) {
    List<String> parts = new ArrayList<>();
    if (value instanceof HclExpression.Tuple tuple) {
      tuple.items().forEach(item -> parts.add(constant(item)));
      return "[" + String.join(", ", parts) + "]";
    }
    if (value instanceof HclExpression.ObjectOf object) {
      for (HclExpression.ObjectOf.Item item : object.items()) {
        String key = constant(item.key());
        parts.add((key.startsWith("\"") ? key : quoted(key)) + ": " + constant(item.value()));
      }
      return "{" + String.join(", ", parts) + "}";
    }
    if (value instanceof HclExpression.Template template) {
      StringBuilder text = new StringBuilder();
      template.parts().forEach(part -> text.append(((HclTemplatePart.Text) part).text()));
      return quoted(text.toString());
    }
    boolean bare =
        value instanceof HclExpression.Literal literal && literal.value() instanceof HclValue.Text;
    return bare ? quoted(value.range().text()) : value.range().text();
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
