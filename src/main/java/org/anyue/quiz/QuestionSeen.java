package org.anyue.quiz;

/**
 * Which state of a question somebody looked at when they decided.
 *
 * @param number of the version, from 1
 * @param revision grows with each change of that version
 */
public record QuestionSeen(QuestionId id, int number, int revision) {}
