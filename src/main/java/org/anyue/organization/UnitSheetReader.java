package org.anyue.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of units against those that are known. A row is a known unit when it has its number, else its credit code,
 * else its place, kind and name. An empty cell of a known unit leaves things as they are.
 */
final class UnitSheetReader {

    private final UnitDirectory directory;
    private final Set<String> sectorCodes;
    private final List<UnitSheetRow> rows = new ArrayList<>();
    private final List<UnitSheetError> errors = new ArrayList<>();
    private final Map<UnitId, Integer> seenUnits = new HashMap<>();
    private final Map<UnitDirectory.Slot, Integer> seenNames = new HashMap<>();
    private final Map<String, Integer> seenCodes = new HashMap<>();
    private int unchanged;

    private UnitSheetReader(UnitDirectory directory, Set<String> sectorCodes) {
        this.directory = directory;
        this.sectorCodes = sectorCodes;
    }

    static UnitSheetReading read(List<SheetRow> rows, UnitDirectory directory, Set<String> sectorCodes) {
        UnitSheetTable table = UnitSheetTable.of(rows);
        UnitSheetReader reader = new UnitSheetReader(directory, sectorCodes);
        if (table.columns().isEmpty()) {
            reader.errors.add(new UnitSheetError(1, "", "没有找到表头。请下载模板，保留“单位名称”“单位类别”“所属地区”等列名后填写。"));
        } else if (table.body().isEmpty()) {
            reader.errors.add(new UnitSheetError(1, "", "表里只有表头，没有单位。请一行填一个单位。"));
        }
        table.body().forEach(row -> reader.row(row.number(), table.cells(row)));
        return new UnitSheetReading(reader.rows, reader.unchanged, reader.errors, table.ignored());
    }

    /** What a row says; null is what it leaves open or cannot say. */
    private record Words(
            String name,
            @Nullable UnitKind kind,
            @Nullable UnitSummary place,
            @Nullable Set<String> sectors,
            String code) {}

    private void row(int row, Map<UnitColumn, String> cells) {
        int errorsBefore = errors.size();
        UnitSheetCells reader = new UnitSheetCells(directory, cells, (column, said) -> wrong(row, column, said));
        KnownUnit numbered = null;
        String number = reader.words(UnitColumn.NUMBER);
        if (!number.isEmpty()) {
            numbered = directory.byId(number).orElse(null);
            if (numbered == null) {
                wrong(row, UnitColumn.NUMBER, "编号“%s”在您的管理范围内没有对应的单位。新单位请把编号留空。".formatted(number));
                return;
            }
        }
        Words words =
                new Words(reader.name(), reader.kind(), reader.place(numbered), reader.sectors(), reader.creditCode());
        reader.checkShortName();
        KnownUnit known = numbered == null ? known(words) : numbered;
        if (known == null) {
            added(row, reader, words, errorsBefore);
        } else if (isFirst(row, seenUnits.putIfAbsent(known.id(), row), UnitColumn.NAME, "是同一个单位")) {
            edited(row, reader, words, known, errorsBefore);
        }
    }

    private @Nullable KnownUnit known(Words words) {
        KnownUnit byCode =
                words.code().isEmpty() ? null : directory.byCode(words.code()).orElse(null);
        if (byCode != null || words.place() == null || words.kind() == null) {
            return byCode;
        }
        return directory.byName(words.place().id(), words.kind(), words.name()).orElse(null);
    }

    private void added(int row, UnitSheetCells reader, Words words, int errorsBefore) {
        require(row, reader, UnitColumn.NAME, "请填写单位名称。");
        require(row, reader, UnitColumn.KIND, "请填写单位类别，可选的见“可选值”表。");
        require(row, reader, UnitColumn.PLACE, "请填写所属地区的区划代码或全称。");
        Liaison liaison = reader.liaison(null);
        checkCode(row, words.code(), null);
        UnitKind kind = words.kind();
        UnitSummary place = words.place();
        if (kind == null || place == null || words.name().isEmpty()) {
            return;
        }
        boolean sectorsReadable = words.sectors() != null || reader.isEmpty(UnitColumn.SECTORS);
        NewUnit unit = new NewUnit(
                kind,
                place.id(),
                words.name(),
                reader.words(UnitColumn.SHORT_NAME),
                Objects.requireNonNullElse(words.sectors(), Set.of()));
        if (sectorsReadable) {
            check(row, unit, place);
        }
        UnitDirectory.Slot slot = new UnitDirectory.Slot(place.id(), kind, unit.name());
        isFirst(row, seenNames.putIfAbsent(slot, row), UnitColumn.NAME, "重复：地区、类别和名称都相同");
        if (errors.size() == errorsBefore) {
            UnitSheetRow.Terms terms = new UnitSheetRow.Terms(unit, words.code(), liaison);
            rows.add(new UnitSheetRow(null, terms, UnitImportLines.added(row, reader, terms)));
        }
    }

    private void check(int row, NewUnit unit, UnitSummary place) {
        try {
            NewUnitPolicy.check(unit, new OrgUnit(place, LocalDate.EPOCH, null, 0), sectorCodes);
        } catch (Refusal refusal) {
            UnitColumn column = switch ((OrganizationRefusal) refusal.code()) {
                case KIND_NOT_ADDED -> UnitColumn.KIND;
                case PLACE_ORDER -> UnitColumn.PLACE;
                case SECTOR_MISSING, SECTOR_NOT_APPLICABLE, SECTOR_UNKNOWN -> UnitColumn.SECTORS;
                default -> UnitColumn.NAME;
            };
            wrong(row, column, refusal.getMessage() + "。");
        }
    }

    private void edited(int row, UnitSheetCells reader, Words words, KnownUnit known, int errorsBefore) {
        UnitSummary before = known.unit();
        if (words.kind() != null && words.kind() != before.kind()) {
            wrong(
                    row,
                    UnitColumn.KIND,
                    "“%s”登记的类别是“%s”，导入不能改类别。请改回，或者换一个名称新建。"
                            .formatted(before.name(), before.kind().label()));
        }
        if (words.place() != null && !words.place().id().equals(before.parentId())) {
            wrong(
                    row,
                    UnitColumn.PLACE,
                    "“%s”登记在%s，导入不能改所属地区。请改回，并在该单位页面办理划转。".formatted(before.name(), placeName(before)));
        }
        checkCode(row, words.code(), known);
        Liaison liaison = reader.liaison(known.liaison());
        NewUnit unit = after(reader, words, known);
        if (words.sectors() != null) {
            checkSectors(row, unit, known);
        }
        if (!unit.name().equals(before.name())) {
            checkName(row, unit.name(), known);
        }
        if (errors.size() > errorsBefore) {
            return;
        }
        String code = words.code().isEmpty() ? known.creditCode() : words.code();
        UnitSheetRow.Terms terms = new UnitSheetRow.Terms(unit, code, liaison);
        UnitImportLine line = UnitImportLines.edited(row, known, terms, reader.words(UnitColumn.SECTORS));
        if (line.cells().isEmpty()) {
            unchanged++;
        } else {
            rows.add(new UnitSheetRow(known, terms, line));
        }
    }

    private static NewUnit after(UnitSheetCells reader, Words words, KnownUnit known) {
        UnitSummary before = known.unit();
        String name = words.name().isEmpty() ? before.name() : words.name();
        String kept = before.shortName().equals(before.name()) ? "" : before.shortName();
        Set<String> sectors = known.sectors().stream().map(Sector::code).collect(Collectors.toSet());
        return new NewUnit(
                before.kind(),
                Objects.requireNonNullElse(before.parentId(), before.id()),
                name,
                reader.isEmpty(UnitColumn.SHORT_NAME) ? kept : reader.words(UnitColumn.SHORT_NAME),
                Objects.requireNonNullElse(words.sectors(), sectors));
    }

    private void checkSectors(int row, NewUnit unit, KnownUnit known) {
        // What the unit has keeps its place, also when it is not offered any more.
        Set<String> allowed = new HashSet<>(sectorCodes);
        known.sectors().stream().map(Sector::code).forEach(allowed::add);
        try {
            NewUnitPolicy.checkSectors(unit.kind(), unit.sectors(), allowed);
        } catch (Refusal refusal) {
            wrong(row, UnitColumn.SECTORS, refusal.getMessage() + "。");
        }
    }

    private void checkName(int row, String name, KnownUnit known) {
        UnitId place = known.unit().parentId();
        UnitKind kind = known.unit().kind();
        isFirst(
                row,
                seenNames.putIfAbsent(new UnitDirectory.Slot(place, kind, name), row),
                UnitColumn.NAME,
                "改成了同一个名称");
        if (place != null && directory.byName(place, kind, name).isPresent()) {
            wrong(row, UnitColumn.NAME, "同一地区已有同类单位“%s”，不能改成这个名称。请换一个名称。".formatted(name));
        }
    }

    private void checkCode(int row, String code, @Nullable KnownUnit known) {
        if (code.isEmpty()) {
            return;
        }
        isFirst(row, seenCodes.putIfAbsent(code, row), UnitColumn.CREDIT_CODE, "的统一社会信用代码相同");
        KnownUnit owner = directory.byCode(code).orElse(null);
        if (owner != null && !owner.equals(known)) {
            wrong(
                    row,
                    UnitColumn.CREDIT_CODE,
                    "该代码已登记在“%s”名下。请核对填的是哪个单位的代码。".formatted(owner.unit().name()));
        } else if (directory.isTakenElsewhere(code)) {
            wrong(row, UnitColumn.CREDIT_CODE, "该代码已登记在您管理范围以外的单位名下。请核对代码，无误的请联系上级安委办划转。");
        }
    }

    private String placeName(UnitSummary unit) {
        UnitSummary place = directory.above(unit);
        return place == null ? "最上级" : "“" + place.name() + "”";
    }

    private static boolean unseen(@Nullable Integer earlier, int row) {
        return earlier == null || earlier == row;
    }

    /** @param words after the words 与第 n 行 */
    private boolean isFirst(int row, @Nullable Integer earlier, UnitColumn column, String words) {
        if (unseen(earlier, row)) {
            return true;
        }
        wrong(row, column, "与第 %d 行%s。请保留一行，删除另一行。".formatted(earlier, words));
        return false;
    }

    private void require(int row, UnitSheetCells reader, UnitColumn column, String said) {
        if (reader.isEmpty(column)) {
            wrong(row, column, said);
        }
    }

    private void wrong(int row, UnitColumn column, String message) {
        errors.add(new UnitSheetError(row, column.title(), message));
    }
}
