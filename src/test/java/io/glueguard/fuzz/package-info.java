/**
 * What reads text of strangers, tried with millions of texts that are bred to break it. Each class
 * has one target, since the engine takes one for each JVM; the texts that every build tries lie
 * beside it in {@code src/test/resources}, in folders named after class and method.
 */
package io.glueguard.fuzz;
