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

  /** What was wrong with the templates taken in. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The stacks of all templates taken in; one that others nest is built for each of them and not on
   * its own.
   */
  public List<Stack> stacks() {
    Set<String> nested = nestedFiles();
    fragments.clear();
    StackBuilder builder = new StackBuilder(this::nestedTemplate);
    // building reads nested templates that nobody named, and these are no parents
    for (List<Template> ofFile : List.copyOf(templates.values())) {
      for (Template template : ofFile) {
        if (!onlyRead.contains(template.file().name())) {
          Sam.check(template, problems);
        }
        if (!nested.contains(template.file().name())) {
          builder.build(context(template));
        }
      }
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
            StackBuilder.given(deployment.parameters()),
            neighbours,
            deployment,
            problems,
            0);
    context.writtenBy(as.generator());
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

  private static Deployed alone(SourceFile file, String name) {
    return new Deployed(
        ConstructPath.tool(file), name == null ? "" : name, name, null, null, null, Generator.NONE);
  }

  /**
   * Files that another template nests; of templates that nest each other in a circle the first one
   * is a parent all the same.
   */
  private Set<String> nestedFiles() {
    Map<String, List<String>> children = new LinkedHashMap<>();
    for (List<Template> ofFile : List.copyOf(templates.values())) {
      for (Template template : ofFile) {
        List<String> names =
            children.computeIfAbsent(template.file().name(), any -> new ArrayList<>());
        if (Nested.mayNest(template)) {
          StackBuilder.nestedFiles(context(template)).forEach(file -> names.add(file.name()));
        }
      }
    }
    Set<String> nested = new HashSet<>();
    for (Map.Entry<String, List<String>> parent : children.entrySet()) {
      for (String name : parent.getValue()) {
        if (!name.equals(parent.getKey())) {
          nested.add(name);
        }
      }
    }
    Set<String> reached = new HashSet<>();
    for (String file : children.keySet()) {
      if (!nested.contains(file)) {
        reach(file, children, reached);
      }
    }
    for (String file : children.keySet()) {
      if (!reached.contains(file)) {
        nested.remove(file);
        reach(file, children, reached);
      }
    }
    return nested;
  }

  private static void reach(String file, Map<String, List<String>> children, Set<String> reached) {
    List<String> open = new ArrayList<>(List.of(file));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(children.getOrDefault(next, List.of()));
      }
    }
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
