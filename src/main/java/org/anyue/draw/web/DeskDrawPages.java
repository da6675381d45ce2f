package org.anyue.draw.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.draw.Claim;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawState;
import org.anyue.draw.DrawSummary;
import org.anyue.draw.Forfeit;
import org.anyue.draw.ForfeitState;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.anyue.ui.Tone;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds the pages of draws at the desk. */
@Component
class DeskDrawPages {

    private final DrawDesk desk;
    private final Clock clock;

    DeskDrawPages(DrawDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    DeskDrawsPage list(Actor actor) {
        return new DeskDrawsPage(
                desk.all(actor).stream().map(this::row).toList(), actor.role().isOffice());
    }

    private DeskDrawsPage.Row row(DrawSummary draw) {
        return new DeskDrawsPage.Row(
                DeskDrawController.PATH + "/" + draw.drawId(),
                draw.title(),
                draw.kind().label(),
                draw.drawId(),
                DrawWords.phase(draw.kind(), draw.state(), draw.entryOpen(), draw.entryClose(), clock),
                DrawWords.at(draw.drawAt()),
                String.valueOf(draw.receipts()),
                tone(draw.state()));
    }

    static Tone tone(DrawState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case PUBLISHED, STAMPED -> Tone.ACCENT;
            case COMMITTED, VOID -> Tone.WARN;
            case DRAWN -> Tone.OK;
        };
    }

    ModelAndView answer(Actor actor, String drawId) {
        DeskDrawPage page = show(actor, drawId, FormErrors.NONE);
        return Page.of(page.view(), page);
    }

    /** The page of the draw with the reason why a step was not done. */
    ModelAndView refused(Actor actor, String drawId, Refusal why) {
        DeskDrawPage page = show(actor, drawId, FormErrors.of(why));
        return Page.refused(page.view(), page);
    }

    private DeskDrawPage show(Actor actor, String drawId, FormErrors errors) {
        DrawDetails draw = desk.get(actor, drawId);
        boolean draft = draw.state() == DrawState.DRAFT;
        long receipts = desk.all(actor).stream()
                .filter(one -> one.drawId().equals(drawId))
                .mapToLong(DrawSummary::receipts)
                .sum();
        return new DeskDrawPage(
                draw,
                DrawWords.phase(draw, clock),
                draft ? desk.gaps(actor, draw.draft()) : List.of(),
                draft
                        ? desk.eligibility(draw.draft()).lines().toList()
                        : rules(draw).eligibility(),
                receipts,
                desk.forfeits(actor, drawId),
                desk.claims(actor, drawId).stream().collect(Collectors.toMap(Claim::entryId, Function.identity())),
                draw.state() == DrawState.DRAWN && draw.kind() == DrawKind.PRIZE ? desk.tails(actor, drawId) : Map.of(),
                draw.kind() == DrawKind.SPOTCHECK ? desk.inspectors(actor, drawId) : List.of(),
                draw.kind() == DrawKind.SPOTCHECK ? desk.substitutes(actor, drawId) : List.of(),
                desk.notices(actor, drawId),
                desk.voidRequest(actor, drawId).orElse(null),
                powers(actor, draw),
                moment(actor, draw),
                errors);
    }

    private DeskDrawPage.Powers powers(Actor actor, DrawDetails draw) {
        boolean end = desk.voidRequest(actor, draw.drawId())
                .filter(asked -> !asked.unit().equals(actor.unitId().value()))
                .isPresent();
        Set<UUID> approvable = desk.forfeits(actor, draw.drawId()).stream()
                .filter(one -> one.state() == ForfeitState.PROPOSED
                        && !one.proposedBy().equals(actor.accountId())
                        && clock.instant().isAfter(one.objectUntil()))
                .map(Forfeit::id)
                .collect(Collectors.toSet());
        return new DeskDrawPage.Powers(
                actor.isOfficeOf(draw.owner()), actor.role() != Role.OFFICE_CLERK, end, approvable);
    }

    private DeskDrawPage.Moment moment(Actor actor, DrawDetails draw) {
        if (draw.state() == DrawState.DRAFT) {
            return new DeskDrawPage.Moment(false, false, false, false);
        }
        Instant now = clock.instant();
        DrawDetails.RulesFacts rules = rules(draw);
        boolean numbersOut = now.isAfter(rules.drawAt());
        boolean typed = numbersOut
                && draw.state() == DrawState.STAMPED
                && desk.typed(actor, draw.drawId()).typists().stream().anyMatch(DrawDesk.Typist::own);
        return new DeskDrawPage.Moment(
                now.isAfter(rules.entryClose()), numbersOut, typed, now.isAfter(rules.claimBy()));
    }

    /** The way back from a step that there is only once the rules are public. */
    static ModelAndView notYet(String drawId) {
        return Page.redirect(DeskDrawController.PATH + "/" + drawId, Flash.warning("规则还没有公布，公布以后才有这一步"));
    }

    /** The way back from what only draws of another kind or in another state have. */
    static ModelAndView elsewhere(String drawId) {
        return Page.redirect(DeskDrawController.PATH + "/" + drawId, Flash.warning("这次抽签现在没有这一步"));
    }

    static DrawDetails.RulesFacts rules(DrawDetails draw) {
        return Objects.requireNonNull(draw.rules());
    }
}
