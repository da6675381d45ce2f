package org.anyue.organization;

/**
 * A line of work that departments regulate and enterprises operate in (行业领域).
 *
 * @param code stable English word, for example {@code hazardous-chemicals}
 */
public record Sector(String code, String name) {}
