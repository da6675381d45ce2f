package org.anyue.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Auditable;
import org.anyue.support.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The module on a database of its own, with a gate and a preview that tests can set, on 20 May 2026. */
@TestConfiguration
@EnableTransactionManagement
@ComponentScan(
        basePackages = {"org.anyue.campaign", "org.anyue.organization", "org.anyue.ui"},
        useDefaultFilters = false,
        includeFilters = {
            @Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        "org\\.anyue\\.campaign\\.(Campaigns|ChildCampaigns|Amendments|Nominations|[A-Za-z]+Check|[A-Za-z]+(Queries|Reads|Store))",
                        "org\\.anyue\\.campaign\\.web\\.[A-Za-z]+(Controller|Pages)",
                        "org\\.anyue\\.organization\\.(Unit|Dictionary)(Queries|Reads)",
                        "org\\.anyue\\.ui\\.(Frames|ViewConfiguration|Error(Advice|Pages))"
                    })
        })
public class CampaignWorld {

    /** Sentences that are open, by activity. */
    public static final class Gate implements IssueGate {

        public final Map<PlanItemId, Integer> open = new ConcurrentHashMap<>();

        @Override
        public List<OpenSentences> open(CampaignId campaign) {
            return open.entrySet().stream()
                    .map(entry -> new OpenSentences(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** Everything that was published, also by transactions that were rolled back later. */
    public static final class Trail {

        public final List<Auditable> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(Auditable event) {
            events.add(event);
        }

        public <T extends Auditable> List<T> of(Class<T> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /** Two counties, whatever is asked. */
    static final class TwoCounties implements IssuePreview {

        private final DutyReads duties;

        TwoCounties(DutyReads duties) {
            this.duties = duties;
        }

        @Override
        public IssueForecast preview(CampaignId campaign, Set<PlanItemId> items) {
            List<IssueForecast.ByDuty> byDuty = duties.all(campaign).stream()
                    .filter(duty ->
                            !duty.isIssued() && items.contains(duty.terms().item()))
                    .map(duty ->
                            new IssueForecast.ByDuty(duty.id(), 2, 2, List.of(new IssueForecast.Cost("情况说明", 18_600))))
                    .toList();
            int assignments = 2 * byDuty.size();
            return new IssueForecast(
                    2, assignments, List.of(new IssueForecast.ByKind(UnitKind.COUNTY, 2, assignments)), byDuty);
        }
    }

    @Bean
    DataSource dataSource() {
        return TestDatabase.source(TestDatabase.fresh());
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-05-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Gate gate() {
        return new Gate();
    }

    @Bean
    Trail trail() {
        return new Trail();
    }

    @Bean
    IssuePreview preview(DutyReads duties) {
        return new TwoCounties(duties);
    }

    /** Everything that was issued falls on every place, and each has it in its own hand. */
    @Bean
    DutyReach reach(DutyReads duties) {
        return new DutyReach() {
            @Override
            public Map<UnitId, Reached> reach(CampaignId campaign, Collection<UnitId> owners) {
                Set<DutyId> issued =
                        duties.issued(campaign).stream().map(DutyDetails::id).collect(Collectors.toSet());
                return owners.stream()
                        .collect(Collectors.toMap(owner -> owner, _ -> new Reached(issued, issued, Set.of())));
            }

            @Override
            public Set<CampaignId> borneBy(UnitId unit) {
                return Set.of();
            }
        };
    }

    @Bean
    JiangzhouFixtures jiangzhou(JdbcClient jdbc, Campaigns campaigns) {
        return new JiangzhouFixtures(jdbc, campaigns);
    }
}
