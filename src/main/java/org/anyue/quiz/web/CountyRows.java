package org.anyue.quiz.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitSummary;
import org.anyue.quiz.ContestDistricts;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.CountyTally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts with the names of counties. Without rankings they stand in the order of the divisions and nobody is first. */
@Component
class CountyRows {

    /** A county with fewer participants has no place in a ranking. */
    static final int LEAST_PEOPLE = 20;

    private final ContestDistricts districts;

    CountyRows(ContestDistricts districts) {
        this.districts = districts;
    }

    List<CountyRow> of(ContestSummary contest, List<CountyTally> tallies) {
        Map<UUID, CountyTally> byCounty =
                tallies.stream().collect(Collectors.toMap(CountyTally::county, Function.identity()));
        List<CountyRow> rows = new ArrayList<>();
        for (UnitSummary unit : places(contest.owner())) {
            CountyTally tally = byCounty.remove(unit.id().value());
            rows.add(row(unit.id().toString(), unit.name(), tally));
        }
        byCounty.values().forEach(other -> rows.add(row("", "未选择地区", other)));
        return contest.rules().sitting().rankings() ? ranked(rows, tallies) : rows;
    }

    List<UnitSummary> places(UnitId owner) {
        return districts.of(owner);
    }

    private static CountyRow row(String id, String name, @Nullable CountyTally tally) {
        if (tally == null) {
            return new CountyRow(id, name, "", 0, 0, 0, "");
        }
        int rate = tally.perTenThousand();
        return new CountyRow(
                id,
                name,
                "",
                tally.people(),
                tally.papers(),
                tally.passed(),
                rate < 0 ? "" : "每万人 " + rate / 10 + "." + rate % 10);
    }

    /** By participants per head; equal ones share a place. */
    static List<CountyRow> ranked(List<CountyRow> rows, List<CountyTally> tallies) {
        Map<String, Integer> rates = tallies.stream()
                .filter(tally -> tally.people() >= LEAST_PEOPLE && tally.heads() > 0)
                .collect(Collectors.toMap(tally -> new UnitId(tally.county()).toString(), CountyTally::perTenThousand));
        return rows.stream()
                .map(row -> {
                    Integer own = rates.get(row.id());
                    String rank = own == null
                            ? "—"
                            : String.valueOf(1
                                    + rates.values().stream()
                                            .filter(other -> other > own)
                                            .count());
                    return new CountyRow(
                            row.id(), row.name(), rank, row.people(), row.papers(), row.passed(), row.perHead());
                })
                .sorted(Comparator.comparingInt(row -> -rates.getOrDefault(row.id(), -1)))
                .toList();
    }
}
