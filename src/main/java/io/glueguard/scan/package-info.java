/**
 * The walk over files: which are judged, which are read because others refer to them, and the
 * account of the run.
 */
package io.glueguard.scan;
