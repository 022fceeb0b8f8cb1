package io.glueguard.finding;

import io.glueguard.source.Span;

/**
 * A mechanical cure: replace a stretch of a file.
 *
 * @param description what it does, a sentence without a full stop
 * @param file as in {@link Place}
 * @param span what is replaced; empty for an insertion
 * @param text what takes its place
 */
public record Fix(String description, String file, Span span, String text) {}
