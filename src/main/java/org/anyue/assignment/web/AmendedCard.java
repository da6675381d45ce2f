package org.anyue.assignment.web;

import java.time.LocalDate;
import java.util.List;
import org.anyue.assignment.DayWords;
import org.anyue.campaign.AmendedDuty;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentPart;

/**
 * What one amendment changed in one assignment.
 *
 * @param head for instance 6月12日变更（第2号）
 * @param why the reason that was given
 */
public record AmendedCard(String head, String why, List<Line> lines) {

    /** @param was, becomes a value before and after; both empty where the sentence says it all */
    public record Line(String label, String was, String becomes, String sentence) {}

    static AmendedCard of(AmendedDuty one) {
        return new AmendedCard(
                DayWords.date(LocalDate.ofInstant(one.issuedAt(), Words.ZONE)) + "变更（第" + one.number() + "号）",
                one.reason(),
                one.changes().stream().map(AmendedCard::line).toList());
    }

    private static Line line(AmendmentChange change) {
        boolean value = !change.wasWords().isEmpty()
                && !change.becomesWords().isEmpty()
                && change.part() != AmendmentPart.POINT_SETTLED
                && change.part() != AmendmentPart.POINT_REOPENED;
        return value
                ? new Line(change.part().label(), change.wasWords(), change.becomesWords(), "")
                : new Line("", "", "", change.sentence());
    }
}
