package org.anyue.campaign;

import java.time.Instant;
import java.util.List;

/**
 * What one issued amendment did to one duty.
 *
 * @param changes in their order, also a new venue of its activity
 */
public record AmendedDuty(
        AmendmentId amendment,
        DutyId duty,
        int number,
        Instant issuedAt,
        String reason,
        List<AmendmentChange> changes) {}
