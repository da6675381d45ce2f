package org.anyue.organization;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and says of each that it cannot take what to do about it. */
final class UnitSheetCells {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SHORT_NAME = 40;

    private static final Map<String, UnitKind> KINDS = kinds();

    private final UnitDirectory directory;
    private final Map<UnitColumn, String> cells;
    private final BiConsumer<UnitColumn, String> wrong;

    UnitSheetCells(UnitDirectory directory, Map<UnitColumn, String> cells, BiConsumer<UnitColumn, String> wrong) {
        this.directory = directory;
        this.cells = cells;
        this.wrong = wrong;
    }

    private static Map<String, UnitKind> kinds() {
        Map<String, UnitKind> kinds = new HashMap<>(Map.of("企业", UnitKind.ENTERPRISE));
        for (UnitKind kind : UnitKind.values()) {
            kinds.put(SheetCell.plain(kind.label()), kind);
            kinds.put(SheetCell.stem(kind.label()), kind);
        }
        return Map.copyOf(kinds);
    }

    String words(UnitColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean isEmpty(UnitColumn column) {
        return words(column).isEmpty();
    }

    String name() {
        return within(UnitColumn.NAME, LONGEST_NAME, "请填写与公章或营业执照一致的名称。");
    }

    void checkShortName() {
        within(UnitColumn.SHORT_NAME, LONGEST_SHORT_NAME, "请缩短。");
    }

    private String within(UnitColumn column, int longest, String advice) {
        String words = words(column);
        int length = words.codePointCount(0, words.length());
        if (length > longest) {
            wrong.accept(column, "%s有 %d 个字，最多 %d 个。%s".formatted(column.title(), length, longest, advice));
        }
        return words;
    }

    /** Null when the cell is empty or cannot be read. */
    @Nullable
    UnitKind kind() {
        String words = words(UnitColumn.KIND);
        if (words.isEmpty()) {
            return null;
        }
        UnitKind kind = KINDS.get(SheetCell.plain(words));
        if (kind == null) {
            wrong.accept(UnitColumn.KIND, "没有“%s”这个类别。请从“可选值”表中选一个填写。".formatted(words));
        }
        return kind;
    }

    /** Null when the cell is empty or cannot be read. */
    @Nullable
    UnitSummary place(@Nullable KnownUnit known) {
        String words = words(UnitColumn.PLACE);
        if (words.isEmpty()) {
            return null;
        }
        List<UnitSummary> named = directory.places(words);
        UnitSummary now = known == null ? null : directory.above(known.unit());
        if (now != null && named.contains(now)) {
            return now;
        }
        List<UnitSummary> above = above(named);
        if (above.isEmpty()) {
            return null;
        }
        List<UnitSummary> mine = above.stream().filter(directory::holds).toList();
        if (mine.size() == 1) {
            return mine.getFirst();
        }
        wrong.accept(
                UnitColumn.PLACE,
                mine.isEmpty()
                        ? "“%s”不在您的管理范围内。请删除这一行，由当地或上级安委办导入。".formatted(words)
                        : "有 %d 个地区叫“%s”。请在“上级地区”填写它属于哪里，或改填区划代码。".formatted(mine.size(), words));
        return null;
    }

    /** Those of the places that lie in the one of the neighbouring cell. */
    private List<UnitSummary> above(List<UnitSummary> named) {
        String words = words(UnitColumn.PLACE);
        String upper = words(UnitColumn.ABOVE);
        if (named.isEmpty()) {
            wrong.accept(UnitColumn.PLACE, "没有“%s”这个地区。请填写区划代码或全称，可选的见“可选值”表。".formatted(words));
            return named;
        }
        if (upper.isEmpty()) {
            return named;
        }
        List<UnitSummary> uppers = directory.places(upper);
        List<UnitSummary> fitting = named.stream()
                .filter(place -> uppers.contains(directory.above(place)))
                .toList();
        if (fitting.isEmpty()) {
            wrong.accept(
                    UnitColumn.ABOVE,
                    uppers.isEmpty()
                            ? "没有“%s”这个地区。请改正，或留空。".formatted(upper)
                            : "“%s”不属于“%s”。请改正其中一个。".formatted(words, upper));
        }
        return fitting;
    }

    /** Null when the cell is empty or cannot be read. */
    @Nullable
    Set<String> sectors() {
        if (isEmpty(UnitColumn.SECTORS)) {
            return null;
        }
        Set<String> codes = new LinkedHashSet<>();
        boolean readable = true;
        for (String part : SheetCell.parts(words(UnitColumn.SECTORS))) {
            Sector sector = directory.sector(part).orElse(null);
            if (sector == null) {
                wrong.accept(UnitColumn.SECTORS, "没有“%s”这个行业领域。请从“可选值”表中选，几个行业用顿号隔开。".formatted(part));
                readable = false;
            } else {
                codes.add(sector.code());
            }
        }
        return readable ? codes : null;
    }

    /** Empty when there is none or it cannot be read. */
    String creditCode() {
        String code = CreditCode.tidy(words(UnitColumn.CREDIT_CODE));
        String flaw = code.isEmpty() ? null : CreditCode.flaw(code).orElse(null);
        if (flaw != null) {
            wrong.accept(UnitColumn.CREDIT_CODE, flaw);
            return "";
        }
        return code;
    }

    /** Null when the cells are empty, cannot be read or say what is known already, be it masked. */
    @Nullable
    Liaison liaison(@Nullable Liaison known) {
        String name = words(UnitColumn.LIAISON);
        String phone = Liaison.tidyPhone(words(UnitColumn.PHONE));
        if (name.isEmpty() && phone.isEmpty()) {
            return null;
        }
        if (known != null) {
            name = name.isEmpty() || name.equals(known.maskedName()) ? known.name() : name;
            phone = phone.isEmpty() || phone.equals(known.maskedPhone()) ? known.phone() : phone;
        }
        boolean masked = masked(UnitColumn.LIAISON, name) | masked(UnitColumn.PHONE, phone);
        if (masked) {
            return null;
        }
        String nameFlaw = Liaison.flawOfName(name).orElse("");
        String phoneFlaw = Liaison.flawOfPhone(phone).orElse("");
        if (!nameFlaw.isEmpty()) {
            wrong.accept(UnitColumn.LIAISON, nameFlaw);
        }
        if (!phoneFlaw.isEmpty()) {
            wrong.accept(UnitColumn.PHONE, phoneFlaw);
        }
        Liaison read = new Liaison(name, phone);
        return nameFlaw.isEmpty() && phoneFlaw.isEmpty() && !read.equals(known) ? read : null;
    }

    private boolean masked(UnitColumn column, String words) {
        if (!words.contains("*") && !words.contains("＊")) {
            return false;
        }
        wrong.accept(column, "“%s”带星号，和已登记的也对不上。请填完整内容，或清空这一格。".formatted(words));
        return true;
    }
}
