package org.anyue.assignment;

import java.time.LocalDate;
import org.anyue.campaign.DutyId;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one duty.
 *
 * @param dueText due time as written where no single day says it, else empty
 * @param source duty of the campaign that it came from: another one where a duty that returns is owed day by day
 */
public record DutyFigures(
        DutyId duty,
        DutyId source,
        int number,
        String what,
        @Nullable LocalDate dueOn,
        String dueText,
        Figures figures) {}
