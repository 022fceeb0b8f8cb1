package io.glueguard.hcl;

/**
 * {@code name = value}.
 *
 * @param range from the name to the end of the value
 * @param name the name
 * @param nameRange where the name stands
 * @param value what it is set to
 */
public record HclAttribute(HclRange range, String name, HclRange nameRange, HclExpression value) {}
