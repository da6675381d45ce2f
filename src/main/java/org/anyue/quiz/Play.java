package org.anyue.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What a participant does. Nothing is written when a paper is given out to the public and nothing is read when it comes back;
 * it is marked in memory and answered after the commit that keeps it.
 */
@Component
public class Play {

    private final ContestBook book;
    private final PaperSeals seals;
    private final StartMemory memory;
    private final ExamStartStore starts;
    private final AttemptWriter writer;
    private final AttemptStore attempts;
    private final Networks networks;
    private final PlayWatch watch;
    private final Riddles riddles;
    private final Clock business;
    private final Clock system;

    Play(
            ContestBook book,
            PaperSeals seals,
            StartMemory memory,
            ExamStartStore starts,
            AttemptWriter writer,
            AttemptStore attempts,
            Networks networks,
            PlayWatch watch,
            Riddles riddles,
            Clock business,
            @Qualifier("systemClock") Clock system) {
        this.book = book;
        this.seals = seals;
        this.memory = memory;
        this.starts = starts;
        this.writer = writer;
        this.attempts = attempts;
        this.networks = networks;
        this.watch = watch;
        this.riddles = riddles;
        this.business = business;
        this.system = system;
    }

    /**
     * How somebody begins.
     *
     * @param device a number that the browser keeps, 0 for none
     * @param extended double time, asked for without proof
     * @param origin of the request
     */
    public record Start(
            boolean consent, boolean under14, @Nullable UUID county, long device, boolean extended, Origin origin) {}

    /**
     * @param address of the client
     * @param riddle what was asked, empty at first
     * @param number that solves it, empty for those who waited
     */
    public record Origin(String address, String riddle, String number) {}

    /** @param pass the one to go on with */
    public record Opening(PaperSheet sheet, String pass) {}

    /** @throws org.anyue.shared.NotFound also for a draft */
    public ContestSummary contest(ContestId id) {
        return book.get(id).contest();
    }

    /** Whether a question of the contest has the picture. */
    public boolean shows(ContestId id, String picture) {
        return !picture.isEmpty()
                && book.get(id).kit().items().stream()
                        .anyMatch(item -> item.picture().equals(picture));
    }

    /** A pass for somebody who is nobody yet. */
    public String newPass(ContestId id) {
        return seals.seal(new PlayPass(id, Ids.random(), IdentityWay.NONE, LocalDate.now(business), 0, false, null));
    }

    /**
     * Gives out the next paper.
     *
     * @throws Refusal when the contest does not run, the day's papers are used up or something is missing
     * @throws PassLapsed when the pass does not hold
     * @throws RiddleAsked when something is unusual
     */
    public Opening start(ContestId id, String passText, Start start) {
        ContestBook.Open open = book.get(id);
        PlayPass pass = pass(id, passText);
        LocalDate today = LocalDate.now(business);
        requireRunning(open, today);
        if (!start.consent()) {
            throw new Refusal(PlayRefusal.CONSENT_MISSING);
        }
        @Nullable UUID county = start.county() == null ? pass.county() : start.county();
        if (open.rules().asking().county() && county == null) {
            throw new Refusal(PlayRefusal.COUNTY_MISSING);
        }
        if (!open.rules().asking().allows(pass.way())
                && !(pass.way() == IdentityWay.PHONE && open.rules().asking().prizeContact())) {
            throw new Refusal(PlayRefusal.IDENTITY_MISSING);
        }
        PlayPass chosen = pass.choosing(county, start.under14());
        LocalDate day = open.rules().sittingDay(today);
        int slot = slot(open, chosen, day);
        int stepped = stepUp(chosen, start);
        Instant issued = issued(open, chosen, day, slot, start.extended());
        PaperToken token = new PaperToken(
                id, chosen.subject(), chosen.way(), day, slot, issued, marks(start) | stepped, county, start.device());
        return new Opening(sheet(open, token), seals.seal(chosen.begins(day, slot, issued)));
    }

    /** A paper that counts for nothing. */
    public Opening practise(ContestId id, String passText) {
        ContestBook.Open open = book.get(id);
        if (!open.rules().sitting().practice()) {
            throw new Refusal(PlayRefusal.NOT_OPEN, "没有练习");
        }
        LocalDate today = LocalDate.now(business);
        PaperToken token = new PaperToken(id, Ids.random(), IdentityWay.NONE, today, 0, now(), 0, null, 0);
        return new Opening(sheet(open, token), passText);
    }

    /** Everything that is known of a paper that came back. */
    public record Handed(MarkedPaper paper, String pass) {}

    /**
     * Takes a paper.
     *
     * @param address of the client
     * @throws PaperTaken when there is one already
     * @throws PaperBusy when it cannot be taken now; nothing is lost, it may be sent again
     * @throws Refusal when it is not ours or too late
     */
    public Handed submit(ContestId id, String tokenText, Marking.Answers answers, String address) {
        PaperToken token = seals.token(tokenText)
                .filter(known -> known.contest().equals(id) && !AttemptMark.ASSISTED.isIn(known.marks()))
                .orElseThrow(() -> seals.refusal(tokenText));
        ContestBook.Open open = book.get(id);
        Paper paper = open.kit().paper(token);
        Marking.Marked marked = Marking.mark(paper, answers);
        Instant now = system.instant();
        if (token.isPractice()) {
            return new Handed(practised(open, token, paper, marked), "");
        }
        requireTaken(open, token, now);
        Attempt attempt = attempt(open, token, paper, marked, now, address);
        AttemptLane.Outcome outcome = writer.offer(attempt)
                .orElseThrow(() -> new PaperBusy(PlayRefusal.BUSY))
                .join();
        return switch (outcome) {
            case KEPT -> kept(open, token, paper, attempt);
            case TAKEN -> throw taken(token, attempt.key());
            case UNKNOWN -> throw new PaperBusy(PlayRefusal.UNKNOWN);
        };
    }

    private PaperTaken taken(PaperToken token, Attempt.Key key) {
        watch.again(token.contest(), token.subject());
        return new PaperTaken(attempts.receiptAt(key).map(Ids::toText).orElse(""), pass(token));
    }

    /** Parameters came with a paper that no page of ours sends, such as a score. They count for nothing, and are noted. */
    public void tampered(ContestId id, String tokenText) {
        seals.token(tokenText)
                .filter(token -> token.contest().equals(id) && !token.isPractice())
                .ifPresent(token -> watch.tampered(id, token.subject()));
    }

    private Handed kept(ContestBook.Open open, PaperToken token, Paper paper, Attempt attempt) {
        memory.handedIn(token.contest(), token.subject(), token.day(), token.slot());
        return new Handed(marked(open.contest(), items(paper), attempt), pass(token));
    }

    private String pass(PaperToken token) {
        return seals.seal(new PlayPass(
                token.contest(),
                token.subject(),
                token.way(),
                token.day(),
                token.slot(),
                AttemptMark.UNDER_14.isIn(token.marks()),
                token.county()));
    }

    static MarkedPaper marked(ContestSummary contest, List<PaperItem> items, Attempt attempt) {
        Attempt.Result result = attempt.result();
        return new MarkedPaper(
                contest.id(),
                contest.title(),
                Ids.toText(attempt.receipt()),
                attempt.key().slot(),
                attempt.submittedAt(),
                result.score(),
                result.passed(),
                result.flags(),
                MarkedPaper.questions(items, result.answers(), result.marks()));
    }

    private MarkedPaper practised(ContestBook.Open open, PaperToken token, Paper paper, Marking.Marked marked) {
        return new MarkedPaper(
                token.contest(),
                open.contest().title(),
                "",
                0,
                business.instant(),
                marked.score(),
                marked.score() >= open.rules().sitting().passMark(),
                0,
                MarkedPaper.questions(items(paper), marked.answers(), marked.marks()));
    }

    Attempt attempt(
            ContestBook.Open open, PaperToken token, Paper paper, Marking.Marked marked, Instant now, String address) {
        Duration taken = Duration.between(token.issuedAt(), now);
        int flags = token.marks();
        if (taken.compareTo(SittingPolicy.least(paper)) < 0) {
            flags |= AttemptMark.TOO_FAST.bit();
        }
        return new Attempt(
                Attempt.Key.of(token),
                seals.receipt(token),
                new Attempt.Origin(token.way(), token.county(), token.device(), networks.of(address)),
                Attempt.Result.of(
                        paper, marked, open.rules().sitting().passMark(), (int) Math.max(0, taken.toSeconds()), flags),
                business.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    static void requireTaken(ContestBook.Open open, PaperToken token, Instant now) {
        boolean extended = AttemptMark.EXTENDED.isIn(token.marks());
        ContestState state = open.contest().state();
        if (state != ContestState.OPEN && state != ContestState.PAUSED) {
            throw new Refusal(PlayRefusal.NOT_OPEN, state.label());
        }
        if (SittingPolicy.isLate(open.rules().sitting(), token.issuedAt(), extended, now)) {
            throw new Refusal(PlayRefusal.LATE);
        }
    }

    static void requireRunning(ContestBook.Open open, LocalDate today) {
        if (open.contest().state() != ContestState.OPEN) {
            throw new Refusal(PlayRefusal.NOT_OPEN, open.contest().state().label());
        }
        if (today.isBefore(open.rules().period().start())) {
            throw new Refusal(PlayRefusal.NOT_YET, open.rules().period().start());
        }
        if (today.isAfter(open.rules().period().end())) {
            throw new Refusal(PlayRefusal.OVER, open.rules().period().end());
        }
    }

    private int stepUp(PlayPass pass, Start start) {
        Origin origin = start.origin();
        if (riddles.holds(pass.contest(), pass.subject(), origin.riddle(), origin.number())) {
            return AttemptMark.STEPPED_UP.bit();
        }
        if (watch.isCalm(pass.contest(), pass.subject(), start.device(), networks.of(origin.address()))) {
            return 0;
        }
        throw new RiddleAsked(riddles.pending(pass.contest(), pass.subject(), origin.riddle())
                .orElseGet(() -> riddles.make(pass.contest(), pass.subject())));
    }

    private int slot(ContestBook.Open open, PlayPass pass, LocalDate day) {
        int most = open.rules().sitting().dailyTries();
        for (int slot = pass.next(day); slot <= most; slot++) {
            if (!memory.isHandedIn(pass.contest(), pass.subject(), day, slot)) {
                return slot;
            }
        }
        throw noneLeft(open.rules());
    }

    static Refusal noneLeft(ContestRules rules) {
        return new Refusal(rules.isOnePaper() ? PlayRefusal.NO_SITTINGS_LEFT : PlayRefusal.NO_TRIES_LEFT);
    }

    private Instant issued(ContestBook.Open open, PlayPass pass, LocalDate day, int slot, boolean extended) {
        Instant now = now();
        if (open.rules().asking().isClosed()) {
            // An examination has one start, whatever becomes of this process.
            return starts.first(
                    new Attempt.Key(Bucket.of(pass.subject()), pass.contest(), pass.subject(), day, slot), now);
        }
        // What the public opens and leaves may be begun anew, and is another paper then.
        Instant over = SittingPolicy.oldest(open.rules().sitting(), extended, now);
        Instant at = pass.begun(day, slot)
                .filter(begun -> !begun.isBefore(over) && !begun.isAfter(now))
                .orElse(now);
        return memory.start(pass.contest(), pass.subject(), day, slot, new StartMemory.Span(at, over));
    }

    PaperSheet sheet(ContestBook.Open open, PaperToken token) {
        Paper paper = open.kit().paper(token);
        boolean extended = AttemptMark.EXTENDED.isIn(token.marks());
        Optional<Instant> deadline = token.isPractice()
                ? Optional.empty()
                : SittingPolicy.deadline(open.rules().sitting(), token.issuedAt(), extended);
        return new PaperSheet(
                token.contest(),
                open.contest().title(),
                seals.seal(token),
                token.slot(),
                token.issuedAt(),
                PaperSheet.left(deadline.orElse(null), system.instant()),
                extended,
                token.slot() >= open.rules().sitting().dailyTries(),
                PaperSheet.questions(paper));
    }

    /** @throws PassLapsed for one that is none of this contest, and for one of another version */
    PlayPass pass(ContestId id, String text) {
        return seals.pass(text)
                .filter(pass -> pass.contest().equals(id))
                .orElseThrow(() -> new PassLapsed(seals.lapse(text)));
    }

    private static int marks(Start start) {
        return (start.extended() ? AttemptMark.EXTENDED.bit() : 0) | (start.under14() ? AttemptMark.UNDER_14.bit() : 0);
    }

    static List<PaperItem> items(Paper paper) {
        return paper.questions().stream().map(Paper.Question::item).toList();
    }

    private Instant now() {
        return system.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
