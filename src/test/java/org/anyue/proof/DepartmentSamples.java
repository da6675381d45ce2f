package org.anyue.proof;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanComparisons;
import org.anyue.planimport.PlanImports;
import org.anyue.planimport.PlanOriginal;
import org.anyue.planimport.PlanReviews;
import org.anyue.planimport.ReviewWorld;
import org.anyue.planimport.TaskTables;
import org.anyue.planimport.tasktable.TaskTableStore.Waiting;
import org.anyue.shared.Ids;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan that a department has imported, with everything of it that has an address. */
final class DepartmentSamples {

    private final BeanFactory beans;

    DepartmentSamples(BeanFactory beans) {
        this.beans = beans;
    }

    Map<String, String> of(Actor officer) {
        ExtractedText file = new ExtractedText("方案.txt", "txt", ReviewWorld.NO_FILE, ReviewWorld.TWO_OPEN);
        CampaignId plan = beans.getBean(PlanImports.class).importPlan(officer, file, ReviewWorld.NO_FILE);
        PlanItemId item =
                beans.getBean(CampaignQueries.class).planItems(plan).getFirst().id();
        DutyId duty = beans.getBean(Campaigns.class)
                .addDuty(
                        officer,
                        plan,
                        DutyTerms.of(item, "报送活动总结", ActivityKind.REPORTING)
                                .scope(Selector.OFFICE)
                                .due(LocalDate.now(beans.getBean(Clock.class)).plusDays(20))
                                .build());
        UUID decision = beans.getBean(PlanReviews.class)
                .waive(officer, plan, sentence(plan), "与任务无关", 0)
                .id();
        UUID table = beans.getBean(TaskTables.class).keep(officer, plan, new Waiting("表.xlsx", List.of()));
        ExtractedText before =
                new ExtractedText("去年.txt", "txt", ReviewWorld.NO_FILE, ReviewWorld.TWO_OPEN.replace("2025年", "2024年"));
        String earlier = beans.getBean(PlanComparisons.class)
                .keep(officer, plan, before, PlanOriginal.kept(ReviewWorld.NO_FILE));
        String base = "/desk/campaigns/{id}";
        String review = base + "/review";
        return Map.ofEntries(
                Map.entry(base, plan.toString()),
                Map.entry(base + "/amendments/{amendment}", Ids.toText(amendment(plan))),
                Map.entry(base + "/duties/{duty}", duty.toString()),
                Map.entry(base + "/items/{item}", item.toString()),
                Map.entry(review + "/activities/{item}", item.toString()),
                Map.entry(review + "/comparison/plans/{plan}", earlier),
                Map.entry(review + "/corrections/{position}", "1"),
                Map.entry(review + "/decisions/{decision}", Ids.toText(decision)),
                Map.entry(review + "/duties/{number}", "1"),
                Map.entry(review + "/headings/{heading}", "1"),
                Map.entry(review + "/sentences/{number}", "1"),
                Map.entry(review + "/tables/{table}", Ids.toText(table)));
    }

    private UUID amendment(CampaignId plan) {
        UUID id = Ids.random();
        jdbc().sql("""
                        INSERT INTO campaign.amendment (id, campaign_id, number, state, reason, urgent, based_on, author_id,
                            author_name, drafted_at, issued_at, version) VALUES (:id, :of, 1, 'ISSUED', '推迟', FALSE, 0, :id, '孙某', now(), now(), 0)""").param("id", id).param("of", plan.value()).update();
        return id;
    }

    private int sentence(CampaignId plan) {
        return jdbc().sql("""
                        SELECT min(position) FROM planimport.sentence
                        WHERE campaign_id = :campaign AND state = 'OPEN'""")
                .param("campaign", plan.value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient jdbc() {
        return beans.getBean(JdbcClient.class);
    }
}
