package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.FigureAsk;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
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
        DutyTerms terms = duty.terms();
        Asks asks = terms.asks();
        Instant late = FigurePolicy.lateFrom(terms.dueOn());
        jdbc.sql("""
                        INSERT INTO assignment.duty
                            (duty_id, campaign_id, campaign_title, owner_place_id, owner_name, number, what, kind, item, sentence,
                             quota, target, review_rule, due_on, due_text, late_from, lock_on,
                             ask_text, ask_photos, ask_paper, ask_file, issued_at)
                        VALUES
                            (:id, :campaign, :title, :owner, :ownerName, :number, :what, :kind, :item, :sentence,
                             :quota, :target, :rule, :due, :dueText, :late, :lock,
                             :askText, :photos, :paper, :file, :at)""")
                .param("id", duty.id().value())
                .param("campaign", campaign.id().value())
                .param("title", campaign.title())
                .param("owner", campaign.ownerPlace().value())
                .param("ownerName", campaign.ownerName())
                .param("number", duty.number())
                .param("what", terms.what())
                .param("kind", terms.kind().label())
                .param("item", (duty.itemNumber() + duty.itemTitle()).strip())
                .param("sentence", duty.sentence() == null ? "" : duty.sentence())
                .param("quota", terms.quota() == null ? "" : terms.quota().text())
                .param("target", TargetPolicy.target(terms))
                .param("rule", terms.reviewRule().name())
                .param("due", terms.dueOn())
                .param("dueText", terms.dueText())
                .param("late", late == null ? null : Timestamp.from(late))
                .param("lock", terms.lockOn())
                .param("askText", asks.text())
                .param("photos", asks.photos())
                .param("paper", asks.paper())
                .param("file", asks.file())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        addFigures(duty.id(), asks.figures());
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
        int made = 0;
        for (List<UnitId> units : chunks(bearers.stream().map(UnitSummary::id).toList())) {
            made += jdbc.sql("""
                            INSERT INTO assignment.assignment (id, campaign_id, duty_id, bearer_id, changed_at)
                            SELECT given.id, :campaign, :duty, given.bearer, :at
                            FROM unnest(CAST(:ids AS uuid[]), CAST(:bearers AS uuid[])) AS given (id, bearer)
                            ON CONFLICT (duty_id, bearer_id) DO NOTHING""")
                    .param("campaign", duty.campaign().value())
                    .param("duty", duty.id().value())
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
