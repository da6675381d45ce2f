package org.anyue.assignment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.assignment.AmendedQueries;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.AssignmentVerb;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Attachment;
import org.anyue.assignment.AttachmentKind;
import org.anyue.assignment.DayWords;
import org.anyue.assignment.HistoryLine;
import org.anyue.assignment.IssuedDuty;
import org.anyue.assignment.SubmissionVersion;
import org.anyue.campaign.AmendedDuty;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.FigureAsk;
import org.anyue.organization.Actor;
import org.anyue.organization.Dictionary;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Moment;
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
    private final Clock clock;

    AssignmentPages(
            UnitQueries units, CampaignQueries campaigns, UsualReasons reasons, AmendedQueries amended, Clock clock) {
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
        boolean writes = details.may(AssignmentVerb.SUBMIT);
        return page(actor, details, writes ? form(details, form, errors, "") : null);
    }

    /** The form on behalf of the bearer. */
    AssignmentPage filing(Actor actor, AssignmentDetails details, SubmissionForm form, FormErrors errors) {
        boolean writes = details.may(AssignmentVerb.SUBMIT_FOR);
        return page(actor, details, writes ? form(details, form, errors, FILING) : null);
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
                facts(row),
                row.duty().sentence(),
                // Whoever came by a link sees the own tasks and nothing of the campaign around them.
                actor.role() == Role.LINK_HOLDER
                        ? ""
                        : "/desk/campaigns/" + row.duty().origin().campaign() + "/plan",
                notice(row),
                form,
                Stream.concat(
                                unsent(details, base).stream(),
                                details.versions().stream().map(one -> version(details, one, base)))
                        .toList(),
                details.history().stream().map(AssignmentPages::moment).toList(),
                waiver(details),
                details.may(AssignmentVerb.ACKNOWLEDGE),
                details.may(AssignmentVerb.WITHDRAW),
                turn ? "/desk/review/" + row.id() : "",
                form == null && details.may(AssignmentVerb.SUBMIT_FOR) ? base + FILING : "",
                amended(actor, row));
    }

    private AssignmentPage.AmendedPart amended(Actor actor, AssignmentSummary row) {
        List<AmendedDuty> open = amended.open(List.of(row)).getOrDefault(row.id(), List.of());
        return new AssignmentPage.AmendedPart(
                amended.history(row).reversed().stream().map(AmendedCard::of).toList(),
                open.isEmpty(),
                Assignments.maySpeakFor(actor, row.bearer().id()));
    }

    private List<AssignmentPage.Fact> facts(AssignmentSummary row) {
        IssuedDuty duty = row.duty();
        List<AssignmentPage.Fact> facts = new ArrayList<>();
        facts.add(new AssignmentPage.Fact("承担单位", row.bearer().name()));
        facts.add(new AssignmentPage.Fact("期限", Words.due(row, today())));
        facts.add(new AssignmentPage.Fact("报送内容", Words.form(duty)));
        if (!duty.quota().isEmpty()) {
            String progress = duty.target() > 0 ? "，已登记" + row.credited() : "";
            facts.add(new AssignmentPage.Fact("数量要求", duty.quota() + progress));
        }
        facts.add(new AssignmentPage.Fact("所属活动", duty.item().isEmpty() ? duty.kind() : duty.item()));
        String venue = campaigns.venue(duty.id()).words();
        if (!venue.isEmpty()) {
            facts.add(new AssignmentPage.Fact("活动地点", venue));
        }
        facts.add(new AssignmentPage.Fact("发起单位", duty.origin().ownerName() + "安委办"));
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
        if (row.overdue(today())) {
            return new AssignmentPage.Notice(DayWords.left(row.duty().dueOn(), today()) + "，请尽快报送", Tone.DANGER);
        }
        return null;
    }

    private AssignmentPage.FormPart form(
            AssignmentDetails details, SubmissionForm form, FormErrors errors, String filing) {
        String base = "/desk/assignments/" + details.summary().id();
        IssuedDuty.Asked asked = details.summary().duty().asked();
        Map<UUID, Attachment> known =
                details.attachments().stream().collect(Collectors.toMap(Attachment::evidence, one -> one));
        Instant saved = details.draft().savedAt();
        return new AssignmentPage.FormPart(
                base + (filing.isEmpty() ? "/submissions" : filing),
                base + filing + "/draft",
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
                        .map(one -> shown(one, base))
                        .toList(),
                saved == null ? "" : details.draft().savedBy() + "于" + Words.at(saved) + "保存的草稿",
                errors);
    }

    /** What was typed before the duty was cancelled; as long as there is a form, it stands in the form. */
    private static Optional<AssignmentPage.VersionCard> unsent(AssignmentDetails details, String base) {
        Instant saved = details.draft().savedAt();
        if (saved == null || details.summary().state() != AssignmentState.CANCELLED) {
            return Optional.empty();
        }
        Map<String, String> figures = new LinkedHashMap<>();
        details.figures().forEach(figure -> {
            String typed = details.draft().figures().getOrDefault(figure.key(), "");
            if (!typed.isEmpty()) {
                figures.put(figure.label(), typed + " " + figure.unit());
            }
        });
        return Optional.of(new AssignmentPage.VersionCard(
                "草稿",
                Words.at(saved) + " " + details.draft().savedBy(),
                "没有报送",
                "",
                figures,
                details.draft().text(),
                details.attachments().stream()
                        .filter(one -> details.draft().evidence().contains(one.evidence()))
                        .map(one -> shown(one, base))
                        .toList()));
    }

    private static AssignmentPage.VersionCard version(AssignmentDetails details, SubmissionVersion one, String base) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (FigureAsk figure : details.figures()) {
            if (one.figures().containsKey(figure.key())) {
                figures.put(figure.label(), Words.number(one.figures().get(figure.key())) + " " + figure.unit());
            }
        }
        return new AssignmentPage.VersionCard(
                "第" + one.number() + "版",
                Words.at(one.submittedAt()) + " " + one.actor(),
                remark(one),
                one.filedBy(),
                figures,
                one.text(),
                one.attachments().stream().map(each -> shown(each, base)).toList());
    }

    private static String remark(SubmissionVersion one) {
        if (one.withdrawnAt() != null) {
            return "已撤回";
        }
        Instant paper = one.paperReceivedAt();
        if (paper != null) {
            return "纸质件" + Words.at(paper) + "收到";
        }
        return one.completeAt() == null ? "待收纸质件" : "";
    }

    static AssignmentPage.Shown shown(Attachment one, String base) {
        String href = base + "/evidence/" + Ids.toText(one.evidence());
        boolean photo = one.kind() == AttachmentKind.PHOTO;
        return new AssignmentPage.Shown(
                Ids.toText(one.evidence()), one.name(), href, photo ? href + "?size=small" : "");
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
