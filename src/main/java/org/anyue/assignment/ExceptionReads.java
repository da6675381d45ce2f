package org.anyue.assignment;

import java.util.List;
import org.anyue.campaign.ExceptionEntry;
import org.anyue.campaign.ExceptionSource;
import org.anyue.organization.Actor;
import org.anyue.organization.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exemptions, extensions and undone decisions, as the history of each assignment has them. */
@Component
class ExceptionReads implements ExceptionSource {

    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    ExceptionReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ExceptionEntry> exceptions(Actor actor) {
        Scope scope = actor.scope();
        return jdbc.sql("""
                        SELECT history.at, history.verb, duty.campaign_title, duty.number, duty.what, bearer.name,
                               history.actor_name, history.note
                        FROM assignment.history
                        JOIN assignment.assignment ON assignment.id = history.assignment_id
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
                        WHERE history.verb IN ('EXEMPT', 'REINSTATE', 'EXTEND', 'UNDO')
                          AND\s""" + scope.sql("assignment.bearer_id") + """
                         ORDER BY history.at DESC
                        LIMIT :most""")
                .params(scope.parameters())
                .param("most", MOST)
                .query((row, _) -> new ExceptionEntry(
                        row.getTimestamp("at").toInstant(),
                        AssignmentVerb.valueOf(row.getString("verb")).label(),
                        row.getString("campaign_title"),
                        row.getInt("number") + ". " + row.getString("what"),
                        row.getString("name"),
                        row.getString("actor_name"),
                        row.getString("note")))
                .list();
    }
}
