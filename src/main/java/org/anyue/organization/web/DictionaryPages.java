package org.anyue.organization.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.organization.Dictionary;
import org.anyue.organization.DictionaryQueries;
import org.anyue.organization.DictionaryValue;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.ui.FormErrors;
import org.anyue.ui.ListQuery;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Puts the pages of the dictionaries together. */
@Component
class DictionaryPages {

    private static final int SIZE = 50;
    private static final Map<String, Comparator<DictionaryPage.Row>> ORDERS = Map.of(
            "position", Comparator.comparing(DictionaryPage.Row::position),
            "name", Comparator.comparing(DictionaryPage.Row::name),
            "uses", Comparator.comparing(DictionaryPage.Row::uses));

    private final DictionaryQueries queries;
    private final UnitQueries units;

    DictionaryPages(DictionaryQueries queries, UnitQueries units) {
        this.queries = queries;
        this.units = units;
    }

    DictionaryListPage all() {
        return new DictionaryListPage(
                Arrays.stream(Dictionary.values()).map(this::row).toList(),
                List.of(
                        new DictionaryListPage.Fixed(
                                "单位类别",
                                Arrays.stream(UnitKind.values())
                                        .map(UnitKind::label)
                                        .collect(Collectors.joining("、")),
                                "管理范围、承担单位和岗位都按类别判断，增减会改变谁能看到什么"),
                        new DictionaryListPage.Fixed(
                                "岗位角色",
                                Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining("、")),
                                "每个页面允许哪些角色写在程序里并有测试证明；三员分立不能调整"),
                        new DictionaryListPage.Fixed("活动类型", "宣讲、演练、咨询日等 18 种", "方案识别、统计口径和对外数据格式用同一套代码，各市一致才能汇总"),
                        new DictionaryListPage.Fixed("佐证材料种类", "照片、文件", "两种材料的检查和处理方式不同，不是名称上的区别")));
    }

    DictionaryPage of(Actor actor, Dictionary dictionary, ListQuery query, String typed, FormErrors errors) {
        return new DictionaryPage(
                DictionaryController.address(dictionary),
                dictionary.label(),
                dictionary.used(),
                dictionary.renaming(),
                query,
                query.slice(found(dictionary, query), SIZE),
                keeps(actor),
                typed,
                errors);
    }

    List<DictionaryPage.Row> found(Dictionary dictionary, ListQuery query) {
        Map<String, Long> uses = queries.uses(dictionary);
        List<DictionaryValue> values = queries.values(dictionary);
        String first = values.stream()
                .filter(value -> !value.retired())
                .map(DictionaryValue::code)
                .findFirst()
                .orElse("");
        List<DictionaryPage.Row> rows = values.stream()
                .filter(value -> query.finds(value.name()))
                .filter(value -> switch (query.filter("standing")) {
                    case "offered" -> !value.retired();
                    case "retired" -> value.retired();
                    default -> true;
                })
                .map(value -> new DictionaryPage.Row(
                        value.code(),
                        value.name(),
                        uses.getOrDefault(value.code(), 0L),
                        value.retired(),
                        value.code().equals(first),
                        values.indexOf(value) + 1,
                        value.version()))
                .toList();
        return query.sorted(rows, ORDERS);
    }

    static SheetDraft sheet(Dictionary dictionary, List<DictionaryPage.Row> rows) {
        return new SheetDraft(
                dictionary.label().replaceAll("[、/]", ""),
                "",
                List.of(
                        new SheetColumn("顺序", 8),
                        new SheetColumn("名称", 40),
                        new SheetColumn("用到", 10),
                        new SheetColumn("状态", 10)),
                rows.stream()
                        .map(row -> List.of(
                                Integer.toString(row.position()),
                                row.name(),
                                Long.toString(row.uses()),
                                row.retired() ? "已停用" : "在用"))
                        .toList());
    }

    /** @throws AccessDeniedException for whoever may read but not change them */
    void requireKeeper(Actor actor) {
        if (!keeps(actor)) {
            throw new AccessDeniedException("dictionary");
        }
    }

    /** The office of the installation and its administrator: the lists hold for every place. */
    private boolean keeps(Actor actor) {
        return actor.role() == Role.SYSTEM_ADMIN
                || units.root().filter(root -> actor.isOfficeOf(root.id())).isPresent();
    }

    private DictionaryListPage.Row row(Dictionary dictionary) {
        List<DictionaryValue> values = queries.values(dictionary);
        long retired = values.stream().filter(DictionaryValue::retired).count();
        return new DictionaryListPage.Row(
                DictionaryController.address(dictionary),
                dictionary.label(),
                dictionary.used(),
                values.size() - retired,
                retired);
    }
}
