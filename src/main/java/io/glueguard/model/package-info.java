/**
 * What templates declare, as one graph, in CloudFormation's words whatever tool wrote it, and the
 * worlds in which it is judged. Nothing here knows a file format.
 */
package io.glueguard.model;
