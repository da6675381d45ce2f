package org.anyue.campaign;

import java.util.List;
import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A campaign is where every other record of the month begins. */
@Component
class CampaignTrialStore implements TrialRecords {

    /** Children before parents. */
    private static final List<String> CLEARED = List.of(
            "UPDATE campaign.campaign SET parent_id = NULL, parent_plan_duty_id = NULL",
            "DELETE FROM campaign.duty_link",
            "DELETE FROM campaign.amendment_change",
            "DELETE FROM campaign.amendment",
            "DELETE FROM campaign.nomination_list",
            "DELETE FROM campaign.nomination",
            "DELETE FROM campaign.nomination_call",
            "DELETE FROM campaign.duty_figure",
            "DELETE FROM campaign.duty",
            "DELETE FROM campaign.plan_item",
            "DELETE FROM campaign.plan",
            "DELETE FROM campaign.campaign");

    private final JdbcClient jdbc;

    CampaignTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "活动、方案和任务";
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM campaign.campaign")
                .query(Long.class)
                .single();
    }

    @Override
    public void clear(Party by) {
        CLEARED.forEach(sql -> jdbc.sql(sql).update());
    }
}
