package org.anyue.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes duties. The campaign's row is held by the caller. */
@Component
class DutyStore {

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Duty duty) {
        jdbc.sql("""
                        INSERT INTO campaign.duty (id, campaign_id, item_id, number, what, kind, lead, support, selectors,
                                                   sectors, units, quota_op, quota_n, quota_unit, quota_per, window_start,
                                                   window_end, due_on, lock_on, due_text, asks_text, asks_photos, asks_paper,
                                                   asks_file, review_rule, evidence, consequence, open_point, span_start,
                                                   span_end, issued_at, version)
                        VALUES (:id, :campaign, :item, :number, :what, :kind, :lead, :support, :selectors,
                                :sectors, :units, :quotaOp, :quotaN, :quotaUnit, :quotaPer, :windowStart,
                                :windowEnd, :dueOn, :lockOn, :dueText, :asksText, :asksPhotos, :asksPaper,
                                :asksFile, :reviewRule, :evidence, :consequence, :openPoint, :spanStart,
                                :spanEnd, NULL, 0)""")
                .param("id", duty.id().value())
                .param("campaign", duty.campaign().value())
                .param("number", duty.number())
                .params(terms(duty.terms()))
                .update();
        insertFigures(duty.id(), duty.terms().asks().figures());
    }

    void save(Duty duty) {
        update(duty, "issued_at IS NULL");
    }

    /** Also takes it out of force or back in. */
    void amend(Duty duty) {
        update(duty, "issued_at IS NOT NULL");
    }

    private void update(Duty duty, String still) {
        Instant cancelled = duty.cancelledAt();
        int rows = jdbc.sql("""
                        UPDATE campaign.duty
                        SET item_id = :item, what = :what, kind = :kind, lead = :lead, support = :support,
                            selectors = :selectors, sectors = :sectors, units = :units, quota_op = :quotaOp,
                            quota_n = :quotaN, quota_unit = :quotaUnit, quota_per = :quotaPer,
                            window_start = :windowStart, window_end = :windowEnd, due_on = :dueOn, lock_on = :lockOn,
                            due_text = :dueText, asks_text = :asksText, asks_photos = :asksPhotos,
                            asks_paper = :asksPaper, asks_file = :asksFile, review_rule = :reviewRule,
                            evidence = :evidence, consequence = :consequence, open_point = :openPoint,
                            span_start = :spanStart, span_end = :spanEnd, cancelled_at = :cancelled,
                            version = version + 1
                        WHERE id = :id AND version = :version AND\s""" + still)
                .param("id", duty.id().value())
                .param("version", duty.version())
                .param("cancelled", cancelled == null ? null : cancelled.atOffset(ZoneOffset.UTC))
                .params(terms(duty.terms()))
                .update();
        requireOne(rows, duty.id());
        jdbc.sql("DELETE FROM campaign.duty_figure WHERE duty_id = :id")
                .param("id", duty.id().value())
                .update();
        insertFigures(duty.id(), duty.terms().asks().figures());
    }

    void delete(Duty duty) {
        int rows = jdbc.sql("DELETE FROM campaign.duty WHERE id = :id AND version = :version AND issued_at IS NULL")
                .param("id", duty.id().value())
                .param("version", duty.version())
                .update();
        requireOne(rows, duty.id());
    }

    /** Marks all of them, or none when one has been issued meanwhile. */
    void markIssued(List<DutyId> duties, Instant now) {
        int rows = jdbc.sql("""
                        UPDATE campaign.duty
                        SET issued_at = :now, version = version + 1
                        WHERE id = ANY (:ids) AND issued_at IS NULL""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", duties.stream().map(DutyId::value).toArray(UUID[]::new))
                .update();
        if (rows != duties.size()) {
            throw new Stale("duties issued meanwhile");
        }
    }

    private void insertFigures(DutyId duty, List<FigureAsk> figures) {
        for (int position = 0; position < figures.size(); position++) {
            FigureAsk figure = figures.get(position);
            jdbc.sql("""
                            INSERT INTO campaign.duty_figure (duty_id, position, key, label, unit)
                            VALUES (:duty, :position, :key, :label, :unit)""")
                    .param("duty", duty.value())
                    .param("position", position + 1)
                    .param("key", figure.key())
                    .param("label", figure.label())
                    .param("unit", figure.unit())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> terms(DutyTerms terms) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("item", terms.item().value());
        values.put("what", terms.what());
        values.put("kind", terms.kind().name());
        values.put("lead", terms.lead().toArray(String[]::new));
        values.put("support", terms.support().toArray(String[]::new));
        values.put("dueText", terms.dueText());
        values.put("windowStart", terms.windowStart());
        values.put("windowEnd", terms.windowEnd());
        values.put("dueOn", terms.dueOn());
        values.put("lockOn", terms.lockOn());
        values.put("reviewRule", terms.reviewRule().name());
        values.put("evidence", terms.evidence());
        values.put("consequence", terms.consequence());
        values.put("openPoint", terms.openPoint());
        values.put("spanStart", CampaignStore.start(terms.span()));
        values.put("spanEnd", CampaignStore.end(terms.span()));
        values.putAll(scope(terms.scope()));
        values.putAll(quota(terms.quota()));
        values.putAll(asks(terms.asks()));
        return values;
    }

    private static Map<String, Object> scope(DutyScope scope) {
        return Map.of(
                "selectors",
                scope.selectors().stream().map(Selector::name).toArray(String[]::new),
                "sectors",
                scope.sectors().toArray(String[]::new),
                "units",
                scope.units().stream().map(UnitId::value).toArray(UUID[]::new));
    }

    private static Map<String, @Nullable Object> quota(@Nullable Quota quota) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("quotaOp", quota == null ? null : quota.op());
        values.put("quotaN", quota == null ? null : quota.n());
        values.put("quotaUnit", quota == null ? null : quota.unit());
        values.put("quotaPer", quota == null ? null : quota.per());
        return values;
    }

    private static Map<String, Object> asks(Asks asks) {
        return Map.of(
                "asksText", asks.text(),
                "asksPhotos", asks.photos(),
                "asksPaper", asks.paper(),
                "asksFile", asks.file());
    }

    private static void requireOne(int rows, DutyId id) {
        if (rows != 1) {
            throw new Stale("duty " + id);
        }
    }
}
