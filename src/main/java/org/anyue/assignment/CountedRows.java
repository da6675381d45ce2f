package org.anyue.assignment;

import org.anyue.shared.Slice;

/**
 * A page of assignments with what all of the filter's add up to.
 *
 * @param total of every figure, not only of the one whose rows are shown
 */
public record CountedRows(Slice<AssignmentLine> slice, Figures total) {}
