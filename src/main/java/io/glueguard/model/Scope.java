package io.glueguard.model;

/**
 * Where a stack or resource is deployed to.
 *
 * @param region the region, known or a variable that all stacks of one deployment share
 * @param account the account, likewise
 */
public record Scope(Term region, Term account) {

  /** True when the two are certain to be different places. */
  public boolean differs(Scope other, World world) {
    return differs(region, other.region, world) || differs(account, other.account, world);
  }

  /** True when the two are certain to be one place, known or not. */
  boolean isSame(Scope other, World world) {
    return isSame(region, other.region, world) && isSame(account, other.account, world);
  }

  private static boolean isSame(Term one, Term two, World world) {
    Value left = world.muted(() -> world.evaluate(one));
    Value right = world.muted(() -> world.evaluate(two));
    boolean known = Value.text(left) != null && Value.text(left).equals(Value.text(right));
    return known
        || left instanceof Value.Unknown open
            && right instanceof Value.Unknown too
            && open.variable() != null
            && open.variable().equals(too.variable());
  }

  private static boolean differs(Term one, Term two, World world) {
    String left = Value.text(world.evaluate(one));
    String right = Value.text(world.evaluate(two));
    return left != null && right != null && !left.equals(right);
  }
}
