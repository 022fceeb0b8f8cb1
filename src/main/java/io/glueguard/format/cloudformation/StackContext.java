package io.glueguard.format.cloudformation;

import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stack while its expressions are evaluated: the template, what was given to it, and what it is
 * made of.
 */
final class StackContext {
  final Template template;
  final Stack stack;
  final Neighbours neighbours;
  final Deployment deployment;
  final List<Problem> problems;
  final int depth;
  private final Map<String, Term> given;
  private final Map<String, StackContext> nested = new HashMap<>();
  private final Map<String, Term> conditions = new LinkedHashMap<>();
  private final Map<String, Term> outputs = new LinkedHashMap<>();
  private final Map<String, Variable> parameters = new ConcurrentHashMap<>();
  private final Assertions assertions;
  private Generator generator = Generator.NONE;
  private List<Stack> beside = List.of();
  private Term stackName;
  private Term onlyIf;
  private StackContext nestedBy;

  /**
   * A stack without resources yet.
   *
   * @param given values of parameters that are said from outside, by name
   * @param depth how many parents it has
   */
  StackContext(
      Template template,
      Stack stack,
      Map<String, Term> given,
      Neighbours neighbours,
      Deployment deployment,
      List<Problem> problems,
      int depth) {
    this.template = template;
    this.stack = stack;
    this.given = given;
    this.neighbours = neighbours;
    this.deployment = deployment;
    this.problems = problems;
    this.depth = depth;
    String named = deployment.stackNameOf(template.file().name());
    this.stackName =
        named == null || depth > 0
            ? ofVariable(
                Variable.open(
                    "AWS::StackName@" + stack.id(), "AWS::StackName", Reason.PSEUDO_PARAM))
            : Term.of(new Value.Text(named, null));
    this.assertions = new Assertions(this);
  }

  private static Term ofVariable(Variable variable) {
    return new Term() {
      @Override
      public Value in(World world) {
        return world.value(variable, null);
      }

      @Override
      public Node node() {
        return null;
      }
    };
  }

  /** Says that something of the template is past a limit and left out. */
  void refuse(ScalarNode at, String message) {
    problems.add(Problem.unreadable(at.file().name(), at.span(), message));
  }

  /** Is deployed under that name. */
  void named(String name) {
    this.stackName = Term.of(new Value.Text(name, null));
  }

  /** Was written by that tool. */
  void writtenBy(Generator tool) {
    this.generator = tool;
  }

  /** The tool that wrote the template. */
  Generator generator() {
    return generator;
  }

  Term stackName() {
    return stackName;
  }

  /** The value given to a parameter from outside; null when there is none. */
  Term given(String parameter) {
    return given.get(parameter);
  }

  /** A declared parameter as a variable, made once. */
  Variable parameter(String name, MapNode declaration) {
    return parameters.computeIfAbsent(name, any -> Parameters.variable(this, name, declaration));
  }

  /** What the template asserts of its parameters. */
  Assertions assertions() {
    return assertions;
  }

  /** A condition by name, loop variables put in; null when it is not declared. */
  Term condition(String name) {
    return conditions.get(name);
  }

  void condition(String name, Term term) {
    conditions.put(name, term);
  }

  /** An output by name; null when it is not declared. */
  Term output(String name) {
    return outputs.get(name);
  }

  void output(String name, Term term) {
    outputs.put(name, term);
  }

  /** The stack that a nested stack resource makes; null when its template is not at hand. */
  StackContext nested(String logicalId) {
    return nested.get(logicalId);
  }

  void nested(String logicalId, StackContext child) {
    nested.put(logicalId, child);
  }

  void nestedBy(StackContext parent) {
    this.nestedBy = parent;
  }

  /** Whether it or a stack around it is made of that file, which can never be deployed again. */
  boolean isWithin(SourceFile file) {
    return template.file().name().equals(file.name())
        || nestedBy != null && nestedBy.isWithin(file);
  }

  /** The condition under which this nested stack is made at all; null for always. */
  Term onlyIf() {
    return onlyIf;
  }

  void onlyIf(Term condition) {
    this.onlyIf = condition;
  }

  /**
   * Is one of several fragments that a build puts together; what one declares the others may refer
   * to.
   */
  void putTogetherWith(List<Stack> fragments) {
    fragments.add(stack);
    this.beside = fragments;
  }

  /** A resource of this stack, or of a fragment beside it; null when there is none of that name. */
  Resource resource(String name) {
    Resource own = stack.resource(name);
    for (int i = 0; i < beside.size() && own == null; i++) {
      own = beside.get(i).resource(name);
    }
    return own;
  }
}
