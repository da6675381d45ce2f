package org.anyue.organization;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of dictionaries. */
@Component
class DictionaryStore {

    private final JdbcClient jdbc;

    DictionaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Dictionary dictionary, DictionaryValue value) {
        String statement = dictionary == Dictionary.SECTORS
                ? "INSERT INTO organization.sector (code, name, position) VALUES (:code, :name, :position)"
                : """
                        INSERT INTO organization.dictionary_value (dictionary, code, name, position)
                        VALUES (:dictionary, :code, :name, :position)""";
        jdbc.sql(statement)
                .param("dictionary", dictionary.name())
                .param("code", value.code())
                .param("name", value.name())
                .param("position", value.position())
                .update();
    }

    /** @return false when somebody changed it meanwhile */
    boolean save(Dictionary dictionary, DictionaryValue value, @Nullable Instant retiredAt) {
        String target = dictionary == Dictionary.SECTORS ? "sector" : "dictionary_value";
        String condition = dictionary == Dictionary.SECTORS ? "" : " AND dictionary = :dictionary";
        return jdbc.sql("UPDATE organization." + target + """
                         SET name = :name, position = :position, retired_at = :retired, version = version + 1
                        WHERE code = :code AND version = :version""" + condition)
                        .param("dictionary", dictionary.name())
                        .param("code", value.code())
                        .param("name", value.name())
                        .param("position", value.position())
                        .param("retired", retiredAt == null ? null : Timestamp.from(retiredAt), Types.TIMESTAMP)
                        .param("version", value.version())
                        .update()
                == 1;
    }

    /** Only one change of a dictionary at a time, so that names and order stay sound. */
    void lock(Dictionary dictionary) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('organization.dictionary'), :number)")
                .param("number", dictionary.ordinal())
                .query((_, number) -> number)
                .list();
    }
}
