package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;

/** Evaluates templates. */
final class HclTemplates {
  private final HclEvaluator evaluator;
  private final HclChoices choices;
  private final HclBudget budget;

  HclTemplates(HclEvaluator evaluator, HclChoices choices, HclBudget budget) {
    this.evaluator = evaluator;
    this.choices = choices;
    this.budget = budget;
  }

  HclValue template(HclExpression.Template template) {
    List<HclTemplatePart> parts = template.parts();
    return parts.size() == 1 && parts.get(0) instanceof HclTemplatePart.Interpolation only
        ? evaluator.attempt(only.value())
        : parts(parts);
  }

  /** The text of template parts. */
  HclValue parts(List<HclTemplatePart> parts) {
    List<HclValue> values = new ArrayList<>();
    for (HclTemplatePart part : parts) {
      HclValue value = part(part);
      if (value instanceof HclValue.Failed) {
        return value;
      }
      if (value instanceof HclValue.Text text && !budget.spend(text.text().length() / 64)) {
        return HclValue.Unknown.because("this takes more work than is allowed");
      }
      values.add(value);
    }
    return choices.lift(values, false, HclTexts::join);
  }

  private HclValue part(HclTemplatePart part) {
    if (part instanceof HclTemplatePart.Text text) {
      return new HclValue.Text(text.text());
    }
    if (part instanceof HclTemplatePart.Interpolation interpolation) {
      return evaluator.attempt(interpolation.value());
    }
    if (part instanceof HclTemplatePart.If branch) {
      return evaluator.decide(
          evaluator.attempt(branch.condition()),
          branch.condition(),
          () -> parts(branch.positive()),
          () -> parts(branch.negative()));
    }
    return new HclLoops(evaluator, choices, budget).template(this, (HclTemplatePart.For) part);
  }
}
