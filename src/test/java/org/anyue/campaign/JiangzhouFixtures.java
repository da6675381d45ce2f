package org.anyue.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small city 江州市 in its province, with two counties, and people in every kind of unit. */
public final class JiangzhouFixtures {

    public static final DateRange JUNE = new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    /** 𠮷 and 𥖄 need two chars each in Java. */
    public static final String PLAN = """
            江州市2026年“安全生产月”活动方案

            一、活动内容
            (一)开展主题宣讲。𠮷祥街道等单位要组织宣讲。各县(市、区)不少于2场。
            (二)开展应急演练。各县(市、区)要在6月底前组织1次综合演练𥖄。具体时间另行通知。
            二、工作要求
            各县(市、区)于7月3日前报送活动总结。
            """;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;

    public final Actor provinceClerk;
    public final Actor cityLead;
    public final Actor cityClerk;
    public final Actor cityDepartment;
    public final Actor oversight;
    public final Actor countyClerk;
    public final Actor otherCountyClerk;
    public final Actor townshipClerk;
    public final Actor enterprise;
    public final Actor administrator;
    public final Actor.Place city;

    JiangzhouFixtures(JdbcClient jdbc, Campaigns campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        jdbc.sql(
                        "INSERT INTO organization.sector (code, name, position) VALUES ('coal-mines', '煤矿', 1), ('gas', '燃气', 2)")
                .update();
        Actor.Place province = place(null, UnitKind.PROVINCE, "江东省");
        city = place(province, UnitKind.CITY, "江州市");
        Actor.Place county = place(city, UnitKind.COUNTY, "临江县");
        Actor.Place otherCounty = place(city, UnitKind.COUNTY, "望山区");
        Actor.Place township = place(county, UnitKind.TOWNSHIP, "沙湾镇");
        provinceClerk = actor(Role.OFFICE_CLERK, province, UnitKind.COMMITTEE_OFFICE, "江东省安委办");
        cityLead = actor(Role.OFFICE_LEAD, city, UnitKind.COMMITTEE_OFFICE, "江州市安委办");
        cityClerk = colleague(cityLead, Role.OFFICE_CLERK);
        oversight = colleague(cityLead, Role.OVERSIGHT);
        administrator = colleague(cityLead, Role.SYSTEM_ADMIN);
        cityDepartment = actor(Role.DEPARTMENT_OFFICER, city, UnitKind.DEPARTMENT, "江州市交通运输局");
        countyClerk = actor(Role.OFFICE_CLERK, county, UnitKind.COMMITTEE_OFFICE, "临江县安委办");
        otherCountyClerk = actor(Role.OFFICE_CLERK, otherCounty, UnitKind.COMMITTEE_OFFICE, "望山区安委办");
        townshipClerk = new Actor(
                Ids.random(), "王小满", Role.OFFICE_CLERK, township.id(), township.name(), township.kind(), township, 1);
        enterprise = actor(Role.UNIT_LIAISON, township, UnitKind.ENTERPRISE, "沙湾水泥有限公司");
    }

    /** A draft of the city without plan. */
    public CampaignId draft() {
        return campaigns.create(cityClerk, "江州市2026年“安全生产月”活动", "人人讲安全", 2026, JUNE);
    }

    /** The activities of {@link #PLAN}: lecture, drill, requirements. */
    public List<PlanItemId> attachPlan(CampaignId campaign) {
        return campaigns.attachPlan(
                cityClerk,
                campaign,
                new PlanDocument(
                        PLAN,
                        "方案.docx",
                        "docx",
                        "0".repeat(64),
                        "0".repeat(64),
                        List.of(
                                new PlanItemDraft("(一)", "开展主题宣讲", ActivityKind.LECTURE, span("(一)开展主题宣讲。")),
                                new PlanItemDraft("(二)", "开展应急演练", ActivityKind.DRILL, span("(二)开展应急演练。")),
                                PlanItemDraft.requirements())));
    }

    public DutyId duty(CampaignId campaign, PlanItemId item, String what, @Nullable String sentence) {
        return campaigns.addDuty(
                cityClerk,
                campaign,
                DutyTerms.of(item, what, ActivityKind.DRILL)
                        .scope(Selector.EVERY_COUNTY)
                        .due(LocalDate.of(2026, 6, 30))
                        .span(sentence == null ? null : span(sentence))
                        .build());
    }

    /** Where the words stand in {@link #PLAN}, in code points. */
    public static SourceSpan span(String words) {
        int at = PLAN.indexOf(words);
        int start = PLAN.codePointCount(0, at);
        return new SourceSpan(start, start + words.codePointCount(0, words.length()));
    }

    /** An office in a city that has nothing to do with 江州市. */
    public Actor clerkElsewhere() {
        Actor.Place elsewhere = new Actor.Place(new UnitId(Ids.random()), "安河市", UnitKind.CITY);
        return new Actor(Ids.random(), "赵立夏", Role.OFFICE_CLERK, elsewhere.id(), "安河市", UnitKind.CITY, elsewhere, 1);
    }

    private Actor.Place place(Actor.@Nullable Place parent, UnitKind kind, String name) {
        return new Actor.Place(unit(parent, kind, name), name, kind);
    }

    private Actor actor(Role role, Actor.Place place, UnitKind kind, String unitName) {
        return new Actor(Ids.random(), "王小满", role, unit(place, kind, unitName), unitName, kind, place, 1);
    }

    private static Actor colleague(Actor actor, Role role) {
        return new Actor(
                Ids.random(), "李谷雨", role, actor.unitId(), actor.unitName(), actor.unitKind(), actor.place(), 1);
    }

    private UnitId unit(Actor.@Nullable Place parent, UnitKind kind, String name) {
        UUID id = Ids.random();
        UUID above = parent == null ? null : parent.id().value();
        jdbc.sql("""
                        INSERT INTO organization.unit (id, parent_id, kind, name, short_name, opened_on)
                        VALUES (:id, :parent, :kind, :name, :name, DATE '2020-01-01')""")
                .param("id", id)
                .param("parent", above)
                .param("kind", kind.name())
                .param("name", name)
                .update();
        jdbc.sql("""
                        INSERT INTO organization.unit_scope (ancestor_id, unit_id, distance)
                        SELECT ancestor_id, :id, distance + 1 FROM organization.unit_scope WHERE unit_id = CAST(:parent AS uuid)
                        UNION ALL
                        SELECT :id, :id, 0""").param("id", id).param("parent", above).update();
        return new UnitId(id);
    }
}
