package org.anyue.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.campaign.AmendedDuty;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.CampaignAmended;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.notification.Notice;
import org.anyue.notification.Notices;
import org.anyue.notification.Recipient;
import org.anyue.notification.Urgency;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells each unit what an amendment changes for it: one notice, however many of its duties are concerned. */
@Component
class AmendmentNotices {

    private static final int LINES = 10;

    private final AmendmentMarkReads reads;
    private final AmendmentMarkStore marks;
    private final CampaignQueries campaigns;
    private final AmendmentQueries amendments;
    private final Notices notices;

    AmendmentNotices(
            AmendmentMarkReads reads,
            AmendmentMarkStore marks,
            CampaignQueries campaigns,
            AmendmentQueries amendments,
            Notices notices) {
        this.reads = reads;
        this.marks = marks;
        this.campaigns = campaigns;
        this.amendments = amendments;
        this.notices = notices;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AmendmentApplied applied) {
        CampaignAmended amended = applied.amended();
        Map<UnitId, List<AmendmentMarkReads.Told>> told = new LinkedHashMap<>();
        reads.told(amended.amendment(), applied.added())
                .forEach(one -> told.computeIfAbsent(one.bearer(), _ -> new ArrayList<>())
                        .add(one));
        reads.warned(amended.amendment()).forEach(unit -> told.putIfAbsent(unit, List.of()));
        Map<DutyId, AmendedDuty> changed = changed(amended, told.values());
        Map<DutyId, DutyDetails> duties =
                campaigns.duties(amended.campaign()).stream().collect(Collectors.toMap(DutyDetails::id, duty -> duty));
        List<Notice> all = told.entrySet().stream()
                .map(entry -> notice(amended, entry.getKey(), entry.getValue(), changed, duties))
                .toList();
        notices.dispatch(amended.by(), all).ifPresent(sent -> marks.dispatched(amended.amendment(), sent.dispatch()));
    }

    private Map<DutyId, AmendedDuty> changed(CampaignAmended amended, Collection<List<AmendmentMarkReads.Told>> told) {
        List<DutyId> duties = told.stream()
                .flatMap(List::stream)
                .map(AmendmentMarkReads.Told::duty)
                .distinct()
                .toList();
        return amendments.ofDuties(duties).stream()
                .filter(one -> one.amendment().equals(amended.amendment()))
                .collect(Collectors.toMap(AmendedDuty::duty, one -> one));
    }

    private static Notice notice(
            CampaignAmended amended,
            UnitId unit,
            List<AmendmentMarkReads.Told> told,
            Map<DutyId, AmendedDuty> changed,
            Map<DutyId, DutyDetails> duties) {
        String warning = AmendmentWords.warning(amended.content().changes());
        List<String> lines = told.stream()
                .map(one -> {
                    AmendedDuty of = changed.get(one.duty());
                    DutyDetails duty = Objects.requireNonNull(duties.get(one.duty()));
                    return AmendmentWords.line(
                            duty.terms().what(),
                            of == null ? List.of() : of.changes(),
                            duty.terms().dueOn());
                })
                .toList();
        boolean one = told.size() == 1;
        String name = AmendmentSummary.name(amended.number());
        String title = !warning.isEmpty()
                ? "紧急提示：" + warning
                : name + "：" + (one ? lines.getFirst() : "涉及本单位" + told.size() + "项任务");
        String text = Stream.of(warning, text(lines), "原因：" + amended.content().reason())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        boolean urgent = amended.content().urgent() || !warning.isEmpty();
        return new Notice(
                Recipient.unit(unit),
                "assignment.amended",
                urgent ? Urgency.URGENT : Urgency.ROUTINE,
                title,
                text,
                one ? AssignmentNotices.address(told.getFirst().assignment()) : AssignmentNotices.WORKLIST,
                one ? due(Objects.requireNonNull(duties.get(told.getFirst().duty()))) : null,
                "assignment.amended:" + amended.amendment());
    }

    private static @Nullable LocalDate due(DutyDetails duty) {
        return duty.isInForce() ? duty.terms().dueOn() : null;
    }

    private static String text(List<String> lines) {
        String text = lines.stream().limit(LINES).collect(Collectors.joining("\n"));
        return lines.size() > LINES ? text + "\n另有" + (lines.size() - LINES) + "项" : text;
    }
}
