package org.anyue.assignment;

/** The figures of units that operate in a sector; a unit in two sectors counts in both. */
public record SectorFigures(String code, String name, Figures figures) {}
