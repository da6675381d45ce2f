package org.anyue.assignment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.assignment.AmendedQueries;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.AssignmentVerb;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Attachment;
import org.anyue.assignment.BreakdownQueries;
import org.anyue.assignment.DayWords;
import org.anyue.assignment.HistoryLine;
import org.anyue.assignment.IssuedDuty;
import org.anyue.campaign.AmendedDuty;
import org.anyue.campaign.CampaignQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.Dictionary;
import org.anyue.organization.Liaisons;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Moment;
import org.anyue.ui.Option;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the page of one assignment. */
@Component
class AssignmentPages {

    static final String FILING = "/filing";

    private final UnitQueries units;
    private final CampaignQueries campaigns;
    private final UsualReasons reasons;
    private final AmendedQueries amended;
    private final AssignmentQueries queries;
    private final BreakdownQueries parts;
    private final Liaisons liaisons;
    private final Clock clock;

    AssignmentPages(
            UnitQueries units,
            CampaignQueries campaigns,
            UsualReasons reasons,
            AmendedQueries amended,
            AssignmentQueries queries,
            BreakdownQueries parts,
            Liaisons liaisons,
            Clock clock) {
        this.queries = queries;
        this.parts = parts;
        this.liaisons = liaisons;
        this.units = units;
        this.campaigns = campaigns;
        this.reasons = reasons;
        this.amended = amended;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    AssignmentPage page(Actor actor, AssignmentDetails details, SubmissionForm form, FormErrors errors) {
        boolean writes =
                details.may(AssignmentVerb.SUBMIT) && !details.summary().locked(today());
        return page(actor, details, writes ? form(actor, details, form, errors, "") : null);
    }

    /** The form on behalf of the bearer. */
    AssignmentPage filing(Actor actor, AssignmentDetails details, SubmissionForm form, FormErrors errors) {
        boolean writes =
                details.may(AssignmentVerb.SUBMIT_FOR) && !details.summary().locked(today());
        return page(actor, details, writes ? form(actor, details, form, errors, FILING) : null);
    }

    private AssignmentPage page(Actor actor, AssignmentDetails details, AssignmentPage.@Nullable FormPart form) {
        AssignmentSummary row = details.summary();
        String base = "/desk/assignments/" + row.id();
        boolean turn = details.may(AssignmentVerb.ACCEPT);
        return new AssignmentPage(
                base,
                row.version(),
                row.duty().what(),
                row.bearer().name(),
                Words.state(row, today()),
                Words.tone(row, today()),
                facts(actor, row),
                row.duty().sentence(),
                plan(actor, row),
                notice(row),
                form,
                VersionCards.of(details, base),
                details.history().stream().map(AssignmentPages::moment).toList(),
                waiver(details),
                details.may(AssignmentVerb.ACKNOWLEDGE),
                details.may(AssignmentVerb.WITHDRAW),
                turn ? "/desk/review/" + row.id() : "",
                form == null && details.may(AssignmentVerb.SUBMIT_FOR) ? base + FILING : "",
                row.halfDone() && Assignments.maySpeakFor(actor, row.bearer().id()),
                amended(actor, row),
                breakdown(actor, row));
    }

    /**
     * Whoever came by a link sees the own tasks and nothing of the campaign around them; an office below sees what a
     * department asks of its units, but not the plan of the department.
     */
    private String plan(Actor actor, AssignmentSummary row) {
        IssuedDuty.Origin origin = row.duty().origin();
        boolean hidden =
                actor.role() == Role.LINK_HOLDER || origin.ofDepartment() && !campaigns.sees(actor, origin.campaign());
        return hidden ? "" : "/desk/campaigns/" + origin.campaign() + "/plan";
    }

    private AssignmentPage.BreakdownPart breakdown(Actor actor, AssignmentSummary row) {
        boolean own = row.bearer().id().equals(actor.desk());
        return new AssignmentPage.BreakdownPart(
                own && row.state().isOpen() ? "/desk/assignments/" + row.id() + "/breakdowns/new" : "",
                parts.of(actor, row.id()).stream()
                        .map(part -> BreakdownCards.card(part, row.id(), today(), own))
                        .toList());
    }

    private AssignmentPage.AmendedPart amended(Actor actor, AssignmentSummary row) {
        List<AmendedDuty> open = amended.open(List.of(row)).getOrDefault(row.id(), List.of());
        return new AssignmentPage.AmendedPart(
                amended.history(row).reversed().stream().map(AmendedCard::of).toList(),
                open.isEmpty(),
                Assignments.maySpeakFor(actor, row.bearer().id()));
    }

    private List<AssignmentPage.Fact> facts(Actor actor, AssignmentSummary row) {
        IssuedDuty duty = row.duty();
        List<AssignmentPage.Fact> facts = new ArrayList<>();
        facts.add(new AssignmentPage.Fact("承担单位", row.bearer().name()));
        facts.add(contact(actor, row));
        facts.add(new AssignmentPage.Fact("期限", Words.due(row, today())));
        facts.add(new AssignmentPage.Fact("报送内容", Words.form(duty)));
        if (!duty.quota().isEmpty()) {
            facts.add(new AssignmentPage.Fact("数量要求", duty.target() > 0 ? Words.progress(row) : duty.quota()));
        }
        if (!duty.openPoint().isEmpty()) {
            facts.add(new AssignmentPage.Fact("待明确", duty.openPoint()));
        }
        facts.add(new AssignmentPage.Fact("所属活动", duty.item().isEmpty() ? duty.kind() : duty.item()));
        String venue = campaigns.venue(duty.lineage().source()).words();
        if (!venue.isEmpty()) {
            facts.add(new AssignmentPage.Fact("活动地点", venue));
        }
        facts.add(new AssignmentPage.Fact("发起单位", duty.origin().desk()));
        facts.add(new AssignmentPage.Fact("审核方式", duty.rule().label()));
        if (duty.lockOn() != null) {
            LocalDate until = row.extendedUntil();
            facts.add(new AssignmentPage.Fact(
                    "最后收件日",
                    DayWords.date(duty.lockOn()) + (until == null ? "" : "（本单位延长至" + DayWords.date(until) + "）")));
        }
        UnitId pending = row.pendingPlace();
        if (pending != null) {
            facts.add(new AssignmentPage.Fact("当前审核", units.get(pending).name()));
        }
        return facts;
    }

    /** Whom to call about it: the liaison officer of the unit, who is registered once and not with every submission. */
    private AssignmentPage.Fact contact(Actor actor, AssignmentSummary row) {
        UnitId bearer = row.bearer().id();
        boolean reads = actor.role() != Role.LINK_HOLDER;
        return new AssignmentPage.Fact(
                "联系人",
                liaisons.of(bearer)
                        .map(officer -> officer.maskedName() + " " + officer.maskedPhone())
                        .orElse("未登记联络员"),
                reads ? "/desk/units/" + bearer : "");
    }

    private AssignmentPage.@Nullable Notice notice(AssignmentSummary row) {
        if (row.state() == AssignmentState.SENT_BACK) {
            return new AssignmentPage.Notice("退回原因：" + row.reason(), Tone.DANGER);
        }
        if (row.state() == AssignmentState.CANCELLED) {
            return new AssignmentPage.Notice("任务已取消，不用再报送；已经报送的内容保留在下面", Tone.NEUTRAL);
        }
        if (row.state() == AssignmentState.EXEMPTED) {
            return new AssignmentPage.Notice("已豁免，不用报送。原因：" + row.reason(), Tone.NEUTRAL);
        }
        if (row.halfDone()) {
            return new AssignmentPage.Notice("电子材料已收到，纸质件还没有收到，目前算完成一半", Tone.WARN);
        }
        if (row.state().isOpen() && row.locked(today())) {
            return new AssignmentPage.Notice(
                    "已于" + DayWords.date(Objects.requireNonNull(row.lastDay())) + "截止收件。确需补报的，请联系"
                            + row.duty().origin().desk() + "为本单位延长报送时间",
                    Tone.DANGER);
        }
        if (row.overdue(today())) {
            return new AssignmentPage.Notice(DayWords.left(row.duty().dueOn(), today()) + "，请尽快报送", Tone.DANGER);
        }
        return null;
    }

    private AssignmentPage.FormPart form(
            Actor actor, AssignmentDetails details, SubmissionForm form, FormErrors errors, String filing) {
        String base = "/desk/assignments/" + details.summary().id();
        IssuedDuty.Asked asked = details.summary().duty().asked();
        Map<UUID, Attachment> known =
                details.attachments().stream().collect(Collectors.toMap(Attachment::evidence, one -> one));
        Instant saved = details.draft().savedAt();
        return new AssignmentPage.FormPart(
                base + (filing.isEmpty() ? "/submissions" : filing),
                base + filing + "/draft",
                base + "/draft/typed",
                details.draft().edition() == null
                        ? ""
                        : Ids.toText(details.draft().edition()),
                !filing.isEmpty(),
                Ids.toText(form.token()),
                details.figures().stream()
                        .map(figure -> new AssignmentPage.FigureField(
                                "figure-" + figure.key(),
                                figure.label(),
                                figure.unit(),
                                form.figures().getOrDefault(figure.key(), "")))
                        .toList(),
                form.text(),
                asked.text(),
                Words.text(details.summary().duty()),
                asked.photos(),
                asked.file(),
                asked.paper(),
                form.kept().stream()
                        .filter(known::containsKey)
                        .map(known::get)
                        .map(one -> VersionCards.shown(one, base))
                        .toList(),
                filing.isEmpty()
                        ? queries.answerable(actor, details, today()).stream()
                                .map(row -> new Option(
                                        row.id().toString(), row.duty().what(), Words.due(row, today())))
                                .toList()
                        : List.of(),
                form.also().stream().map(String::valueOf).toList(),
                saved == null ? "" : details.draft().savedBy() + "于" + Words.at(saved) + "保存的草稿",
                // Of this person alone: who else uses the browser is not shown it.
                details.summary().id() + filing + "." + Ids.toText(actor.accountId()),
                errors);
    }

    private static Moment moment(HistoryLine line) {
        String title = line.verb().label() + (line.submission() > 0 ? "（第" + line.submission() + "版）" : "");
        Tone tone = switch (line.verb()) {
            case ACCEPT, FULFIL -> Tone.OK;
            case SEND_BACK, REOPEN -> Tone.DANGER;
            case SUBMIT, SUBMIT_FOR, RECEIVE_PAPER -> Tone.ACCENT;
            default -> Tone.NEUTRAL;
        };
        String who = line.unit().isEmpty() ? line.actor() : line.unit() + " " + line.actor();
        return new Moment(Words.at(line.at()), title, who, line.note(), tone);
    }

    private AssignmentPage.@Nullable WaiverPart waiver(AssignmentDetails details) {
        AssignmentPage.WaiverPart part = new AssignmentPage.WaiverPart(
                details.may(AssignmentVerb.EXEMPT),
                details.may(AssignmentVerb.REINSTATE),
                details.may(AssignmentVerb.EXTEND),
                details.may(AssignmentVerb.EXEMPT) || details.may(AssignmentVerb.EXTEND)
                        ? reasons.of(Dictionary.WAIVER_REASONS)
                        : List.of());
        return part.exempt() || part.reinstate() || part.extend() ? part : null;
    }
}
