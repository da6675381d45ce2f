package org.anyue.planimport.words;

import java.util.List;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.Signature;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;

/**
 * A row that a place added to a word list.
 *
 * @param place whose office keeps it
 * @param retired null while plans are read with it
 */
public record PlaceWord(
        UUID id,
        UnitId place,
        WordRow row,
        WordOrigin origin,
        WordState state,
        Signature added,
        @Nullable Signature retired,
        int version) {

    public static PlaceWord add(UUID id, UnitId place, WordRow row, WordOrigin origin, Signature by) {
        return new PlaceWord(id, place, bare(row), origin, WordState.ACTIVE, by, null, 0);
    }

    /** As it is kept: by list and cells alone, empty cells at the end left out. */
    public static WordRow bare(WordRow row) {
        List<String> cells = row.cells().stream().map(String::strip).toList();
        int end = cells.size();
        while (end > 1 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return new WordRow(row.list(), 1, cells.subList(0, end));
    }

    public PlaceWord retire(Signature by) {
        return moved(WordVerb.RETIRE, by);
    }

    public PlaceWord restore() {
        return moved(WordVerb.RESTORE, null);
    }

    public void expect(int seen) {
        if (seen != version) {
            throw new Stale("word " + id + " version " + version);
        }
    }

    public boolean isActive() {
        return state == WordState.ACTIVE;
    }

    private PlaceWord moved(WordVerb verb, @Nullable Signature by) {
        WordState target = WordTransitions.target(state, verb)
                .orElseThrow(() -> new Refusal(PlanImportRefusal.WORD_MOVE_NOT_ALLOWED, state.label()));
        return new PlaceWord(id, place, row, origin, target, added, by, version + 1);
    }
}
