package org.anyue.organization;

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

/** Sheets of units that somebody brought. */
@Component
class UnitImportPersonalStore implements PersonalRecords {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc;

    UnitImportPersonalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalSection> of(UUID account) {
        return List.of(new PersonalSection(
                "本人上传的单位名录",
                "导入单位和联络员",
                List.of("时间", "文件"),
                jdbc.sql("""
                                SELECT made_at, file_name
                                FROM organization.unit_import
                                WHERE account_id = :account
                                ORDER BY made_at DESC""")
                        .param("account", account)
                        .query((row, _) -> List.of(
                                AT.format(row.getObject("made_at", OffsetDateTime.class)), row.getString("file_name")))
                        .list(),
                "",
                ""));
    }

    @Override
    public void erase(Party by, UUID account) {
        jdbc.sql("DELETE FROM organization.unit_import WHERE account_id = :account AND state <> 'RUNNING'")
                .param("account", account)
                .update();
    }
}
