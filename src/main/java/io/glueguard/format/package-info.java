/** How each tool's files become stacks: one package for each tool, and here what they share. */
package io.glueguard.format;
