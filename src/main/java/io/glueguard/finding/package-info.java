/**
 * What glueguard says: findings with their places, what became of each job, and the result of a
 * scan. All of it is values; a report is a function of a {@link ScanResult} alone.
 */
package io.glueguard.finding;
