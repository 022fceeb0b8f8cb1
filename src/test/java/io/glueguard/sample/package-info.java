/**
 * Made-up templates with all that real ones have: several jobs and configurations, keys, roles,
 * conditions and calls inside calls. What makes the choices is given, so that properties and the
 * fuzzing engine share them.
 */
package io.glueguard.sample;
