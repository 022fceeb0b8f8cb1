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

  private static boolean differs(Term one, Term two, World world) {
    String left = Value.text(world.evaluate(one));
    String right = Value.text(world.evaluate(two));
    return left != null && right != null && !left.equals(right);
  }
}
