package org.anyue.quiz;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyue.organization.Actor;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.sheet.SheetDraft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of paper: papers are printed, filled in somewhere without a network, and come in as answer cards. They are marked
 * by the same rules, count for the same chances and say that they were cards.
 */
@Component
public class Cards {

    private final ContestBook book;
    private final ContestReach reach;
    private final ContestDistricts districts;
    private final ContestStore contests;
    private final EntrantStore entrants;
    private final Persons persons;
    private final AttemptBatch batches;
    private final CardStore store;
    private final CardFiles files;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cards(
            ContestBook book,
            ContestReach reach,
            ContestDistricts districts,
            ContestStore contests,
            EntrantStore entrants,
            Persons persons,
            AttemptBatch batches,
            CardStore store,
            CardFiles files,
            Clock clock,
            ApplicationEventPublisher events) {
        this.book = book;
        this.reach = reach;
        this.districts = districts;
        this.contests = contests;
        this.entrants = entrants;
        this.persons = persons;
        this.batches = batches;
        this.store = store;
        this.files = files;
        this.clock = clock;
        this.events = events;
    }

    /** A paper to be printed. @param form what it is called there */
    public record Printed(ContestSummary contest, String form, LocalDate day, List<PaperSheet.Question> questions) {}

    /** @throws NotFound for a contest outside the place of the office */
    public ContestSummary contest(Actor actor, ContestId id) {
        return open(actor, id).contest();
    }

    /**
     * @throws Refusal for a day outside the contest, and for papers that are too long for a card
     */
    public Printed print(Actor actor, ContestId id, int form, LocalDate day) {
        ContestBook.Open open = open(actor, id);
        DateRange period = open.rules().period();
        if (day.isBefore(period.start()) || day.isAfter(period.end())) {
            throw new Refusal(AssistRefusal.DAY_OUTSIDE, period.start(), period.end());
        }
        size(open);
        int known = Math.clamp(form, 1, CardCheck.FORMS);
        Paper paper = open.kit().paper(CardCheck.form(id, known), day, 1);
        return new Printed(open.contest(), CardCheck.code(known), day, PaperSheet.questions(paper));
    }

    /** An empty file with one line that shows how. */
    public SheetDraft template(Actor actor, ContestId id) {
        ContestBook.Open open = open(actor, id);
        int size = size(open);
        List<String> example = new ArrayList<>(List.of(
                "0001",
                CardCheck.code(1),
                open.rules().period().start().toString(),
                counties(open).keySet().stream().findFirst().orElse(""),
                "",
                ""));
        example.addAll(Collections.nCopies(size, "A"));
        return CardFiles.template(size, example);
    }

    /** Reads a file and keeps it, two days at most, until it is imported. */
    public UUID keep(Actor actor, ContestId id, QuestionFiles.Upload upload) throws IOException {
        ContestBook.Open open = open(actor, id);
        requireTaking(open);
        List<CardLine> lines = files.read(upload, size(open));
        UUID kept = Ids.timeOrdered(clock);
        store.keep(new CardStore.Kept(kept, upload.name(), lines), id, actor, clock.instant());
        return kept;
    }

    /** @throws NotFound when it was imported, is too old or was brought by another unit */
    public CardImport preview(Actor actor, ContestId id, UUID kept) {
        ContestBook.Open open = open(actor, id);
        CardStore.Kept file = find(actor, id, kept);
        return new CardImport(
                kept,
                file.fileName(),
                judge(open, file).stream().map(CardCheck.Judged::line).toList());
    }

    /**
     * Takes the cards that are in order. Repetitions stay out, and so do flawed ones, which the preview has told.
     *
     * @return how many
     */
    @Transactional
    public int run(Actor actor, ContestId id, UUID kept) {
        ContestBook.Open open = open(actor, id);
        // One file at a time for a contest, so that the next one sees these cards.
        if (contests.lock(id).isEmpty()) {
            throw new NotFound("contest " + id);
        }
        requireTaking(open);
        CardStore.Kept file = find(actor, id, kept);
        if (!store.delete(kept)) {
            throw new Stale("card import " + kept);
        }
        List<Attempt> papers = new ArrayList<>();
        Map<String, UUID> receipts = new LinkedHashMap<>();
        Map<UUID, String> phones = new LinkedHashMap<>();
        for (CardCheck.Judged one : judge(open, file)) {
            Attempt attempt = one.attempt();
            if (attempt != null) {
                papers.add(attempt);
                receipts.put(one.line().number(), attempt.receipt());
                if (!one.phone().isEmpty()) {
                    phones.put(attempt.key().subject(), one.phone());
                }
            }
        }
        if (papers.isEmpty()) {
            throw new Refusal(AssistRefusal.NOTHING_TO_IMPORT);
        }
        if (batches.keep(Ids.timeOrdered(clock), papers).size() != papers.size()) {
            throw new Stale("cards of " + id);
        }
        store.insert(id, receipts, clock.instant());
        entrants.insertAll(id, IdentityWay.PHONE, phones, clock.instant());
        events.publishEvent(new CardsImported(
                actor.party(), id, papers.size(), phones.size(), String.join(" ", receipts.keySet())));
        return papers.size();
    }

    private List<CardCheck.Judged> judge(ContestBook.Open open, CardStore.Kept file) {
        ContestId id = open.contest().id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CardCheck check = new CardCheck(
                open,
                new CardCheck.Surroundings(now, LocalDate.now(clock), counties(open), store.numbers(id), people(id)));
        return file.lines().stream().map(check::judge).toList();
    }

    private CardCheck.People people(ContestId id) {
        return new CardCheck.People() {
            @Override
            public Optional<UUID> with(String phone) {
                return entrants.byContact(id, IdentityWay.PHONE, phone).map(Entrant::subject);
            }

            @Override
            public int papers(UUID subject, LocalDate day) {
                return persons.papers(id, subject, day);
            }
        };
    }

    private Map<String, UUID> counties(ContestBook.Open open) {
        Map<String, UUID> counties = new LinkedHashMap<>();
        if (open.rules().asking().county()) {
            districts.of(open.contest().owner()).forEach(unit -> {
                counties.put(unit.name(), unit.id().value());
                counties.putIfAbsent(unit.shortName(), unit.id().value());
            });
        }
        return counties;
    }

    private static int size(ContestBook.Open open) {
        int size = IntStream.rangeClosed(1, open.rules().weeks())
                .map(open.rules().blueprint()::size)
                .max()
                .orElse(0);
        if (size > CardFiles.MOST_QUESTIONS) {
            throw new Refusal(AssistRefusal.PAPER_TOO_LONG, CardFiles.MOST_QUESTIONS);
        }
        return size;
    }

    private ContestBook.Open open(Actor actor, ContestId id) {
        ContestBook.Open open = book.get(id);
        reach.requireOffice(open.contest(), actor);
        return open;
    }

    private void requireTaking(ContestBook.Open open) {
        if (open.contest().state() == ContestState.PUBLISHED) {
            throw new Refusal(AssistRefusal.CARDS_OVER);
        }
        if (LocalDate.now(clock).isBefore(open.rules().period().start())) {
            throw new Refusal(AssistRefusal.NO_CARDS_YET);
        }
    }

    private CardStore.Kept find(Actor actor, ContestId id, UUID kept) {
        return store.find(kept, id, actor).orElseThrow(() -> new NotFound("card import " + kept));
    }
}
