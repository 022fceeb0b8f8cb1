package io.glueguard.model;

import io.glueguard.source.Node;

/**
 * A step by which a value came about.
 *
 * @param node where; null for what no file says
 * @param message what happened there
 */
public record Note(Node node, String message) {}
