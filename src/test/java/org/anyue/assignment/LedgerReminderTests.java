package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.DateRange;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AnyueTest
class LedgerReminderTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    AssignmentReminders reminders;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** Far away, so that nothing of another test is due. */
    @Test
    void theOfficeIsRemindedOfWhatItOwesUpwardAheadOnTheDayAndLate() {
        Actor office = City.of(beans).city(Role.OFFICE_CLERK);
        LocalDate due = LocalDate.of(LocalDate.now(clock).getYear() + 3, 3, 15);
        CampaignId notice = campaigns.create(
                office, CampaignHead.of("省安委办通知", "", due.getYear(), new DateRange(due.minusDays(20), due)), "省安委办");
        PlanItemId item = campaigns.addPlanItem(office, notice, PlanItemDraft.requirements());
        campaigns.addDuty(
                office,
                notice,
                DutyTerms.of(item, "向省安委办报送总结", ActivityKind.REPORTING).due(due).build());
        campaigns.issueAll(office, notice, queries.get(notice).version());

        remind(due.minusDays(12), due.minusDays(2));
        remind(due.minusDays(2), due);
        remind(due, due.plusDays(4));

        List<String> titles = jdbc.sql("""
                        SELECT title FROM notification.notice
                        WHERE recipient_id = :unit AND kind = 'assignment.reminder' AND due_on = :due
                        ORDER BY id""")
                .param("unit", office.unitId().value())
                .param("due", due)
                .query(String.class)
                .list();
        assertThat(titles)
                .satisfiesExactly(
                        ahead -> assertThat(ahead).startsWith("即将到期：向省安委办报送总结"),
                        onTheDay -> assertThat(onTheDay).startsWith("到期提醒：向省安委办报送总结"),
                        late -> assertThat(late).startsWith("已逾期：向省安委办报送总结"));
    }

    private void remind(LocalDate after, LocalDate today) {
        transaction.executeWithoutResult(_ -> reminders.remind(after, today));
    }
}
