/**
 * Who may use a KMS key: policies of roles and of keys, judged in one world, three-valued. It knows
 * IAM's matching and nothing of rules or file formats.
 */
package io.glueguard.access;
