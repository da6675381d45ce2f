package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.FigureAsk;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what an issue makes. Rows go in by the thousand: one statement carries whole columns. */
@Component
class IssueStore {

    private static final int CHUNK = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    IssueStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void addDuty(CampaignSummary campaign, DutyDetails duty) {
        jdbc.sql("""
                        INSERT INTO assignment.duty
                            (duty_id, campaign_id, campaign_title, owner_place_id, owner_name, of_department, number, what, kind, item, sentence,
                             quota, target, review_rule, due_on, due_text, late_from, lock_on,
                             ask_text, ask_photos, ask_paper, ask_file, open_point, issued_at)
                        VALUES
                            (:id, :campaign, :title, :owner, :ownerName, :ofDepartment, :number, :what, :kind, :item, :sentence,
                             :quota, :target, :rule, :due, :dueText, :late, :lock,
                             :askText, :photos, :paper, :file, :open, :at)""")
                .param("campaign", campaign.id().value())
                .param("title", campaign.title())
                .param("owner", campaign.owner().value())
                .param("ownerName", campaign.ownerName())
                .param("ofDepartment", campaign.ofDepartment())
                .param("number", duty.number())
                .param("at", Timestamp.from(clock.instant()))
                .params(terms(duty))
                .update();
        addFigures(duty.id(), duty.terms().asks().figures());
    }

    /** Brings what the units see to what the campaign says now; their assignments stay as they are. */
    void amendDuty(DutyDetails duty) {
        jdbc.sql("""
                        UPDATE assignment.duty
                        SET what = :what, kind = :kind, item = :item, sentence = :sentence, quota = :quota, target = :target,
                            review_rule = :rule, due_on = :due, due_text = :dueText, late_from = :late, lock_on = :lock,
                            ask_text = :askText, ask_photos = :photos, ask_paper = :paper, ask_file = :file, open_point = :open,
                            cancelled_at = :cancelled
                        WHERE duty_id = :id""")
                .param("cancelled", AssignmentStore.timestamp(duty.cancelledAt()))
                .params(terms(duty))
                .update();
        jdbc.sql("DELETE FROM assignment.duty_figure WHERE duty_id = :id")
                .param("id", duty.id().value())
                .update();
        addFigures(duty.id(), duty.terms().asks().figures());
    }

    private static Map<String, @Nullable Object> terms(DutyDetails duty) {
        DutyTerms terms = duty.terms();
        Asks asks = terms.asks();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", duty.id().value());
        values.put("what", terms.what());
        values.put("kind", terms.kind().label());
        values.put("item", (duty.itemNumber() + duty.itemTitle()).strip());
        values.put("sentence", duty.sentence() == null ? "" : duty.sentence());
        values.put("quota", terms.quota() == null ? "" : terms.quota().text());
        values.put("target", TargetPolicy.target(terms));
        values.put("rule", terms.reviewRule().name());
        values.put("due", terms.dueOn());
        values.put("dueText", terms.dueText());
        values.put("late", AssignmentStore.timestamp(FigurePolicy.lateFrom(terms.dueOn())));
        values.put("lock", terms.lockOn());
        values.put("askText", asks.text());
        values.put("photos", asks.photos());
        values.put("paper", asks.paper());
        values.put("file", asks.file());
        values.put("open", terms.openPoint());
        return values;
    }

    private void addFigures(DutyId duty, List<FigureAsk> figures) {
        for (int i = 0; i < figures.size(); i++) {
            FigureAsk figure = figures.get(i);
            jdbc.sql("""
                            INSERT INTO assignment.duty_figure (duty_id, key, position, label, unit)
                            VALUES (:duty, :key, :position, :label, :unit)""")
                    .param("duty", duty.value())
                    .param("key", figure.key())
                    .param("position", i)
                    .param("label", figure.label())
                    .param("unit", figure.unit())
                    .update();
        }
    }

    /** Adds units, or brings them to where they stand now. */
    void putBearers(List<BearerRow> all) {
        for (List<BearerRow> rows : chunks(all)) {
            jdbc.sql("""
                            INSERT INTO assignment.bearer (unit_id, kind, name, path, sectors, closed_on)
                            SELECT given.id, given.kind, given.name, CAST(given.path AS uuid[]), CAST(given.sectors AS text[]),
                                   closed_unit.closed_on
                            FROM unnest(CAST(:ids AS uuid[]), CAST(:kinds AS text[]), CAST(:names AS text[]),
                                        CAST(:paths AS text[]), CAST(:sectors AS text[]))
                                 AS given (id, kind, name, path, sectors)
                            LEFT JOIN assignment.closed_unit ON closed_unit.unit_id = given.id
                            ON CONFLICT (unit_id) DO UPDATE
                            SET kind = excluded.kind, name = excluded.name, path = excluded.path, sectors = excluded.sectors""")
                    .param(
                            "ids",
                            ArrayText.of(values(rows.stream().map(BearerRow::id).toList())))
                    .param(
                            "kinds",
                            ArrayText.of(rows.stream().map(BearerRow::kind).toList()))
                    .param(
                            "names",
                            ArrayText.ofWords(rows.stream().map(BearerRow::name).toList()))
                    .param(
                            "paths",
                            ArrayText.ofWords(rows.stream()
                                    .map(row -> ArrayText.of(values(row.path())))
                                    .toList()))
                    .param(
                            "sectors",
                            ArrayText.ofWords(rows.stream()
                                    .map(row -> ArrayText.ofWords(row.sectors()))
                                    .toList()))
                    .update();
        }
    }

    /** @return rows made; a unit that has the duty already keeps the one it has */
    int addAssignments(DutyDetails duty, Collection<UnitSummary> bearers) {
        return addAssignments(duty.campaign(), duty.id(), bearers);
    }

    int addAssignments(CampaignId campaign, DutyId duty, Collection<UnitSummary> bearers) {
        int made = 0;
        for (List<UnitId> units : chunks(bearers.stream().map(UnitSummary::id).toList())) {
            made += jdbc.sql("""
                            INSERT INTO assignment.assignment (id, campaign_id, duty_id, bearer_id, changed_at)
                            SELECT given.id, :campaign, :duty, given.bearer, :at
                            FROM unnest(CAST(:ids AS uuid[]), CAST(:bearers AS uuid[])) AS given (id, bearer)
                            ON CONFLICT (duty_id, bearer_id) DO NOTHING""")
                    .param("campaign", campaign.value())
                    .param("duty", duty.value())
                    .param("at", Timestamp.from(clock.instant()))
                    .param(
                            "ids",
                            ArrayText.of(units.stream()
                                    .map(unit -> Ids.timeOrdered(clock))
                                    .toList()))
                    .param("bearers", ArrayText.of(values(units)))
                    .update();
        }
        return made;
    }

    private static List<UUID> values(List<UnitId> ids) {
        return ids.stream().map(UnitId::value).toList();
    }

    private static <T> List<List<T>> chunks(List<T> rows) {
        return IntStream.iterate(0, start -> start < rows.size(), start -> start + CHUNK)
                .mapToObj(start -> rows.subList(start, Math.min(rows.size(), start + CHUNK)))
                .toList();
    }
}
