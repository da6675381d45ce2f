package org.anyue.quiz;

/**
 * What is asked when something is unusual: a browser with script works on it for about a second, one without waits.
 *
 * @param sealed comes back
 * @param bits leading zero bits that the hash of {@code sealed} and a number must have
 * @param waitSeconds after which it holds without a number
 */
public record Riddle(String sealed, int bits, int waitSeconds) {}
