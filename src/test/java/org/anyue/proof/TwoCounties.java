package org.anyue.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Attachments;
import org.anyue.assignment.SubmissionContent;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.identity.AccountQueries;
import org.anyue.identity.Accounts;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.SetUp;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitImports;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.PlanImports;
import org.anyue.planimport.PlanReviews;
import org.anyue.planimport.ReviewWorld;
import org.anyue.planimport.TaskTables;
import org.anyue.planimport.tasktable.TaskTableStore.Waiting;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jiaozuo with an office in each of two counties; everything that the pages show by id exists in both. */
final class TwoCounties {

    static final String PASSWORD = "a long enough sentence";

    final County own;
    final County other;
    private final BeanFactory beans;
    private final UnitQueries units;
    private final UnitSummary city;

    /** @param samples value of the last variable of an address pattern that ends with it */
    record County(UnitSummary place, Actor clerk, OneTimePassword account, Map<String, String> samples) {}

    TwoCounties(BeanFactory beans) {
        this.beans = beans;
        SetUp setUp = beans.getBean(SetUp.class);
        String key = setUp.begin(setUp.pendingCode().orElseThrow());
        setUp.chooseCity(key, "4108", true);
        setUp.nameLead(key, "zhao", "赵负责", PASSWORD);
        this.city = setUp.complete(key, "root.admin", "钱管理", PASSWORD);
        this.units = beans.getBean(UnitQueries.class);
        Actor lead = office(city, Role.OFFICE_LEAD);
        CampaignId campaign = draft(lead, "焦作市“安全生产月”活动");
        DutyId duty = duty(lead, campaign);
        issue(lead, campaign);
        this.own = county("武陟县", duty);
        this.other = county("修武县", duty);
        // As if everybody had chosen a password of their own already.
        jdbc().sql("UPDATE identity.account SET one_time_until = NULL").update();
    }

    /** Somebody of the county's office with the role. */
    Actor as(Role role, County county) {
        return office(county.place(), role);
    }

    UnitSummary city() {
        return city;
    }

    private County county(String name, DutyId cityDuty) {
        UnitSummary place = units.named(city.id(), name).orElseThrow();
        Actor clerk = office(place, Role.OFFICE_CLERK);
        UnitSummary town = units.inside(place.id(), UnitKind.TOWNSHIP).getFirst();
        OneTimePassword account = beans.getBean(Accounts.class)
                .create(
                        administrator(),
                        new NewAccount("clerk" + Ids.randomText(6), "孙某", clerk.unitId(), Role.OFFICE_CLERK));
        UUID post = beans.getBean(AccountQueries.class)
                .posts(account.account())
                .getFirst()
                .id();
        try {
            AssignmentId assignment = assignment(cityDuty, place.id());
            CampaignId campaign = imported(clerk);
            DutyId duty = duty(clerk, campaign);
            UUID decision = beans.getBean(PlanReviews.class)
                    .waive(clerk, campaign, sentence(campaign), "与任务无关", 0)
                    .id();
            UUID table = beans.getBean(TaskTables.class).keep(clerk, campaign, new Waiting("表.xlsx", List.of()));
            UUID sheet = beans.getBean(UnitImports.class).keep(clerk, "名录.xlsx", List.of());
            String review = "/desk/campaigns/{id}/review";
            return new County(
                    place,
                    clerk,
                    account,
                    Map.ofEntries(
                            Map.entry("/desk/assignments/{id}", assignment.toString()),
                            Map.entry("/desk/assignments/{id}/evidence/{evidenceId}", evidence(clerk, assignment)),
                            Map.entry("/desk/review/{id}", submitted(town, cityDuty)),
                            Map.entry("/desk/campaigns/{id}", campaign.toString()),
                            Map.entry("/desk/campaigns/{id}/duties/{duty}", duty.toString()),
                            Map.entry("/desk/campaigns/{id}/items/{item}", item(campaign)),
                            Map.entry(review + "/activities/{item}", item(campaign)),
                            Map.entry(review + "/corrections/{position}", "1"),
                            Map.entry(review + "/decisions/{decision}", Ids.toText(decision)),
                            Map.entry(review + "/duties/{number}", "1"),
                            Map.entry(review + "/headings/{heading}", "1"),
                            Map.entry(review + "/sentences/{number}", "1"),
                            Map.entry(review + "/tables/{table}", Ids.toText(table)),
                            Map.entry("/desk/people/{id}", account.account().toString()),
                            Map.entry("/desk/people/{id}/posts/{post}", Ids.toText(post)),
                            Map.entry("/desk/units/{id}", town.id().toString()),
                            Map.entry("/desk/units/imports/{id}", Ids.toText(sheet))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A plan with open sentences and words to be corrected, so that each part of a review exists. */
    private CampaignId imported(Actor clerk) {
        ExtractedText plan = new ExtractedText("方案.txt", "txt", ReviewWorld.NO_FILE, ReviewWorld.TWO_OPEN);
        return beans.getBean(PlanImports.class).importPlan(clerk, plan, ReviewWorld.NO_FILE);
    }

    private CampaignId draft(Actor actor, String title) {
        LocalDate today = LocalDate.now(beans.getBean(Clock.class));
        return campaigns()
                .create(actor, title, "人人讲安全、个个会应急", today.getYear(), new DateRange(today, today.plusDays(30)));
    }

    private DutyId duty(Actor actor, CampaignId campaign) {
        PlanItemId item = campaigns().addPlanItem(actor, campaign, PlanItemDraft.requirements());
        LocalDate due = LocalDate.now(beans.getBean(Clock.class)).plusDays(20);
        return campaigns()
                .addDuty(
                        actor,
                        campaign,
                        DutyTerms.of(item, "报送活动总结", ActivityKind.REPORTING)
                                .scope(Selector.EVERY_COUNTY, Selector.EVERY_TOWNSHIP)
                                .asks(new Asks(List.of(), true, 0, false, false))
                                .review(ReviewRule.EACH_LEVEL)
                                .due(due)
                                .build());
    }

    private void issue(Actor actor, CampaignId campaign) {
        int version = beans.getBean(CampaignQueries.class).get(actor, campaign).version();
        campaigns().issueAll(actor, campaign, version);
    }

    private String evidence(Actor clerk, AssignmentId assignment) throws IOException {
        byte[] words = "共开展宣讲42场。".getBytes(StandardCharsets.UTF_8);
        return Ids.toText(beans.getBean(Attachments.class)
                .add(clerk, assignment, new ByteArrayInputStream(words), "总结.txt")
                .evidence());
    }

    private String submitted(UnitSummary town, DutyId duty) {
        AssignmentId id = assignment(duty, town.id());
        beans.getBean(Assignments.class)
                .submit(
                        actor(town, town, Role.OFFICE_CLERK),
                        id,
                        new SubmissionContent(Ids.random(), Map.of(), "已按要求开展。", List.of()));
        return id.toString();
    }

    private AssignmentId assignment(DutyId duty, UnitId bearer) {
        return new AssignmentId(
                jdbc().sql("SELECT id FROM assignment.assignment WHERE duty_id = :duty AND bearer_id = :bearer")
                        .param("duty", duty.value())
                        .param("bearer", bearer.value())
                        .query(UUID.class)
                        .single());
    }

    private String item(CampaignId campaign) {
        return beans.getBean(CampaignQueries.class)
                .planItems(campaign)
                .getFirst()
                .id()
                .toString();
    }

    private int sentence(CampaignId campaign) {
        return jdbc().sql("""
                        SELECT min(position) FROM planimport.sentence
                        WHERE campaign_id = :campaign AND state = 'OPEN'""")
                .param("campaign", campaign.value())
                .query(Integer.class)
                .single();
    }

    private Actor administrator() {
        return actor(city, city, Role.SYSTEM_ADMIN);
    }

    private Actor office(UnitSummary place, Role role) {
        return actor(units.committeeOffice(place.id()).orElseThrow(), place, role);
    }

    private static Actor actor(UnitSummary unit, UnitSummary place, Role role) {
        return new Actor(
                UUID.randomUUID(),
                "周某",
                role,
                unit.id(),
                unit.name(),
                unit.kind(),
                new Actor.Place(place.id(), place.name(), place.kind()),
                1);
    }

    private Campaigns campaigns() {
        return beans.getBean(Campaigns.class);
    }

    private JdbcClient jdbc() {
        return beans.getBean(JdbcClient.class);
    }
}
