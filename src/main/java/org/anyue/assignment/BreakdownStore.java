package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Clock;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duties that a place makes out of one of its own. */
@Component
class BreakdownStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    BreakdownStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A place, or a department. */
    record Asker(UnitId id, String name, boolean isDepartment) {}

    /** The asker's own words and day; sentence, activity and campaign are those of the whole. Paper is not asked for. */
    DutyId add(Assignment.Identity whole, Asker asker, BreakdownTerms terms) {
        DutyId duty = new DutyId(Ids.timeOrdered(clock));
        int added = jdbc.sql("""
                        INSERT INTO assignment.duty
                            (duty_id, campaign_id, campaign_title, owner_place_id, owner_name, of_department, number, what, kind, item,
                             sentence, quota, target, review_rule, due_on, due_text, late_from, lock_on, ask_text,
                             ask_photos, ask_paper, ask_file, issued_at, source_id, broken_from)
                        SELECT :id, campaign_id, campaign_title, :place, :placeName, :ofDepartment, number, :what, kind, item,
                               sentence, '', 0, 'DIRECT', :due, '', :late, NULL,
                               NOT :same OR ask_text
                                   OR (ask_photos = 0 AND NOT ask_file
                                       AND NOT EXISTS (SELECT 1
                                                       FROM assignment.duty_figure
                                                       WHERE duty_figure.duty_id = :whole)),
                               CASE WHEN :same THEN ask_photos ELSE 0 END, FALSE, :same AND ask_file, :at,
                               coalesce(source_id, duty_id), :from
                        FROM assignment.duty
                        WHERE duty_id = :whole""")
                .param("id", duty.value())
                .param("whole", whole.duty().value())
                .param("from", whole.id().value())
                .param("place", asker.id().value())
                .param("placeName", asker.name())
                .param("ofDepartment", asker.isDepartment())
                .param("what", terms.what())
                .param("due", terms.dueOn())
                .param("late", AssignmentStore.timestamp(FigurePolicy.lateFrom(terms.dueOn())))
                .param("same", terms.sameAsks())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added != 1) {
            throw new IllegalStateException("no duty " + whole.duty());
        }
        if (terms.sameAsks()) {
            jdbc.sql("""
                            INSERT INTO assignment.duty_figure (duty_id, key, position, label, unit)
                            SELECT :id, key, position, label, unit
                            FROM assignment.duty_figure
                            WHERE duty_id = :whole""")
                    .param("id", duty.value())
                    .param("whole", whole.duty().value())
                    .update();
        }
        return duty;
    }

    /** Units asked; 0 when this is no breakdown of the assignment. */
    int count(AssignmentId whole, DutyId duty) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM assignment.assignment
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        WHERE duty.duty_id = :duty AND duty.broken_from = :whole""")
                .param("duty", duty.value())
                .param("whole", whole.value())
                .query(Integer.class)
                .single();
    }

    /** @return false when it had been taken back before */
    boolean cancel(AssignmentId whole, DutyId duty) {
        return jdbc.sql("""
                        UPDATE assignment.duty
                        SET cancelled_at = :at
                        WHERE duty_id = :duty AND broken_from = :whole AND cancelled_at IS NULL""")
                        .param("duty", duty.value())
                        .param("whole", whole.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
