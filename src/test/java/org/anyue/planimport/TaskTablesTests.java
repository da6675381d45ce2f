package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.Selector;
import org.anyue.officialdoc.WordTable;
import org.anyue.officialdoc.table.WordTables;
import org.anyue.organization.Actor;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.tasktable.TaskColumn;
import org.anyue.planimport.tasktable.TaskTable;
import org.anyue.planimport.tasktable.TaskTableError;
import org.anyue.planimport.tasktable.TaskTableReading;
import org.anyue.planimport.tasktable.TaskTableStore.Waiting;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetReader;
import org.anyue.sheet.SheetRow;
import org.anyue.sheet.SheetWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class TaskTablesTests {

    @Autowired
    PlanImports imports;

    @Autowired
    PlanDuties duties;

    @Autowired
    PlanReviews reviews;

    @Autowired
    TaskTables tables;

    @Autowired
    PlanImportQueries queries;

    @Autowired
    CampaignQueries campaigns;

    @Autowired
    ReviewWorld.People people;

    private Actor clerk;
    private CampaignId campaign;

    @BeforeEach
    void importThePlan() {
        clerk = people.clerk;
        campaign = ReviewWorld.demo(imports, clerk);
    }

    @Test
    void aTableThatNobodyEditedChangesNothingInEitherFormat() throws Exception {
        assertThat(tables.table(clerk, campaign).rows()).hasSizeGreaterThan(20);
        assertThat(read(throughSheet(rows())).changes()).isEmpty();
        assertThat(read(throughWord(rows())).changes()).isEmpty();
    }

    @Test
    void everyCellReadsBackToWhatItWasMadeFrom() throws Exception {
        List<List<String>> retyped = rows();
        retyped.forEach(row -> {
            row.set(at(TaskColumn.NUMBER), "");
            row.set(at(TaskColumn.VERSION), "");
        });
        TaskTableReading reading = read(throughSheet(retyped));
        assertThat(reading.errors()).isEmpty();
        List<DutyTerms> read = reading.changes().stream()
                .filter(change -> change.isNew())
                .map(change -> change.after())
                .toList();
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .ignoringFieldsMatchingRegexes(".*span", ".*figures.key", ".*lead")
                .isEqualTo(terms());
        assertThat(read)
                .extracting(terms -> String.join("、", terms.lead()))
                .containsExactlyInAnyOrderElementsOf(terms().stream()
                        .map(terms -> String.join("、", terms.lead()))
                        .toList());
    }

    @Test
    void editedAddedAndMissingRowsAreTakenInOneDecisionThatCanBeUndone() throws Exception {
        List<DutyTerms> before = terms();
        List<List<String>> rows = rows();
        rows.getFirst().set(at(TaskColumn.QUOTA), "不少于 3 场/每个县");
        rows.getFirst().set(at(TaskColumn.DAYS), "截止:2025年6月20日");
        rows.removeLast();
        List<String> fresh = new ArrayList<>(Collections.nCopies(TaskColumn.values().length, ""));
        fresh.set(at(TaskColumn.ACTIVITY), rows.getFirst().get(at(TaskColumn.ACTIVITY)));
        fresh.set(at(TaskColumn.WHAT), "在人民广场设一块公示屏");
        fresh.set(at(TaskColumn.KIND), ActivityKind.PUBLICITY.label());
        fresh.set(at(TaskColumn.SCOPE), Selector.EVERY_COUNTY.label(false) + "\n指定单位：市应急管理局");
        fresh.set(at(TaskColumn.HANDED), "数据：块数（块）\n照片：2 张");
        rows.add(fresh);

        Decision taken = tables.apply(clerk, campaign, keep(throughSheet(rows)), true);

        assertThat(taken.words()).isEqualTo("修改 1 项、新增 1 项、删除 1 项");
        DutyTerms first = firstTerms();
        assertThat(first.quota().text()).isEqualTo("不少于3场/每个县");
        assertThat(first.dueOn()).hasToString("2025-06-20");
        assertThat(terms())
                .filteredOn(terms -> terms.what().equals("在人民广场设一块公示屏"))
                .singleElement()
                .satisfies(terms -> {
                    assertThat(terms.scope().selectors()).contains(Selector.EVERY_COUNTY, Selector.NAMED);
                    assertThat(terms.asks().photos()).isEqualTo(2);
                    assertThat(terms.asks().figures().getFirst().unit()).isEqualTo("块");
                });
        reviews.undo(clerk, campaign, taken.id());
        assertThat(terms()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void missingRowsStayUnlessTheirRemovalWasChosen() throws Exception {
        int before = terms().size();
        List<List<String>> rows = rows();
        rows.removeLast();
        rows.getFirst().set(at(TaskColumn.EVIDENCE), "签到表");
        tables.apply(clerk, campaign, keep(throughSheet(rows)), false);
        assertThat(terms()).hasSize(before);
    }

    @Test
    void everythingThatCannotBeReadIsNamedWithRowAndColumnAndNothingIsTaken() throws Exception {
        List<List<String>> rows = rows();
        rows.get(0).set(at(TaskColumn.KIND), "唱歌");
        rows.get(1).set(at(TaskColumn.QUOTA), "多多益善");
        rows.get(2).set(at(TaskColumn.DAYS), "截止：2025-02-30");
        rows.get(3).set(at(TaskColumn.SCOPE), "不存在的单位");
        rows.get(4).set(at(TaskColumn.NUMBER), "9999");
        rows.get(5).set(at(TaskColumn.ACTIVITY), "（九十九）没有的活动");
        rows.get(6).set(at(TaskColumn.WHAT), "");
        TaskTableReading reading = read(throughSheet(rows));
        assertThat(reading.errors())
                .extracting(TaskTableError::row, TaskTableError::column)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3, "类别"),
                        org.assertj.core.groups.Tuple.tuple(4, "数量要求"),
                        org.assertj.core.groups.Tuple.tuple(5, "时间"),
                        org.assertj.core.groups.Tuple.tuple(6, "承担范围"),
                        org.assertj.core.groups.Tuple.tuple(7, "编号"),
                        org.assertj.core.groups.Tuple.tuple(8, "活动"),
                        org.assertj.core.groups.Tuple.tuple(9, "任务内容"));
        UUID kept = keep(throughSheet(rows));
        assertThatThrownBy(() -> tables.apply(clerk, campaign, kept, true)).isInstanceOf(Refusal.class);
    }

    @Test
    void aRowThatAColleagueChangedMeanwhileIsNotOverwritten() throws Exception {
        List<List<String>> rows = rows();
        rows.getFirst().set(at(TaskColumn.EVIDENCE), "签到表");
        var first = queries.review(clerk, campaign).ledger().proposals().getFirst();
        DutyTerms terms = firstTerms();
        duties.edit(people.colleague, campaign, first.number(), terms, first.version());
        assertThat(read(throughSheet(rows)).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("被人改过"));
    }

    @Test
    void aTableOfAnotherOfficeIsNotThere() {
        assertThatThrownBy(() -> tables.table(people.countyClerk, campaign)).isInstanceOf(NotFound.class);
    }

    private TaskTableReading read(List<SheetRow> rows) {
        return tables.read(clerk, campaign, new Waiting("表.xlsx", rows));
    }

    private UUID keep(List<SheetRow> rows) {
        return tables.keep(clerk, campaign, new Waiting("表.xlsx", rows));
    }

    private List<List<String>> rows() {
        TaskTable table = tables.table(clerk, campaign);
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        return rows;
    }

    private List<DutyTerms> terms() {
        return campaigns.duties(campaign).stream().map(DutyDetails::terms).toList();
    }

    /** What the first row of the table says. */
    private DutyTerms firstTerms() {
        var first = queries.review(clerk, campaign).ledger().proposals().getFirst();
        return campaigns.duty(java.util.Objects.requireNonNull(first.duty())).terms();
    }

    private static int at(TaskColumn column) {
        return column.ordinal();
    }

    private static List<SheetRow> throughSheet(List<List<String>> rows) throws Exception {
        List<SheetColumn> columns = TaskColumn.titles().stream()
                .map(title -> new SheetColumn(title, 10))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(new SheetDraft("任务分解表", "说明", columns, rows), out);
        return SheetReader.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<SheetRow> throughWord(List<List<String>> rows) throws IOException {
        List<Integer> widths = Collections.nCopies(TaskColumn.values().length, 10);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordTable("任务分解表", "说明", TaskColumn.titles(), widths, rows).write(out);
        return WordTables.rows(out.toByteArray());
    }
}
