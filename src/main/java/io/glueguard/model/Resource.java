package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.List;

/**
 * A declared resource of one stack, in CloudFormation's words. Immutable once its stack is built.
 */
public final class Resource {
  private final String type;
  private final String name;
  private final Stack stack;
  private final Node key;
  private final Node body;
  private final Term properties;
  private Term condition;
  private Scope scope;
  private String path;
  private Origin origin = Origin.NONE;
  private Change change = Change.UNKNOWN;
  private Resource prior;
  private String pointer;

  /**
   * A resource that is always there.
   *
   * @param type the CloudFormation type
   * @param name logical id, or the Terraform address
   * @param key where its name is written; null for what no file says
   * @param body where the whole resource is written; null for what no file says
   * @param properties evaluates to {@link Value.Fields}, to nothing or to an unknown
   */
  public Resource(String type, String name, Stack stack, Node key, Node body, Term properties) {
    this.type = type;
    this.name = name;
    this.stack = stack;
    this.key = key;
    this.body = body;
    this.properties = properties;
    this.scope = stack.scope();
    this.path = stack.path().isEmpty() ? name : stack.path() + "/" + name;
  }

  /** Is there only in worlds in which {@code term} is the text {@code true}. */
  public Resource onlyIf(Term term) {
    this.condition = term;
    return this;
  }

  /** Is deployed elsewhere than its stack. */
  public Resource in(Scope place) {
    this.scope = place;
    return this;
  }

  /** Is shown under that construct path or address. */
  public Resource shownAs(String address) {
    this.path = address;
    return this;
  }

  /** Was written there. */
  public Resource writtenIn(Origin source) {
    this.origin = source;
    return this;
  }

  /** Has its body at that JSON pointer of its file. */
  public Resource at(String jsonPointer) {
    this.pointer = jsonPointer;
    return this;
  }

  /** Is changed by a plan; {@code before} is what it was, null when it is new. */
  public Resource changed(Change how, Resource before) {
    this.change = how;
    this.prior = before;
    return this;
  }

  /** The CloudFormation type. */
  public String type() {
    return type;
  }

  /** Logical id, or the Terraform address. */
  public String name() {
    return name;
  }

  /** Unique within a scan. */
  public String id() {
    return stack.id() + "/" + name;
  }

  /** Stack or construct path and id, or the Terraform address: what a user knows it by. */
  public String address() {
    return path;
  }

  /** The stack that it belongs to. */
  public Stack stack() {
    return stack;
  }

  /** Where its name is written; null for what no file says. */
  public Node key() {
    return key;
  }

  /** Where it is written as a whole; null for what no file says. */
  public Node body() {
    return body;
  }

  /** The JSON pointer of the body; null when the file is no JSON. */
  public String pointer() {
    return pointer;
  }

  /** Its properties, not evaluated. */
  public Term properties() {
    return properties;
  }

  /** Where it is deployed to. */
  public Scope scope() {
    return scope;
  }

  /** Where a person wrote it, when this is generated. */
  public Origin origin() {
    return origin;
  }

  /** What happens to it. */
  public Change change() {
    return change;
  }

  /** What it was before the change; null when it is new or nothing is known of a before. */
  public Resource prior() {
    return prior;
  }

  /** Whether it is made at all in this world. */
  public boolean exists(World world) {
    return change.stays()
        && (condition == null || "true".equals(Value.text(world.evaluate(condition))));
  }

  /** What a property is in this world. */
  public Lookup find(World world, String... names) {
    return Lookup.of(this, properties, List.of(names), world);
  }

  /** The value of a property in this world; {@link Value.Nothing} when it has none. */
  public Value value(World world, String... names) {
    return find(world, names).value();
  }

  /** The known text of a property in this world; null when it is absent or not known. */
  public String text(World world, String... names) {
    return Value.text(value(world, names));
  }

  @Override
  public String toString() {
    return type + " " + address();
  }
}
