package org.anyue.campaign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentDraft;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.AmendmentTerms;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItem;
import org.anyue.campaign.Venue;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment is about to change.
 *
 * @param duty null for a venue alone and for a warning
 * @param item the activity whose venue can be changed with it, null for a warning
 */
record AmendmentTarget(@Nullable DutyDetails duty, @Nullable PlanItem item) {

    static final AmendmentTarget WARNING = new AmendmentTarget(null, null);

    /** A form that says what the draft says of this target, or changes nothing. */
    AmendmentForm form(AmendmentDraft draft, int version, int draftVersion) {
        String deed = deed();
        String answer = "";
        String warning = "";
        Venue venue = item == null ? Venue.NONE : item.venue();
        DutyTerms terms = duty == null ? null : duty.terms();
        for (AmendmentChange change : draft.changes()) {
            if (duty != null && duty.id().equals(change.duty())) {
                deed = change.part() == AmendmentPart.CANCELLED ? "cancel" : deed;
                answer = change.part() == AmendmentPart.POINT_SETTLED ? change.becomes() : answer;
                terms = change.part().isTerm() && change.part() != AmendmentPart.POINT_SETTLED
                        ? AmendmentTerms.with(Objects.requireNonNull(terms), change.part(), change.becomes())
                        : terms;
            } else if (item != null && item.id().equals(change.item())) {
                venue = AmendmentTerms.venue(change.becomes());
            } else if (duty == null && item == null && change.part() == AmendmentPart.WARNING) {
                warning = change.becomes();
            }
        }
        return new AmendmentForm(
                deed,
                terms == null ? DutyForm.blank("", "") : DutyForm.of(terms, 0),
                answer,
                venue.name(),
                venue.address(),
                warning,
                draft.reason(),
                draft.urgent(),
                version,
                draftVersion);
    }

    DutyForm kept() {
        return duty == null ? DutyForm.blank("", "") : DutyForm.of(duty.terms(), duty.version());
    }

    private String deed() {
        if (duty == null) {
            return item == null ? "warning" : "venue";
        }
        if (!duty.isIssued()) {
            return "add";
        }
        return duty.isCancelled() ? "restore" : "change";
    }

    /** What the form asks for; the campaign leaves out what changes nothing. */
    List<AmendmentChange> changes(AmendmentForm form, FormReader reader) {
        List<AmendmentChange> changes = new ArrayList<>();
        if (duty == null && item == null) {
            reader.required("warning", form.warning(), "请写明要提醒各单位的内容");
            changes.add(AmendmentChange.warning(form.warning()));
        } else if (duty != null) {
            DutyId id = duty.id();
            switch (form.deed()) {
                case "cancel" -> changes.add(AmendmentChange.of(id, AmendmentPart.CANCELLED, ""));
                case "restore" -> changes.add(AmendmentChange.of(id, AmendmentPart.RESTORED, ""));
                case "add" -> changes.add(AmendmentChange.of(id, AmendmentPart.ADDED, ""));
                default -> terms(duty, form, reader, changes);
            }
        }
        boolean placing = form.deed().equals("change") || form.deed().equals("venue");
        if (item != null && placing) {
            changes.add(AmendmentChange.venue(item.id(), new Venue(form.venue(), form.address())));
        }
        return changes;
    }

    private static void terms(DutyDetails kept, AmendmentForm form, FormReader reader, List<AmendmentChange> changes) {
        DutyTerms terms = new DutyFormTerms(form.duty(), reader).amended(kept.terms());
        for (AmendmentPart part : AmendmentPart.values()) {
            if (part.isTerm() && part != AmendmentPart.POINT_SETTLED && part != AmendmentPart.POINT_REOPENED) {
                changes.add(AmendmentChange.of(kept.id(), part, AmendmentTerms.value(terms, part)));
            }
        }
        if (!form.answer().isEmpty()) {
            changes.add(AmendmentChange.of(kept.id(), AmendmentPart.POINT_SETTLED, form.answer()));
        }
    }
}
