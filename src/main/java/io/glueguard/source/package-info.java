/**
 * Text, places and the located tree: the only room that knows YAML and JSON. Readers return a value
 * and the problems of the input; they do not throw for bad input.
 */
package io.glueguard.source;
