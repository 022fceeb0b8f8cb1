package io.glueguard.format.cloudformation;

import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.model.Reason;
import io.glueguard.model.Scope;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads CloudFormation templates, SAM templates and the resources of the Serverless Framework. */
public final class CloudFormationFormat {
  private final Neighbours neighbours;
  private final Deployment deployment;
  private final Map<String, List<Template>> templates = new LinkedHashMap<>();
  private final Map<String, Deployed> deployed = new HashMap<>();
  private final Map<String, List<Stack>> fragments = new HashMap<>();
  private final Set<String> onlyRead = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Reads templates for a deployment. */
  public CloudFormationFormat(Neighbours neighbours, Deployment deployment) {
    this.neighbours = neighbours;
    this.deployment = deployment;
  }

  /** Whether a tree is a template, going by its content. */
  public static boolean isTemplate(Node root) {
    return TemplateShape.recognise(root) != null;
  }

  /**
   * Takes in the documents of a file that are templates.
   *
   * @param judged false for a file that is only read because others refer to it
   */
  public void add(SourceFile file, List<Document> documents, boolean judged) {
    List<Template> found = new ArrayList<>();
    for (Document document : documents) {
      TemplateShape.Recognised known = TemplateShape.recognise(document.root());
      if (known != null) {
        String id = found.isEmpty() ? file.name() : file.name() + "#" + (found.size() + 1);
        Template template =
            new Template(id, file, known.sections(), document.comments(), known.form());
        found.add(template);
      }
    }
    templates.put(file.name(), found);
    if (!judged) {
      onlyRead.add(file.name());
    }
  }

  /** Says what is known of the stack that the template in a file becomes. */
  public void deployed(SourceFile file, Deployed as) {
    deployed.put(file.name(), as);
  }

  /** Says that a file is nested in another and written by the same tool. */
  public void deployedWith(SourceFile parent, SourceFile nested) {
    deployed.put(nested.name(), deployed.get(parent.name()));
  }

  /** Wants findings about a file that was only read until now. */
  public void judge(SourceFile file) {
    onlyRead.remove(file.name());
  }

  /** Whether a judged stack takes parameters, which a template that nests it may give. */
  public boolean takesParameters(Stack stack) {
    for (Template template : templates.getOrDefault(stack.file().name(), List.of())) {
      if (stack.judged()
          && template.section("Parameters") != null
          && !deployed.containsKey(stack.file().name())) {
        return true;
      }
    }
    return false;
  }

  /** The names of the parameters that templates take which are judged. */
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    for (Template template : all()) {
      MapNode section = template.section("Parameters");
      if (section != null && !onlyRead.contains(template.file().name())) {
        section.entries().forEach(entry -> names.add(entry.key().text()));
      }
    }
    return names;
  }

  /** What was wrong with the templates taken in. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The stacks of all templates taken in; one that others nest is built for each of them and on its
   * own only when none of them ever makes it.
   */
  public List<Stack> stacks() {
    Nesting nesting = nesting();
    fragments.clear();
    StackBuilder builder = new StackBuilder(this::nestedTemplate, nesting);
    // building reads nested templates that nobody named, and these are no parents
    List<Template> all = all();
    for (Template template : all) {
      if (!onlyRead.contains(template.file().name())) {
        Sam.check(template, problems);
      }
    }
    Set<String> left = nesting.templates();
    while (!left.isEmpty()) {
      Set<String> parents = nesting.parents(left);
      for (Template template : all) {
        if (parents.contains(template.id())) {
          if (!onlyRead.contains(template.file().name())) {
            Parameters.check(template, deployment.parameters(), problems);
          }
          builder.build(context(template));
        }
      }
      left.removeIf(id -> parents.contains(id) || nesting.makes(id));
    }
    for (Stack stack : builder.stacks()) {
      if (onlyRead.contains(stack.file().name())) {
        stack.onlyRead();
      }
    }
    return builder.stacks();
  }

  private Template nestedTemplate(SourceFile file) {
    List<Template> known = templates.get(file.name());
    if (known == null) {
      List<Document> documents = TreeReader.read(file).value();
      add(file, documents, false);
      known = templates.get(file.name());
    }
    return known.isEmpty() ? null : known.get(0);
  }

  private StackContext context(Template template) {
    String name = deployment.stackNameOf(template.file().name());
    Deployed known = deployed.get(template.file().name());
    Deployed as = known == null ? alone(template.file(), name) : known;
    Scope scope =
        new Scope(
            said(as.region() == null ? deployment.region() : as.region(), "AWS::Region"),
            said(as.account() == null ? deployment.account() : as.account(), "AWS::AccountId"));
    Stack stack = new Stack(template.id(), as.path(), as.tool(), template.file(), scope);
    if (as.family() != null) {
      stack.joins(as.family());
    }
    StackContext context =
        new StackContext(
            template,
            stack,
            StackBuilder.given(as.parameters(), deployment.parameters()),
            neighbours,
            deployment,
            problems,
            0);
    context.writtenBy(as.generator());
    stack.tags().add(known(as.tags()));
    if (template.form() == TemplateShape.Form.FRAGMENT) {
      String file = template.file().name();
      String folder = file.substring(0, file.lastIndexOf('/') + 1);
      stack.joins("fragments in " + folder);
      context.putTogetherWith(fragments.computeIfAbsent(folder, any -> new ArrayList<>()));
    }
    if (as.stackName() != null) {
      context.named(as.stackName());
    }
    return context;
  }

  private static Term known(Map<String, String> texts) {
    Map<String, Value.Field> fields = new LinkedHashMap<>();
    texts.forEach(
        (name, text) ->
            fields.put(name, new Value.Field(null, Term.of(new Value.Text(text, null)))));
    return Term.of(new Value.Fields(fields, null));
  }

  private static Deployed alone(SourceFile file, String name) {
    return new Deployed(
        ConstructPath.tool(file),
        name == null ? "" : name,
        name,
        null,
        null,
        Map.of(),
        Map.of(),
        null,
        Generator.NONE);
  }

  private List<Template> all() {
    List<Template> all = new ArrayList<>();
    templates.values().forEach(all::addAll);
    return all;
  }

  /** What nests a file means the first template in it, whose id is the name of the file. */
  private Nesting nesting() {
    Nesting nesting = new Nesting();
    for (Template template : all()) {
      nesting.template(template.id());
      if (Nested.mayNest(template)) {
        for (SourceFile child : StackBuilder.nestedFiles(context(template))) {
          nesting.names(template.id(), child.name());
        }
      }
    }
    return nesting;
  }

  /** What the user says, or a variable that all stacks of a scan share. */
  public static Term said(String text, String pseudoParameter) {
    Variable variable = Variable.open(pseudoParameter, pseudoParameter, Reason.PSEUDO_PARAM);
    return new Term() {
      @Override
      public Value in(World world) {
        return text == null ? world.value(variable, null) : new Value.Text(text, null);
      }

      @Override
      public Node node() {
        return null;
      }
    };
  }
}
