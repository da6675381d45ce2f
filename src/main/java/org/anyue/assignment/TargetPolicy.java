package org.anyue.assignment;

import java.math.RoundingMode;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.Quota;

/**
 * How many records fulfil a duty. Only a duty that asks for nothing to be handed in and names a least number of things
 * is counted by records; a share of something cannot be counted by them.
 */
final class TargetPolicy {

    private TargetPolicy() {}

    /** 0 where the duty is handed in instead. */
    static int target(DutyTerms terms) {
        Quota quota = terms.quota();
        if (quota == null
                || !terms.asks().isEmpty()
                || quota.unit().equals("%")
                || quota.op().equals("<=")) {
            return 0;
        }
        return Math.max(0, quota.n().setScale(0, RoundingMode.CEILING).intValue());
    }
}
