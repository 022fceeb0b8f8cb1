/**
 * What we object to: rules as data, the conditions that they are made of, and the examiner that
 * judges a graph by them.
 */
package io.glueguard.rule;
