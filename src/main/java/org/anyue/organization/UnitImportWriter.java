package org.anyue.organization;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.anyue.shared.Ids;
import org.springframework.stereotype.Component;

/** Writes the rows of a sheet, some hundred at once. Inside the transaction of the import. */
@Component
class UnitImportWriter {

    private static final int CHUNK = 500;

    private final UnitStore units;
    private final UnitChangeStore history;
    private final LiaisonStore liaisons;
    private final Clock clock;

    UnitImportWriter(UnitStore units, UnitChangeStore history, LiaisonStore liaisons, Clock clock) {
        this.units = units;
        this.history = history;
        this.liaisons = liaisons;
        this.clock = clock;
    }

    /**
     * @param steps hears how many rows are written
     * @return the units that were added
     */
    List<UnitSummary> write(Actor actor, List<UnitSheetRow> rows, IntConsumer steps) {
        List<UnitSummary> added = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<UnitSheetRow> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            added.addAll(add(chunk.stream().filter(UnitSheetRow::isNew).toList()));
            change(actor, chunk.stream().filter(row -> !row.isNew()).toList());
            steps.accept(from + chunk.size());
        }
        return added;
    }

    private List<UnitSummary> add(List<UnitSheetRow> rows) {
        List<UnitRow> fresh = rows.stream().map(this::fresh).toList();
        units.insert(fresh, LocalDate.now(clock));
        Map<UnitId, String> codes = new LinkedHashMap<>();
        Map<UnitId, Liaison> people = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            note(new UnitId(fresh.get(i).id()), rows.get(i).terms(), codes, people);
        }
        units.putCreditCodes(codes);
        liaisons.put(people);
        return fresh.stream().map(UnitRow::summary).toList();
    }

    private UnitRow fresh(UnitSheetRow row) {
        NewUnit unit = row.terms().unit();
        return new UnitRow(
                Ids.timeOrdered(clock),
                unit.place().value(),
                unit.kind(),
                null,
                new UnitRow.Names(unit.name(), unit.shortName()),
                Units.LAST,
                unit.sectors());
    }

    private void change(Actor actor, List<UnitSheetRow> rows) {
        Map<UnitId, String> codes = new LinkedHashMap<>();
        Map<UnitId, Liaison> people = new LinkedHashMap<>();
        units.rewrite(rows);
        rows.forEach(row -> remember(actor, row));
        rows.forEach(row -> note(requireNonNull(row.before()).id(), row.terms(), codes, people));
        units.putCreditCodes(codes);
        liaisons.put(people);
    }

    /** A new name belongs into the history of the unit, from the day of the import. */
    private void remember(Actor actor, UnitSheetRow row) {
        KnownUnit before = requireNonNull(row.before());
        String name = row.terms().unit().name();
        if (!name.equals(before.unit().name())) {
            Change change = new Change(before.version(), LocalDate.now(clock), "导入单位名录");
            history.add(
                    before.id(),
                    UnitChange.Kind.RENAMED,
                    change,
                    actor,
                    UnitChangeStore.Words.of(before.unit().name(), name));
        }
    }

    private static void note(
            UnitId unit, UnitSheetRow.Terms terms, Map<UnitId, String> codes, Map<UnitId, Liaison> people) {
        if (!terms.creditCode().isEmpty()) {
            codes.put(unit, terms.creditCode());
        }
        Liaison liaison = terms.liaison();
        if (liaison != null) {
            people.put(unit, liaison);
        }
    }
}
