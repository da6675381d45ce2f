package org.anyue.parameter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was set, and what it was before. */
@Component
class ParameterStore {

    private final JdbcClient jdbc;

    ParameterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(String code, String content, int version, String changedName, Instant changedAt) {}

    Optional<String> content(String code) {
        return jdbc.sql("SELECT content FROM parameter.setting WHERE code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    Map<String, Kept> kept(Collection<String> codes) {
        Map<String, Kept> found = new HashMap<>();
        jdbc.sql("""
                        SELECT code, content, version, changed_name, changed_at
                        FROM parameter.setting
                        WHERE code = ANY (:codes)""")
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> new Kept(
                        row.getString("code"),
                        row.getString("content"),
                        row.getInt("version"),
                        row.getString("changed_name"),
                        row.getTimestamp("changed_at").toInstant()))
                .list()
                .forEach(one -> found.put(one.code(), one));
        return found;
    }

    /** @param seen version that was seen, 0 for never changed; @return whether it was still that one */
    boolean put(String code, String content, int seen, String by, Instant at) {
        String statement = seen == 0 ? """
                        INSERT INTO parameter.setting (code, content, changed_name, changed_at)
                        VALUES (:code, :content, :by, :at)
                        ON CONFLICT DO NOTHING""" : """
                        UPDATE parameter.setting
                        SET content = :content, version = version + 1, changed_name = :by, changed_at = :at
                        WHERE code = :code AND version = :seen""";
        JdbcClient.StatementSpec sql = jdbc.sql(statement)
                .param("code", code)
                .param("content", content)
                .param("by", by)
                .param("at", Timestamp.from(at));
        return (seen == 0 ? sql : sql.param("seen", seen)).update() == 1;
    }

    void note(UUID id, String code, int version, ParameterChange change) {
        jdbc.sql("""
                        INSERT INTO parameter.change (id, code, version, before, after, undoes, made_name, made_at)
                        VALUES (:id, :code, :version, :before, :after, :undoes, :by, :at)""")
                .param("id", id)
                .param("code", code)
                .param("version", version)
                .param("before", change.before())
                .param("after", change.after())
                .param("undoes", change.undoes())
                .param("by", change.by())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    /** Newest first. */
    List<ParameterChange> changes(String code) {
        return jdbc.sql("""
                        SELECT before, after, undoes, made_name, made_at
                        FROM parameter.change
                        WHERE code = :code
                        ORDER BY version DESC
                        LIMIT 200""")
                .param("code", code)
                .query((row, _) -> new ParameterChange(
                        row.getString("before"),
                        row.getString("after"),
                        row.getBoolean("undoes"),
                        row.getString("made_name"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
