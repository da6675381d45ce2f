package org.anyue.assignment;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyue.Anyue;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.identity.BenchSession;
import org.anyue.identity.web.SessionCookie;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.DateRange;
import org.anyue.support.City;
import org.anyue.support.FirstPeople;
import org.anyue.support.ProcessorTime;
import org.anyue.support.TestEnvironment;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Processor time of signed-in pages, of the application and of the database together, while assignments grow from a
 * thousand to a million: 50 duties, each to every enterprise. Requests come over the loopback, first on one kept
 * connection and then on eight at once, as on a morning when everybody looks; the clients' own time is left out. Prints
 * one line per page and size, the last line is one JSON object.
 */
final class PagesBench {

    private static final int DUTIES = 50;
    private static final int CROWD = 8;
    private static final int MOST_SECONDS = 120;
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final Crowd one;
    private final Crowd crowd;
    private final Actor lead;

    private PagesBench(ConfigurableApplicationContext context) throws IOException {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        FirstPeople.found(context, true, "a long enough sentence");
        this.lead = City.of(context).city(Role.OFFICE_LEAD);
        String cookie = SessionCookie.NAME + "=" + BenchSession.open(context, FirstPeople.LEAD);
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        this.one = new Crowd(1, port, cookie);
        this.crowd = new Crowd(CROWD, port, cookie);
    }

    public static void main(String[] arguments) throws Exception {
        String line;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Anyue.class)
                .initializers(new TestEnvironment())
                .profiles("test")
                .run("--server.port=0")) {
            List<Integer> units = arguments.length > 0
                    ? List.of(arguments[0].split(",")).stream()
                            .map(Integer::valueOf)
                            .toList()
                    : List.of(20, 200, 2_000, 20_000);
            int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
            line = new PagesBench(context).curve(units, arguments.length > 1 ? arguments[1] : "", seconds);
        }
        // Last, after the server and its pool have said goodbye.
        System.out.println(line);
        System.exit(0);
    }

    /**
     * @param only part of the name of a page, empty for all
     * @param seconds how long each page is asked for beforehand; 0 for as long as its size and turn need at least
     */
    private String curve(List<Integer> sizes, String only, int seconds) throws Exception {
        List<String> parts = new ArrayList<>();
        for (int units : sizes) {
            grow(units);
            long start = System.nanoTime();
            CampaignId campaign = issue();
            double issue = (System.nanoTime() - start) / 1e9;
            work(campaign);
            Map<String, Double> costs = new LinkedHashMap<>();
            for (Map.Entry<String, String> page : pages(campaign).entrySet()) {
                if (page.getKey().contains(only)) {
                    System.out.printf(Locale.ROOT, "%9d assignments  %-17s ", units * DUTIES, page.getKey());
                    WarmUp until = seconds > 0
                            ? new WarmUp(Integer.MAX_VALUE / 2, seconds)
                            : warmUp(units == sizes.getFirst(), costs.isEmpty());
                    Cost cost = cost(page.getValue(), until);
                    costs.put(page.getKey(), cost.alone());
                    costs.put(page.getKey() + "_8", cost.together());
                }
            }
            String json = String.format(
                    Locale.ROOT,
                    "{\"units\":%d,\"assignments\":%d,\"issue_s\":%.2f,\"cpu_ms\":{%s}}",
                    units,
                    units * DUTIES,
                    issue,
                    costs.entrySet().stream()
                            .map(one -> String.format(Locale.ROOT, "\"%s\":%.2f", one.getKey(), one.getValue()))
                            .collect(Collectors.joining(",")));
            System.out.println(json);
            parts.add(json);
        }
        return "{\"bench\":\"pages\",\"curve\":[" + String.join(",", parts) + "]}";
    }

    /** Enterprises over all townships, in ten sectors, until there are so many. */
    private void grow(int units) {
        jdbc.sql("""
                        WITH town AS (
                            SELECT id, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS towns
                            FROM organization.unit WHERE kind = 'TOWNSHIP'),
                        made AS (
                            INSERT INTO organization.unit (id, parent_id, kind, name, short_name, position, opened_on)
                            SELECT gen_random_uuid(), town.id, 'ENTERPRISE', '企业' || n, '企业' || n, n, DATE '2020-01-01'
                            FROM generate_series((SELECT count(*) FROM organization.unit WHERE kind = 'ENTERPRISE') + 1, :units) AS n
                            JOIN town ON town.at = n % town.towns
                            RETURNING id, parent_id, position),
                        placed AS (
                            INSERT INTO organization.unit_scope (ancestor_id, unit_id, distance)
                            SELECT above.ancestor_id, made.id, above.distance + 1
                            FROM made JOIN organization.unit_scope above ON above.unit_id = made.parent_id
                            UNION ALL
                            SELECT made.id, made.id, 0 FROM made)
                        INSERT INTO organization.unit_sector (unit_id, sector, relation)
                        SELECT made.id, sector.code, 'OPERATES'
                        FROM made
                        JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS at FROM organization.sector LIMIT 10) AS sector
                          ON sector.at = made.position % 10""").param("units", units).update();
        jdbc.sql("ANALYZE").update();
    }

    private CampaignId issue() {
        Campaigns campaigns = context.getBean(Campaigns.class);
        CampaignId campaign = campaigns.create(
                lead, "焦作市2026年“安全生产月”活动", "人人讲安全、个个会应急", 2026, new DateRange(JUNE, JUNE.plusDays(29)));
        PlanItemId item = campaigns.addPlanItem(lead, campaign, PlanItemDraft.requirements());
        for (int i = 0; i < DUTIES; i++) {
            campaigns.addDuty(
                    lead,
                    campaign,
                    DutyTerms.of(item, "开展第" + (i + 1) + "项活动并报送情况", ActivityKind.REPORTING)
                            .asks(new Asks(List.of(), true, 0, false, false))
                            .due(JUNE.plusDays(i % 30))
                            .scope(Selector.EVERY_ENTERPRISE)
                            .build());
        }
        int version = context.getBean(CampaignQueries.class).get(lead, campaign).version();
        campaigns.issueAll(lead, campaign, version);
        return campaign;
    }

    /** The middle of the month: six in ten have handed in, on some day, most of them in time. */
    private void work(CampaignId campaign) {
        jdbc.sql("""
                        UPDATE assignment.assignment
                        SET state = 'ACCEPTED', complete = TRUE, submission = 1, version = 1,
                            first_complete_at = duty.late_from - make_interval(days => abs(hashtext(assignment.id::text)) % 12 - 2)
                        FROM assignment.duty
                        WHERE duty.duty_id = assignment.duty_id AND assignment.campaign_id = :campaign
                          AND abs(hashtext(assignment.id::text)) % 10 < 6""").param("campaign", campaign.value()).update();
        context.getBean(TallyStore.class).fold();
        jdbc.sql("VACUUM ANALYZE").update();
    }

    private static Map<String, String> pages(CampaignId campaign) {
        String base = "/desk/campaigns/" + campaign;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list_50", base + "/figures/rows?which=expected");
        pages.put("late_50", base + "/figures/rows?which=overdue");
        pages.put("people", "/desk/people");
        pages.put("today", "/desk");
        pages.put("figures", base + "/figures");
        pages.put("figures_by_duty", base + "/figures?by=duty");
        pages.put("figures_by_sector", base + "/figures?by=sector");
        pages.put("matrix", base + "/matrix");
        return pages;
    }

    /** How long a page is asked for before it is measured: until so many requests or seconds, whichever comes first. */
    private record WarmUp(int requests, int seconds) {}

    /**
     * The compiler of the JVM needs thousands of requests before a page costs what it will cost all day; most of what it
     * compiles with the first page it has then compiled for all.
     */
    private static WarmUp warmUp(boolean firstSize, boolean firstPage) {
        if (!firstSize) {
            return new WarmUp(2_000, 5);
        }
        return firstPage ? new WarmUp(12_000, 60) : new WarmUp(6_000, 25);
    }

    /** Milliseconds of processor time for one request, asked by one and asked by eight at once. */
    private record Cost(double alone, double together) {}

    private Cost cost(String address, WarmUp until) throws Exception {
        int warm = crowd.ask(address, until.requests(), until.seconds());
        int times = Math.clamp(warm, 16, 2000);
        double alone = measured(one, address, Math.max(5, times / 2));
        double together = measured(crowd, address, times);
        System.out.println();
        return new Cost(alone, together);
    }

    private double measured(Crowd asking, String address, int times) throws Exception {
        asking.ask(address, Math.min(times, 200), MOST_SECONDS);
        ProcessorTime before = ProcessorTime.now(jdbc);
        double clients = asking.processorTime();
        int asked = asking.ask(address, times, MOST_SECONDS);
        ProcessorTime after = ProcessorTime.now(jdbc);
        double application = (after.application() - before.application() - asking.processorTime() + clients) / asked;
        double database = (after.database() - before.database()) / asked;
        System.out.printf(
                Locale.ROOT,
                "%d at once: application %8.3f ms, database %8.3f ms  ",
                asking.size(),
                application,
                database);
        return application + database;
    }
}
