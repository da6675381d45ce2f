package org.anyue.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff read the questions to somebody who has no phone and tick what is answered. The paper is one of that person, under the
 * same rules and with the same chances; it is marked, it says who helped, and nobody helps without end.
 */
@Component
public class Assistance {

    /** Papers that one person fills in for others on a day. */
    static final int MOST_A_DAY = 60;

    private final ContestBook book;
    private final ContestQueries queries;
    private final ContestReach reach;
    private final PaperSeals seals;
    private final Play play;
    private final Entrants entrants;
    private final EntrantStore known;
    private final Persons persons;
    private final AttemptStore attempts;
    private final AttemptBatch batches;
    private final AssistanceStore store;
    private final Clock business;
    private final Clock system;
    private final ApplicationEventPublisher events;

    Assistance(
            ContestBook book,
            ContestQueries queries,
            ContestReach reach,
            PaperSeals seals,
            Play play,
            Entrants entrants,
            EntrantStore known,
            Persons persons,
            AttemptStore attempts,
            AttemptBatch batches,
            AssistanceStore store,
            Clock business,
            @Qualifier("systemClock") Clock system,
            ApplicationEventPublisher events) {
        this.book = book;
        this.queries = queries;
        this.reach = reach;
        this.seals = seals;
        this.play = play;
        this.entrants = entrants;
        this.known = known;
        this.persons = persons;
        this.attempts = attempts;
        this.batches = batches;
        this.store = store;
        this.business = business;
        this.system = system;
        this.events = events;
    }

    /**
     * Who is helped.
     *
     * @param consent whether the person heard what taking part means, and agreed
     * @param phone for the draw, empty for who does not want to be drawn
     */
    public record Help(
            boolean consent, boolean under14, @Nullable UUID county, String phone) {}

    /** @throws org.anyue.shared.NotFound for a contest outside the place of the office */
    public ContestSummary contest(Actor actor, ContestId id) {
        ContestSummary contest = book.get(id).contest();
        reach.requireOffice(contest, actor);
        return contest;
    }

    /** Contests that run and for which the actor may help. */
    public List<ContestSummary> contests(Actor actor) {
        return queries.published().stream()
                .filter(contest -> contest.state() == ContestState.OPEN && reach.reaches(contest, actor))
                .toList();
    }

    /** How many more papers the actor may fill in today. */
    public int left(Actor actor) {
        return Math.max(0, MOST_A_DAY - store.of(actor.accountId(), today()));
    }

    /**
     * Gives out the next paper of the person; nothing is written.
     *
     * @throws Refusal as for everybody, without consent, and when the actor has helped too often today
     */
    public PaperSheet start(Actor actor, ContestId id, Help help) {
        ContestSummary contest = contest(actor, id);
        if (!help.consent()) {
            throw new Refusal(AssistRefusal.CONSENT_UNSAID);
        }
        requireLeft(actor);
        ContestBook.Open open = book.get(id);
        Play.requireRunning(open, today());
        if (contest.rules().asking().county() && help.county() == null) {
            throw new Refusal(PlayRefusal.COUNTY_MISSING);
        }
        String phone = phone(help.phone());
        if (help.under14() && !phone.isEmpty()) {
            throw new Refusal(EntryRefusal.UNDER_14);
        }
        UUID subject = subject(id, phone).orElseGet(Ids::random);
        return play.sheet(
                open,
                new PaperToken(
                        id,
                        subject,
                        phone.isEmpty() ? IdentityWay.NONE : IdentityWay.PHONE,
                        open.rules().sittingDay(today()),
                        slot(open, subject),
                        system.instant().truncatedTo(ChronoUnit.SECONDS),
                        marks(help),
                        help.county(),
                        0));
    }

    /**
     * Takes the paper, and enters the person for the draw if a number was given.
     *
     * @throws PaperTaken when there is one already
     * @throws Refusal when it is not one of these papers, or too late
     */
    @Transactional
    public MarkedPaper submit(Actor actor, ContestId id, String tokenText, Marking.Answers answers, String phoneText) {
        contest(actor, id);
        requireLeft(actor);
        PaperToken token = seals.token(tokenText)
                .filter(one -> one.contest().equals(id) && AttemptMark.ASSISTED.isIn(one.marks()))
                .orElseThrow(() -> seals.refusal(tokenText));
        ContestBook.Open open = book.get(id);
        Instant now = system.instant();
        Play.requireTaken(open, token, now);
        String phone = token.way() == IdentityWay.PHONE ? phone(phoneText) : "";
        Paper paper = open.kit().paper(token);
        Attempt attempt = play.attempt(open, token, paper, Marking.mark(paper, answers), now, "");
        if (batches.keep(Ids.timeOrdered(business), List.of(attempt)).isEmpty()) {
            String receipt = attempts.receiptAt(attempt.key()).map(Ids::toText).orElse("");
            throw new PaperTaken(receipt, "");
        }
        store.insert(actor, attempt, today(), business.instant());
        events.publishEvent(new PaperAssisted(actor.party(), id, attempt.receipt(), !phone.isEmpty()));
        enter(actor, token, phone);
        return Play.marked(open.contest(), Play.items(paper), attempt);
    }

    /**
     * Enters somebody for the draw who brings a receipt and says a number, where no code can be sent.
     *
     * @throws Refusal when the receipt is none of this contest, or the number is entered for somebody else
     */
    @Transactional
    public void enter(Actor actor, ContestId id, String receipt, String phone) {
        contest(actor, id);
        String tidy = Entrants.mobile(phone);
        Attempt attempt = attempt(id, receipt);
        if (AttemptMark.UNDER_14.isIn(attempt.result().flags())) {
            throw new Refusal(EntryRefusal.UNDER_14);
        }
        UUID subject = attempt.key().subject();
        if (!persons.of(id, subject).subject().equals(subject)) {
            throw new Refusal(EntryRefusal.ENTERED_OTHERWISE);
        }
        PlayPass pass = new PlayPass(id, subject, attempt.origin().way(), today(), 0, false, null);
        if (!entrants.enter(actor.party(), pass, IdentityWay.PHONE, tidy)
                .subject()
                .equals(subject)) {
            throw new Refusal(AssistRefusal.PHONE_IN_USE);
        }
    }

    private Attempt attempt(ContestId id, String receipt) {
        try {
            return attempts.byReceipt(Ids.parse(receipt.strip().toLowerCase(Locale.ROOT)))
                    .map(AttemptStore.Kept::attempt)
                    .filter(one -> one.key().contest().equals(id))
                    .orElseThrow(() -> new Refusal(AssistRefusal.RECEIPT_UNKNOWN));
        } catch (NotFound noId) {
            throw new Refusal(AssistRefusal.RECEIPT_UNKNOWN);
        }
    }

    private void enter(Actor actor, PaperToken token, String phone) {
        if (phone.isEmpty()) {
            return;
        }
        PlayPass pass = new PlayPass(
                token.contest(), token.subject(), token.way(), token.day(), token.slot(), false, token.county());
        if (!entrants.enter(actor.party(), pass, IdentityWay.PHONE, phone)
                .subject()
                .equals(token.subject())) {
            throw new Refusal(AssistRefusal.PHONE_IN_USE);
        }
    }

    private int slot(ContestBook.Open open, UUID subject) {
        int used = persons.papers(open.contest().id(), subject, open.rules().sittingDay(today()));
        if (used >= open.rules().sitting().dailyTries()) {
            throw Play.noneLeft(open.rules());
        }
        return used + 1;
    }

    private Optional<UUID> subject(ContestId id, String phone) {
        return phone.isEmpty()
                ? Optional.empty()
                : known.byContact(id, IdentityWay.PHONE, phone).map(Entrant::subject);
    }

    private void requireLeft(Actor actor) {
        if (left(actor) == 0) {
            throw new Refusal(AssistRefusal.TOO_MANY, MOST_A_DAY);
        }
    }

    private static String phone(String typed) {
        return typed.isBlank() ? "" : Entrants.mobile(typed);
    }

    /** Reading aloud takes time, so everybody has the double. */
    private static int marks(Help help) {
        return AttemptMark.ASSISTED.bit()
                | AttemptMark.EXTENDED.bit()
                | (help.under14() ? AttemptMark.UNDER_14.bit() : 0);
    }

    private LocalDate today() {
        return LocalDate.now(business);
    }
}
