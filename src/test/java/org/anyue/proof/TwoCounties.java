package org.anyue.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Attachments;
import org.anyue.assignment.BreakdownTerms;
import org.anyue.assignment.Breakdowns;
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
import org.anyue.notification.Announcements;
import org.anyue.notification.NewAnnouncement;
import org.anyue.notification.Urgency;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitImports;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.PlaceWords;
import org.anyue.planimport.PlanComparisons;
import org.anyue.planimport.PlanImports;
import org.anyue.planimport.PlanOriginal;
import org.anyue.planimport.PlanReviews;
import org.anyue.planimport.ReviewWorld;
import org.anyue.planimport.TaskTables;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.tasktable.TaskTableStore.Waiting;
import org.anyue.planimport.words.OfferState;
import org.anyue.planimport.words.OfferStore;
import org.anyue.planimport.words.WordOffer;
import org.anyue.planimport.words.WordOrigin;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.support.FirstPeople;
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
        this.city = FirstPeople.found(beans, true, PASSWORD);
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

    /** An officer of the department of the city. @param which from 0 in the order of lists */
    Actor officer(int which) {
        return actor(units.departments(city.id()).get(which), city, Role.DEPARTMENT_OFFICER);
    }

    /** Leads the office of the city. */
    Actor lead() {
        return office(city, Role.OFFICE_LEAD);
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
            UUID word = beans.getBean(PlaceWords.class)
                    .add(clerk, new WordRow("bearers", 1, List.of("网格哨")), WordOrigin.TYPED);
            UUID sheet = beans.getBean(UnitImports.class).keep(clerk, "名录.xlsx", List.of());
            PeopleSamples people = new PeopleSamples(beans, administrator());
            String review = "/desk/campaigns/{id}/review";
            return new County(
                    place,
                    clerk,
                    account,
                    draws(
                            new QuizSamples(beans)
                                    .beside(
                                            Map.ofEntries(
                                                    Map.entry("/desk/assignments/{id}", assignment.toString()),
                                                    Map.entry(
                                                            "/desk/assignments/{id}/evidence/{evidenceId}",
                                                            evidence(clerk, assignment)),
                                                    Map.entry(
                                                            "/desk/assignments/{id}/breakdowns/{duty}",
                                                            breakdown(clerk, assignment, town)),
                                                    Map.entry("/desk/review/{id}", submitted(town, cityDuty)),
                                                    Map.entry("/desk/campaigns/{id}", campaign.toString()),
                                                    Map.entry(
                                                            "/desk/campaigns/{id}/amendments/{amendment}",
                                                            amendment(campaign)),
                                                    Map.entry("/desk/campaigns/{id}/duties/{duty}", duty.toString()),
                                                    Map.entry("/desk/campaigns/{id}/items/{item}", item(campaign)),
                                                    Map.entry(review + "/activities/{item}", item(campaign)),
                                                    Map.entry(
                                                            review + "/comparison/plans/{plan}",
                                                            earlierPlan(clerk, campaign)),
                                                    Map.entry(review + "/corrections/{position}", "1"),
                                                    Map.entry(review + "/decisions/{decision}", Ids.toText(decision)),
                                                    Map.entry(review + "/duties/{number}", "1"),
                                                    Map.entry(review + "/headings/{heading}", "1"),
                                                    Map.entry(
                                                            review + "/offers/{offer}",
                                                            Ids.toText(offer(campaign, decision))),
                                                    Map.entry(review + "/sentences/{number}", "1"),
                                                    Map.entry(review + "/tables/{table}", Ids.toText(table)),
                                                    Map.entry("/desk/announcements/{id}", announcement(clerk)),
                                                    Map.entry("/desk/deliveries/{id}", delivery(place)),
                                                    Map.entry(
                                                            "/desk/dispatches/{id}",
                                                            latest(
                                                                    "dispatch",
                                                                    "sender_unit_id",
                                                                    clerk.unitId()
                                                                            .value())),
                                                    Map.entry(
                                                            "/desk/inbox/{id}",
                                                            latest(
                                                                    "notice",
                                                                    "recipient_id",
                                                                    place.id().value())),
                                                    Map.entry(
                                                            "/desk/people/{id}",
                                                            account.account().toString()),
                                                    Map.entry("/desk/people/{id}/posts/{post}", Ids.toText(post)),
                                                    Map.entry(
                                                            "/desk/units/{id}",
                                                            town.id().toString()),
                                                    Map.entry("/desk/words/{id}", Ids.toText(word)),
                                                    Map.entry(
                                                            "/desk/access-links/{id}", people.accessLink(clerk, town)),
                                                    Map.entry(
                                                            "/desk/approvals/{id}",
                                                            people.approval(clerk, account, town)),
                                                    Map.entry("/desk/passkeys/{id}", people.passkey(clerk)),
                                                    Map.entry("/desk/sessions/{id}", people.session(account)),
                                                    Map.entry("/desk/online/{id}", people.session(account)),
                                                    Map.entry("/desk/units/imports/{id}", Ids.toText(sheet))),
                                            clerk),
                            clerk));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A plan with open sentences and words to be corrected, so that each part of a review exists. */
    private CampaignId imported(Actor clerk) {
        ExtractedText plan = new ExtractedText("方案.txt", "txt", ReviewWorld.NO_FILE, ReviewWorld.TWO_OPEN);
        return beans.getBean(PlanImports.class).importPlan(clerk, plan, ReviewWorld.NO_FILE);
    }

    private String earlierPlan(Actor clerk, CampaignId campaign) {
        ExtractedText plan =
                new ExtractedText("去年.txt", "txt", ReviewWorld.NO_FILE, ReviewWorld.TWO_OPEN.replace("2025年", "2024年"));
        return beans.getBean(PlanComparisons.class).keep(clerk, campaign, plan, PlanOriginal.kept(ReviewWorld.NO_FILE));
    }

    private String amendment(CampaignId campaign) {
        UUID id = Ids.random();
        jdbc().sql("""
                        INSERT INTO campaign.amendment (id, campaign_id, number, state, reason, urgent, based_on, author_id,
                            author_name, drafted_at, issued_at, version) VALUES (:id, :of, 1, 'ISSUED', '推迟', FALSE, 0, :id, '孙某', now(), now(), 0)""").param("id", id).param("of", campaign.value()).update();
        return Ids.toText(id);
    }

    private UUID offer(CampaignId campaign, UUID decision) {
        UUID id = Ids.random();
        beans.getBean(OfferStore.class)
                .insert(new WordOffer(
                        id,
                        campaign,
                        decision,
                        List.of(new WordRow("bearers", 1, List.of("瞭望队"))),
                        "以“瞭望队”结尾的读作承担单位",
                        "各瞭望队要巡查。",
                        OfferState.OFFERED,
                        List.of(),
                        null,
                        0));
        return id;
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

    private Map<String, String> draws(Map<String, String> samples, Actor clerk) throws IOException {
        return new DrawSamples(beans).beside(samples, clerk, samples.get("/desk/exams/{id}"));
    }

    private String breakdown(Actor clerk, AssignmentId assignment, UnitSummary town) {
        LocalDate due = LocalDate.now(beans.getBean(Clock.class)).plusDays(10);
        return beans.getBean(Breakdowns.class)
                .breakDown(clerk, assignment, new BreakdownTerms("报本镇情况", due, true, List.of(town.id())))
                .toString();
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

    private String announcement(Actor clerk) {
        NewAnnouncement words =
                new NewAnnouncement("汛期停工要求", "露天作业一律停止。", Urgency.ROUTINE, null, Set.of(UnitKind.TOWNSHIP), Set.of());
        return beans.getBean(Announcements.class).issue(clerk, words).toString();
    }

    /** A message to somebody of the place that was given up. */
    private String delivery(UnitSummary place) {
        UUID id = Ids.random();
        jdbc().sql("""
                        INSERT INTO notification.delivery
                            (id, account_id, person_name, unit_id, digest_day, channel, urgency, subject, body, link, state,
                             next_at, created_at)
                        VALUES (:id, :id, '孙某', :unit, DATE '2026-06-10', 'SMS', 'ROUTINE', '题', '文', '', 'FAILED', now(), now())""").param("id", id).param("unit", place.id().value()).update();
        return Ids.toText(id);
    }

    private String latest(String table, String column, UUID value) {
        return Ids.toText(jdbc().sql("SELECT id FROM notification." + table + " WHERE " + column
                        + " = :value ORDER BY sent_at DESC, id DESC LIMIT 1")
                .param("value", value)
                .query(UUID.class)
                .single());
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
