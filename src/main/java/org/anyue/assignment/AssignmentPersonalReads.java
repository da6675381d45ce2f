package org.anyue.assignment;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.anyue.shared.Party;
import org.anyue.shared.PersonalRecords;
import org.anyue.shared.PersonalSection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody did for a unit: kept with the files of the activity. */
@Component
class AssignmentPersonalReads implements PersonalRecords {

    private static final String KEPT = "单位的履职记录随活动档案保存，署名是依法履职的公务信息";
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc;

    AssignmentPersonalReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalSection> of(UUID account) {
        return List.of(
                new PersonalSection("以本人名义报送的材料", "证明单位按方案完成了任务", List.of("时间", "任务"), rows("""
                                SELECT submission.submitted_at, duty.what
                                FROM assignment.submission
                                JOIN assignment.assignment ON assignment.id = submission.assignment_id
                                JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                                WHERE submission.account_id = :account
                                ORDER BY submission.submitted_at DESC""", account), "", KEPT),
                new PersonalSection(
                        "以本人名义办理的任务环节", "说明任务由谁签收、审核、豁免", List.of("时间", "任务"), rows("""
                                SELECT history.at, duty.what
                                FROM assignment.history
                                JOIN assignment.assignment ON assignment.id = history.assignment_id
                                JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                                WHERE history.account_id = :account
                                ORDER BY history.at DESC""", account), "", KEPT));
    }

    /** Nothing: see above. */
    @Override
    public void erase(Party by, UUID account) {}

    private List<List<String>> rows(String sql, UUID account) {
        return jdbc.sql(sql)
                .param("account", account)
                .query((row, _) -> List.of(AT.format(row.getObject(1, OffsetDateTime.class)), row.getString(2)))
                .list();
    }
}
