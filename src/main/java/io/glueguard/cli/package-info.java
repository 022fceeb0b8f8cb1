/** The command line: options, the terminal and exit codes, and nothing else. */
package io.glueguard.cli;
