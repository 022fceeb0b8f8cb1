package io.glueguard.model;

import io.glueguard.source.Document;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One deployment of a template: its resources, what it exports and where it goes. A nested template
 * has one stack for each parent that instantiates it; a Terraform plan is one stack. Filled by a
 * format, then only read.
 */
public final class Stack {
  private final String id;
  private final String path;
  private final Tool tool;
  private final SourceFile file;
  private final Scope scope;
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final List<Export> exports = new ArrayList<>();
  private final List<Document.Comment> comments = new ArrayList<>();
  private final List<Term> tags = new ArrayList<>();
  private String family;
  private boolean judged = true;

  /** The tool whose words a user of this stack writes. */
  public enum Tool {
    CLOUDFORMATION,
    CDK,
    TERRAFORM
  }

  /**
   * A value that a stack hands to others under a name.
   *
   * @param name evaluates to the name
   * @param value evaluates to the value
   */
  public record Export(Term name, Term value) {}

  /**
   * An empty stack.
   *
   * @param id unique within a scan, the same in every scan of the same files
   * @param path what a user knows it by, put before the names of its resources; empty for none
   */
  public Stack(String id, String path, Tool tool, SourceFile file, Scope scope) {
    this.id = id;
    this.path = path;
    this.tool = tool;
    this.file = file;
    this.scope = scope;
    this.family = id;
  }

  /** Unique within a scan. */
  public String id() {
    return id;
  }

  /** What a user knows it by; empty for none. */
  public String path() {
    return path;
  }

  /** The tool whose words its users write. */
  public Tool tool() {
    return tool;
  }

  /** The template. */
  public SourceFile file() {
    return file;
  }

  /** Where it is deployed to. */
  public Scope scope() {
    return scope;
  }

  /**
   * Stacks that are deployed together (a parent and its nested stacks, the stacks of one CDK app)
   * share this.
   */
  public String family() {
    return family;
  }

  /** Belongs to the stacks that are deployed together with another. */
  public void joins(String otherFamily) {
    this.family = otherFamily;
  }

  /**
   * True when findings about it are wanted; false for a neighbour that is only read because others
   * refer to it.
   */
  public boolean judged() {
    return judged;
  }

  /** Is only read because others refer to it. */
  public void onlyRead() {
    this.judged = false;
  }

  /** Adds a resource; a later one of the same name takes the place of the earlier. */
  public void add(Resource resource) {
    resources.put(resource.name(), resource);
  }

  /** The resource of that name; null when there is none. */
  public Resource resource(String name) {
    return resources.get(name);
  }

  /** In the order they were added. */
  public Iterable<Resource> resources() {
    return resources.values();
  }

  /** What it hands to others; formats add to it. */
  public List<Export> exports() {
    return exports;
  }

  /**
   * The tags of the stack itself, as maps and as lists of {@code Key} and {@code Value}:
   * CloudFormation hands them on to resources. Formats add to it.
   */
  public List<Term> tags() {
    return tags;
  }

  /** The comments of its template; formats add to it. */
  public List<Document.Comment> comments() {
    return comments;
  }
}
