package org.anyue.planimport.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordRow;
import org.springframework.stereotype.Component;

/**
 * The words that a place reads plans with: its own before those of the places above it. What readers build from a set of
 * words is kept under the words themselves, so it is never out of date.
 */
@Component
public class PlaceVocabularies {

    private static final int KEPT = 32;

    private final WordReads reads;
    private final UnitQueries units;
    private final Map<List<WordRow>, Vocabulary> built = new ConcurrentHashMap<>();

    PlaceVocabularies(WordReads reads, UnitQueries units) {
        this.reads = reads;
        this.units = units;
    }

    /** The place and those above it, the nearest first. */
    public List<UnitId> places(UnitId place) {
        List<UnitId> places = new ArrayList<>();
        places.add(place);
        units.ancestors(place).reversed().stream().map(UnitSummary::id).forEach(places::add);
        return places;
    }

    public PlaceVocabulary of(UnitId place) {
        List<UnitId> places = places(place);
        List<PlaceWord> all = reads.of(places);
        List<OwnWord> own = places.stream()
                .flatMap(one -> all.stream().filter(word -> word.place().equals(one)))
                .filter(PlaceWord::isActive)
                .map(word -> new OwnWord(word.place(), word.row()))
                .filter(word -> isGood(word.row()))
                .toList();
        List<WordRow> rows = own.stream().map(OwnWord::row).distinct().toList();
        return new PlaceVocabulary(own, rows.isEmpty() ? Vocabulary.builtIn() : vocabulary(rows));
    }

    /** A later release may ask more of a row than the one that took it; such a row must not stop imports. */
    private static boolean isGood(WordRow row) {
        return Vocabulary.problems(List.of(row)).isEmpty();
    }

    private Vocabulary vocabulary(List<WordRow> rows) {
        if (built.size() >= KEPT) {
            built.clear();
        }
        return built.computeIfAbsent(rows, Vocabulary.builtIn()::with);
    }
}
