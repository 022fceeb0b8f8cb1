/**
 * One class for each output: a function of the result of a scan, with no clock and no environment.
 */
package io.glueguard.report;
