/**
 * Makes the files that glueguard is measured on, the same ones for the same seed. Needs nothing but
 * the JDK, so that {@code src/bench/bench} can compile it by itself.
 */
package io.glueguard.bench;
