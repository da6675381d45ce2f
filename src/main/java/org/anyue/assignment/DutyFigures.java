package org.anyue.assignment;

import java.time.LocalDate;
import org.anyue.campaign.DutyId;
import org.jspecify.annotations.Nullable;

/** The figures of one duty. */
public record DutyFigures(
        DutyId duty, int number, String what, @Nullable LocalDate dueOn, Figures figures) {}
