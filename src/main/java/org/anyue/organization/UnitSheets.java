package org.anyue.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.jspecify.annotations.Nullable;

/** The sheet of units: empty as a template, or filled, each with a second sheet of what may be written. */
final class UnitSheets {

    private static final String NOTE =
            "一行一个单位。必填：单位名称、单位类别、所属地区，生产经营单位还要填行业领域；可填的内容见“可选值”表。编号由系统填写，新单位留空；已有单位空着的格子保持原样。";

    private UnitSheets() {}

    static List<SheetDraft> of(List<KnownUnit> units, Choices choices) {
        List<List<String>> rows = units.stream().map(unit -> row(unit, choices)).toList();
        return List.of(new SheetDraft("单位", NOTE, UnitColumn.heads(), rows), choices.sheet());
    }

    private static List<String> row(KnownUnit known, Choices choices) {
        UnitSummary unit = known.unit();
        UnitSummary place = choices.above(unit);
        UnitSummary above = place == null ? null : choices.above(place);
        Liaison liaison = known.liaison();
        return List.of(
                unit.name(),
                unit.shortName(),
                unit.kind().label(),
                place == null ? "" : place.name(),
                above == null ? "" : above.name(),
                known.sectors().stream().map(Sector::name).collect(Collectors.joining("、")),
                known.creditCode(),
                liaison == null ? "" : liaison.maskedName(),
                liaison == null ? "" : liaison.maskedPhone(),
                unit.id().toString());
    }

    /**
     * What may be written into the cells.
     *
     * @param places those that the person may write
     * @param around every open place by its id
     */
    record Choices(List<UnitSummary> places, List<Sector> sectors, Map<UnitId, UnitSummary> around) {

        @Nullable
        UnitSummary above(UnitSummary unit) {
            return unit.parentId() == null ? null : around.get(unit.parentId());
        }

        private String nameAbove(UnitSummary unit) {
            UnitSummary above = above(unit);
            return above == null ? "" : above.name();
        }

        SheetDraft sheet() {
            List<String> kinds = Arrays.stream(UnitKind.values())
                    .filter(NewUnitPolicy::mayBeAdded)
                    .map(UnitKind::label)
                    .toList();
            List<String> lines = sectors.stream().map(Sector::name).toList();
            int longest = Stream.of(kinds.size(), lines.size(), places.size())
                    .max(Integer::compare)
                    .orElse(0);
            List<List<String>> rows = new ArrayList<>();
            IntStream.range(0, longest)
                    .forEach(i -> rows.add(List.of(
                            at(kinds, i),
                            at(lines, i),
                            i < places.size()
                                    ? Objects.requireNonNullElse(places.get(i).code(), "")
                                    : "",
                            i < places.size() ? places.get(i).name() : "",
                            i < places.size() ? nameAbove(places.get(i)) : "")));
            return new SheetDraft(
                    "可选值",
                    "",
                    List.of(
                            new SheetColumn("单位类别", 16),
                            new SheetColumn("行业领域", 34),
                            new SheetColumn("区划代码", 14),
                            new SheetColumn("所属地区", 24),
                            new SheetColumn("上级地区", 20)),
                    rows);
        }

        private static String at(List<String> words, int i) {
            return i < words.size() ? words.get(i) : "";
        }
    }
}
