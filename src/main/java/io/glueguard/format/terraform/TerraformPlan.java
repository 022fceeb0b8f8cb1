package io.glueguard.format.terraform;

import io.glueguard.hcl.HclFile;
import io.glueguard.hcl.HclModule;
import io.glueguard.model.Stack;
import io.glueguard.source.Document;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** A plan that was read. */
public final class TerraformPlan {
  static final TerraformPlan NONE = new TerraformPlan(List.of(), null);

  private final List<Stack> stacks;
  private final PlanSources sources;

  TerraformPlan(List<Stack> stacks, PlanSources sources) {
    this.stacks = List.copyOf(stacks);
    this.sources = sources;
  }

  /**
   * The stack of the plan, and one that is only read where a partial plan leaves resources out;
   * empty for what could not be read.
   */
  public List<Stack> stacks() {
    return stacks;
  }

  /** What could not be read of its sources, as far as anything asked for them. */
  public List<Problem> problems() {
    return sources == null ? List.of() : sources.problems();
  }

  /**
   * The comments of a source file that an origin points to, in the order of the text; empty for any
   * other file.
   */
  public List<Document.Comment> comments(SourceFile file) {
    List<Document.Comment> comments = new ArrayList<>();
    if (sources != null) {
      for (HclModule module : sources.read()) {
        for (HclFile source : module == null ? List.<HclFile>of() : module.files()) {
          if (source.source() == file) {
            source.comments().forEach(each -> comments.add(comment(each)));
          }
        }
      }
    }
    return comments;
  }

  private static Document.Comment comment(HclFile.Comment comment) {
    return new Document.Comment(comment.text(), comment.range().span(), comment.trailing());
  }
}
