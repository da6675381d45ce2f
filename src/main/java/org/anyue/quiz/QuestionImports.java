package org.anyue.quiz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of questions into the bank: everything is looked at first, and then all of it goes in or nothing. */
@Component
public class QuestionImports {

    private static final Duration KEPT = Duration.ofDays(2);

    private final QuestionImportStore store;
    private final QuestionQueries questions;
    private final QuestionBank bank;
    private final QuestionFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    QuestionImports(
            QuestionImportStore store,
            QuestionQueries questions,
            QuestionBank bank,
            QuestionFiles files,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.questions = questions;
        this.bank = bank;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps what was read until it is imported, two days at most. */
    @Transactional
    public UUID keep(Actor actor, String fileName, List<ReadQuestion> read) {
        UUID id = Ids.timeOrdered(clock);
        store.deleteOlder(clock.instant().minus(KEPT));
        QuestionImportStore.Kept kept = new QuestionImportStore.Kept(id, fileName, read);
        store.insert(kept, QuestionBank.owner(actor), actor.accountId(), clock.instant());
        return id;
    }

    /** @throws NotFound when it was imported, is too old or belongs to another office */
    public QuestionImport preview(Actor actor, UUID id) {
        QuestionImportStore.Kept kept = find(actor, id);
        return new QuestionImport(id, kept.fileName(), lines(actor, kept.questions()));
    }

    /**
     * Puts the questions in. Those with an article wait for a second person, the others are drafts.
     *
     * @return how many
     * @throws Refusal when one is flawed, or all of them are there
     */
    @Transactional
    public int run(Actor actor, UUID id) {
        store.hold(QuestionBank.owner(actor));
        QuestionImport preview = preview(actor, id);
        int flawed = preview.count(QuestionImport.Fate.FLAWED);
        if (flawed > 0) {
            throw new Refusal(QuestionRefusal.IMPORT_NOT_CLEAN, flawed);
        }
        if (!store.delete(id)) {
            throw new Stale("question import " + id);
        }
        return add(actor, preview.lines(), QuestionOrigin.IMPORTED, Ids.toText(id));
    }

    /**
     * Loads the questions that come with the product; what the bank has of them stays as it is.
     *
     * @return how many
     * @throws Refusal when the bank has them all
     */
    public int loadBuiltIn(Actor actor) {
        List<ReadQuestion> read = builtIn();
        Integer loaded = transaction.execute(_ -> {
            store.hold(QuestionBank.owner(actor));
            return add(actor, lines(actor, read), QuestionOrigin.BUILT_IN, "built-in");
        });
        return loaded == null ? 0 : loaded;
    }

    private List<ReadQuestion> builtIn() {
        try {
            return files.builtIn();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int add(Actor actor, List<QuestionImport.Line> lines, QuestionOrigin origin, String object) {
        List<QuestionContent> wanted = lines.stream()
                .filter(QuestionImport.Line::goesIn)
                .flatMap(line -> Optional.ofNullable(line.question().content()).stream())
                .toList();
        if (wanted.isEmpty()) {
            throw new Refusal(QuestionRefusal.IMPORT_WITHOUT_CHANGES);
        }
        wanted.forEach(content -> bank.add(actor, content, origin));
        String words = wanted.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        events.publishEvent(new QuestionsImported(actor.party(), object, wanted.size(), words));
        return wanted.size();
    }

    private List<QuestionImport.Line> lines(Actor actor, List<ReadQuestion> read) {
        QuestionTwins twins = new QuestionTwins();
        questions.all(actor, QuestionFilter.ALL, "", false).forEach(known -> twins.add(known.content()));
        List<QuestionImport.Line> lines = new ArrayList<>();
        for (ReadQuestion question : read) {
            QuestionContent content = question.content();
            if (content == null) {
                lines.add(new QuestionImport.Line(question, QuestionImport.Fate.FLAWED, ""));
                continue;
            }
            Optional<QuestionTwins.Twin> twin = twins.of(content);
            lines.add(new QuestionImport.Line(
                    question,
                    fate(content, twin),
                    twin.map(QuestionTwins.Twin::stem).orElse("")));
            twins.add(content);
        }
        return lines;
    }

    private static QuestionImport.Fate fate(QuestionContent content, Optional<QuestionTwins.Twin> twin) {
        if (twin.isPresent()) {
            return twin.get().same() ? QuestionImport.Fate.SAME : QuestionImport.Fate.ALIKE;
        }
        return QuestionPolicy.missing(content).isEmpty() ? QuestionImport.Fate.NEW : QuestionImport.Fate.DRAFT;
    }

    private QuestionImportStore.Kept find(Actor actor, UUID id) {
        return store.find(id, QuestionBank.owner(actor), clock.instant().minus(KEPT))
                .orElseThrow(() -> new NotFound("question import " + id));
    }
}
