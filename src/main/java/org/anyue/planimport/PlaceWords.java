package org.anyue.planimport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.Signature;
import org.anyue.planimport.words.PlaceWord;
import org.anyue.planimport.words.WordOrigin;
import org.anyue.planimport.words.WordPolicy;
import org.anyue.planimport.words.WordPreviews;
import org.anyue.planimport.words.WordReads;
import org.anyue.planimport.words.WordStore;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words that a place adds to the lists of the compiler. For the office of the place alone, to everybody else they do not
 * exist ({@link NotFound}); the places below use them as they are. Nothing is ever taken out of the built-in lists.
 */
@Service
@Transactional
public class PlaceWords {

    public static final int MOST_ROWS = 2000;

    private final WordStore store;
    private final WordReads reads;
    private final WordPreviews previews;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlaceWords(WordStore store, WordReads reads, WordPreviews previews, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.previews = previews;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when the row is wrong, too general or there already */
    public UUID add(Actor actor, WordRow row, WordOrigin origin) {
        requireOffice(actor);
        WordRow bare = PlaceWord.bare(row);
        String problem = previews.of(actor.place().id(), bare).problem();
        if (!problem.isEmpty()) {
            throw new Refusal(PlanImportRefusal.WORD_REFUSED, problem);
        }
        PlaceWord word = insert(actor, bare, origin);
        publish(actor, word, "added");
        return word.id();
    }

    /** Adds what the offer holds and the place does not have yet. */
    List<UUID> addMissing(Actor actor, List<WordRow> rows, WordOrigin origin) {
        Set<WordRow> known = active(actor);
        return rows.stream()
                .filter(row -> !known.contains(PlaceWord.bare(row)))
                .map(row -> add(actor, row, origin))
                .toList();
    }

    /**
     * Takes rows over from files: all of them or none. Rows that are there already are passed over.
     *
     * @return how many were added
     */
    public int addAll(Actor actor, List<WordRow> rows) {
        requireOffice(actor);
        if (rows.size() > MOST_ROWS) {
            throw new Refusal(PlanImportRefusal.WORDS_FILE_TOO_LARGE, MOST_ROWS);
        }
        Set<WordRow> known = active(actor);
        List<WordRow> added = new ArrayList<>();
        for (WordRow row : rows) {
            WordRow bare = PlaceWord.bare(row);
            Optional<String> problem = WordPolicy.problem(bare);
            if (problem.isPresent()) {
                throw new Refusal(PlanImportRefusal.WORD_REFUSED, problem.get());
            }
            if (known.add(bare)) {
                insert(actor, bare, WordOrigin.FILE);
                added.add(bare);
            }
        }
        if (added.isEmpty()) {
            throw new Refusal(PlanImportRefusal.WORDS_WITHOUT_NEW);
        }
        String lines = added.stream().map(PlaceWords::line).collect(Collectors.joining("\n"));
        events.publishEvent(new PlaceWordsImported(actor.place().id(), added.size(), lines, actor.party()));
        return added.size();
    }

    /** Plans are read without it from now on; it stays on record. */
    public PlaceWord retire(Actor actor, UUID id, int version) {
        PlaceWord word = own(actor, id);
        word.expect(version);
        return save(actor, word.retire(sign(actor)), "retired");
    }

    /** Takes the retirement back. */
    public PlaceWord restore(Actor actor, UUID id, int version) {
        PlaceWord word = own(actor, id);
        word.expect(version);
        return save(actor, word.restore(), "restored");
    }

    /** Retires what an offer added, where nobody did so before. */
    void retireAll(Actor actor, List<UUID> ids) {
        ids.stream()
                .map(id -> own(actor, id))
                .filter(PlaceWord::isActive)
                .forEach(word -> save(actor, word.retire(sign(actor)), "retired"));
    }

    private PlaceWord insert(Actor actor, WordRow row, WordOrigin origin) {
        PlaceWord word = PlaceWord.add(Ids.timeOrdered(clock), actor.place().id(), row, origin, sign(actor));
        store.insert(word);
        return word;
    }

    private PlaceWord save(Actor actor, PlaceWord word, String verb) {
        store.save(word);
        publish(actor, word, verb);
        return word;
    }

    private void publish(Actor actor, PlaceWord word, String verb) {
        events.publishEvent(new PlaceWordChanged(word.id(), verb, line(word.row()), actor.party()));
    }

    private Set<WordRow> active(Actor actor) {
        return reads.of(List.of(actor.place().id())).stream()
                .filter(PlaceWord::isActive)
                .map(PlaceWord::row)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private PlaceWord own(Actor actor, UUID id) {
        return store.lock(id)
                .filter(word -> actor.isOfficeOf(word.place()))
                .orElseThrow(() -> new NotFound("word " + id));
    }

    private static void requireOffice(Actor actor) {
        if (!actor.role().isOffice()) {
            throw new NotFound("words of " + actor.place().id());
        }
    }

    private Signature sign(Actor actor) {
        return new Signature(actor.name(), clock.instant());
    }

    private static String line(WordRow row) {
        return row.list() + "\t" + row.line();
    }
}
