package org.anyue.job;

/**
 * What a job is.
 *
 * @param code stable English words, {@code module.what}
 * @param title in Chinese
 * @param does what happens and what would be missing without it, one sentence
 */
public record JobPlan(String code, String title, String does, Timetable timetable) {}
