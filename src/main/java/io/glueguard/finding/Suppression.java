package io.glueguard.finding;

/**
 * Why a finding does not count.
 *
 * @param reason the author's words; never empty
 * @param until the last day it holds as {@code yyyy-mm-dd}; null for no end
 * @param place where it is written
 */
public record Suppression(String reason, String until, Place place) {}
