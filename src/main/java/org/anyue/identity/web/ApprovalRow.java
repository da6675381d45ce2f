package org.anyue.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.anyue.identity.ApprovalSummary;
import org.anyue.shared.Ids;
import org.anyue.ui.Tone;

/**
 * A request as lists and its own page show it.
 *
 * @param decided who decided and when, empty while it waits
 */
public record ApprovalRow(
        String href,
        String kind,
        String name,
        String post,
        String asked,
        String decided,
        String until,
        String state,
        Tone tone) {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static ApprovalRow of(ApprovalSummary approval, UnitNames names) {
        Instant decidedAt = approval.decidedAt();
        return new ApprovalRow(
                ApprovalController.PATH + "/" + Ids.toText(approval.id()),
                approval.kind().label(),
                approval.name(),
                names.of(approval.unit()) + " · " + approval.role().label(),
                approval.requestedBy() + " · " + AT.format(approval.requestedAt()),
                decidedAt == null ? "" : approval.decidedBy() + " · " + AT.format(decidedAt),
                AT.format(approval.expiresAt()),
                approval.expired() ? "已过期" : approval.state().label(),
                tone(approval));
    }

    private static Tone tone(ApprovalSummary approval) {
        return switch (approval.state()) {
            case REQUESTED -> approval.expired() ? Tone.NEUTRAL : Tone.WARN;
            case APPROVED -> Tone.OK;
            case REFUSED, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
