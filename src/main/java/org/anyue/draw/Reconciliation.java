package org.anyue.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares the receipts with what the published rule gives from the raw records. */
final class Reconciliation {

    private final EntryListStore.Receipts receipts;
    private final EntryReplay.Replay replay;

    /** Entries that need a receipt, or a better one. */
    private final List<NewEntry> given = new ArrayList<>();

    private final Map<String, ExclusionReason> excluded = new HashMap<>();
    private final SortedMap<String, Integer> strata = new TreeMap<>();
    private int without;
    private int raised;
    private int differing;
    private int explained;
    private int chances;

    private Reconciliation(EntryListStore.Receipts receipts, EntryReplay.Replay replay) {
        this.receipts = receipts;
        this.replay = replay;
    }

    static Reconciliation of(EntryListStore.Receipts receipts, EntryReplay.Replay replay) {
        Reconciliation result = new Reconciliation(receipts, replay);
        replay.subjects().forEach(result::include);
        replay.excluded().forEach(result::exclude);
        result.differing += receipts.size() - result.explained;
        return result;
    }

    private void include(EntryReplay.Subject subject) {
        Optional<Entry> receipt = receipts.of(subject.subjectKey());
        NewEntry entry = new NewEntry(subject.subjectKey(), subject.stratum(), subject.chances());
        DrawEntries.check(entry);
        strata.merge(subject.stratum(), 1, Integer::sum);
        chances += subject.chances();
        if (receipt.isEmpty()) {
            without++;
            given.add(entry);
            return;
        }
        explained++;
        if (receipt.get().chances() > subject.chances()) {
            differing++;
        } else if (receipt.get().chances() < subject.chances()
                || !receipt.get().stratum().equals(subject.stratum())) {
            raised++;
            given.add(entry);
        }
    }

    private void exclude(EntryReplay.Excluded subject) {
        receipts.of(subject.subjectKey()).ifPresent(entry -> {
            explained++;
            excluded.put(entry.entryId(), subject.reason());
        });
    }

    List<NewEntry> given() {
        return given;
    }

    /** By entry id. */
    Map<String, ExclusionReason> excluded() {
        return excluded;
    }

    SortedMap<String, Integer> exclusions() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        excluded.values().forEach(reason -> counts.merge(reason.name(), 1, Integer::sum));
        return counts;
    }

    CommitmentForecast forecast() {
        return new CommitmentForecast(
                receipts.size(),
                replay.subjects().size(),
                chances,
                strata,
                exclusions(),
                without,
                raised,
                differing,
                replay.openAppeals());
    }
}
