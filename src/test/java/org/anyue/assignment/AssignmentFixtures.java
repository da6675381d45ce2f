package org.anyue.assignment;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.DutyTermsBuilder;
import org.anyue.campaign.FigureAsk;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 江州市 with two counties of two townships each, departments, enterprises in two sectors, and people in all of them. */
public final class AssignmentFixtures {

    public static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    public static final LocalDate LOCK = LocalDate.of(2026, 7, 10);
    public static final Asks TEXT = new Asks(List.of(), true, 0, false, false);
    public static final Asks FIGURES = new Asks(
            List.of(new FigureAsk("events", "活动场次", "场"), new FigureAsk("people", "参加人数", "人次")),
            false,
            0,
            false,
            false);
    public static final Asks PAPER = new Asks(List.of(), true, 0, true, false);

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final UnitQueries units;

    public final Actor cityLead;
    public final Actor cityClerk;
    public final Actor oversight;
    public final Actor transport;
    public final Actor education;
    public final Actor countyTransport;
    public final Actor county;
    public final Actor countyColleague;
    public final Actor otherCounty;
    public final Actor township;
    public final Actor otherTownship;
    public final Actor cement;
    public final Actor bus;
    public final Actor farBus;
    public final Actor.Place city;

    AssignmentFixtures(JdbcClient jdbc, Campaigns campaigns, UnitQueries units) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.units = units;
        jdbc.sql(
                        "INSERT INTO organization.sector (code, name, position) VALUES ('transport', '道路运输', 1), ('mines', '非煤矿山', 2)")
                .update();
        city = place(null, UnitKind.CITY, "江州市");
        Actor.Place near = place(city, UnitKind.COUNTY, "临江县");
        Actor.Place far = place(city, UnitKind.COUNTY, "望山区");
        Actor.Place shawan = place(near, UnitKind.TOWNSHIP, "沙湾镇");
        Actor.Place baishi = place(near, UnitKind.TOWNSHIP, "白石乡");
        Actor.Place shanqian = place(far, UnitKind.TOWNSHIP, "山前街道");
        cityLead = actor(Role.OFFICE_LEAD, city, UnitKind.COMMITTEE_OFFICE, "江州市安委办");
        cityClerk = colleague(cityLead, Role.OFFICE_CLERK, "李谷雨");
        oversight = colleague(cityLead, Role.OVERSIGHT, "周清明");
        transport = actor(Role.DEPARTMENT_OFFICER, city, UnitKind.DEPARTMENT, "江州市交通运输局");
        sector(transport.unitId(), "transport", "REGULATES");
        education = actor(Role.DEPARTMENT_OFFICER, city, UnitKind.DEPARTMENT, "江州市教育局");
        county = actor(Role.OFFICE_CLERK, near, UnitKind.COMMITTEE_OFFICE, "临江县安委办");
        countyColleague = colleague(county, Role.OFFICE_LEAD, "何立冬");
        otherCounty = actor(Role.OFFICE_CLERK, far, UnitKind.COMMITTEE_OFFICE, "望山区安委办");
        countyTransport = actor(Role.DEPARTMENT_OFFICER, near, UnitKind.DEPARTMENT, "临江县交通运输局");
        sector(countyTransport.unitId(), "transport", "REGULATES");
        township = townshipClerk(shawan);
        otherTownship = townshipClerk(baishi);
        townshipClerk(shanqian);
        cement = actor(Role.UNIT_LIAISON, shawan, UnitKind.ENTERPRISE, "沙湾水泥有限公司");
        sector(cement.unitId(), "mines", "OPERATES");
        bus = actor(Role.UNIT_LIAISON, near, UnitKind.ENTERPRISE, "临江客运有限公司");
        sector(bus.unitId(), "transport", "OPERATES");
        sector(bus.unitId(), "mines", "OPERATES");
        farBus = actor(Role.UNIT_LEADER, far, UnitKind.ENTERPRISE, "望山公交有限公司");
        sector(farBus.unitId(), "transport", "OPERATES");
    }

    /** A campaign of the city with one duty, issued. */
    public Issued issue(UnaryOperator<DutyTermsBuilder> terms) {
        return issueAll(List.of(terms));
    }

    public Issued issueAll(List<UnaryOperator<DutyTermsBuilder>> all) {
        CampaignId campaign = campaigns.create(
                cityClerk, "江州市2026年“安全生产月”活动", "人人讲安全、个个会应急", 2026, new DateRange(LocalDate.of(2026, 6, 1), DUE));
        PlanItemId item = campaigns.addPlanItem(cityClerk, campaign, PlanItemDraft.requirements());
        List<DutyId> duties = all.stream()
                .map(terms -> campaigns.addDuty(
                        cityClerk,
                        campaign,
                        terms.apply(DutyTerms.of(item, "报送活动总结", ActivityKind.REPORTING)
                                        .asks(TEXT)
                                        .due(DUE)
                                        .lock(LOCK))
                                .build()))
                .toList();
        campaigns.issueAll(cityClerk, campaign, version(campaign));
        return new Issued(campaign, duties);
    }

    private int version(CampaignId campaign) {
        return jdbc.sql("SELECT version FROM campaign.campaign WHERE id = :id")
                .param("id", campaign.value())
                .query(Integer.class)
                .single();
    }

    /** What was issued. */
    public record Issued(CampaignId campaign, List<DutyId> duties) {

        public DutyId duty() {
            return duties.getFirst();
        }
    }

    /** The assignment of the unit, whoever may see it. */
    public AssignmentId of(DutyId duty, UnitId bearer) {
        return new AssignmentId(
                jdbc.sql("SELECT id FROM assignment.assignment WHERE duty_id = :duty AND bearer_id = :bearer")
                        .param("duty", duty.value())
                        .param("bearer", bearer.value())
                        .query(UUID.class)
                        .single());
    }

    public Set<String> bearers(DutyId duty) {
        return new LinkedHashSet<>(
                jdbc.sql("""
                        SELECT bearer.name
                        FROM assignment.assignment
                        JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
                        WHERE assignment.duty_id = :duty
                        ORDER BY bearer.name""").param("duty", duty.value()).query(String.class).list());
    }

    public static SubmissionContent text(String words) {
        return new SubmissionContent(Ids.random(), Map.of(), words, List.of());
    }

    public UnitQueries units() {
        return units;
    }

    public static Actor colleague(Actor actor, Role role, String name) {
        return new Actor(
                Ids.random(), name, role, actor.unitId(), actor.unitName(), actor.unitKind(), actor.place(), 1);
    }

    private static Actor townshipClerk(Actor.Place place) {
        return new Actor(Ids.random(), "郑小满", Role.OFFICE_CLERK, place.id(), place.name(), place.kind(), place, 1);
    }

    public Actor.Place place(Actor.@Nullable Place parent, UnitKind kind, String name) {
        return new Actor.Place(unit(parent, kind, name), name, kind);
    }

    public Actor actor(Role role, Actor.Place place, UnitKind kind, String unitName) {
        return new Actor(Ids.random(), "王春分", role, unit(place, kind, unitName), unitName, kind, place, 1);
    }

    public void sector(UnitId unit, String code, String relation) {
        jdbc.sql("INSERT INTO organization.unit_sector (unit_id, sector, relation) VALUES (:unit, :code, :relation)")
                .param("unit", unit.value())
                .param("code", code)
                .param("relation", relation)
                .update();
    }

    /** As the organization moves a unit with nothing below, without telling anybody. */
    public void relocate(UnitId unit, UnitId place) {
        jdbc.sql("UPDATE organization.unit SET parent_id = :place WHERE id = :unit")
                .param("place", place.value())
                .param("unit", unit.value())
                .update();
        jdbc.sql("DELETE FROM organization.unit_scope WHERE unit_id = :unit AND distance > 0")
                .param("unit", unit.value())
                .update();
        jdbc.sql("""
                        INSERT INTO organization.unit_scope (ancestor_id, unit_id, distance)
                        SELECT ancestor_id, :unit, distance + 1
                        FROM organization.unit_scope
                        WHERE unit_id = :place""").param("place", place.value()).param("unit", unit.value()).update();
    }

    public UnitId unit(Actor.@Nullable Place parent, UnitKind kind, String name) {
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
                        SELECT above.ancestor_id, :id, above.distance + 1
                        FROM organization.unit_scope above
                        WHERE above.unit_id = :parent
                        UNION ALL
                        SELECT :id, :id, 0""").param("id", id).param("parent", above).update();
        return new UnitId(id);
    }
}
