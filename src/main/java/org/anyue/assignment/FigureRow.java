package org.anyue.assignment;

import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table of figures.
 *
 * @param unit a place below or a single unit; null for the parts that stand for several
 * @param part the place itself or the units of a kind right below it; null when {@code unit} is given
 */
public record FigureRow(
        @Nullable UnitId unit,
        FigureFilter.@Nullable Part part,
        String label,
        @Nullable UnitKind kind,
        Figures figures) {}
