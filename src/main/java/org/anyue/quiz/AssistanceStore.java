package org.anyue.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which papers were filled in by whom for somebody else. */
@Component
class AssistanceStore {

    private final JdbcClient jdbc;

    AssistanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor helper, Attempt attempt, LocalDate day, Instant at) {
        jdbc.sql("""
                        INSERT INTO quiz.assistance (receipt_id, contest_id, account_id, unit_id, day, kept_at)
                        VALUES (:receipt, :contest, :account, :unit, :day, :at)""")
                .param("receipt", attempt.receipt())
                .param("contest", attempt.key().contest().value())
                .param("account", helper.accountId())
                .param("unit", helper.unitId().value())
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Papers of a day, in all contests. */
    int of(UUID account, LocalDate day) {
        return jdbc.sql("SELECT count(*) FROM quiz.assistance WHERE account_id = :account AND day = :day")
                .param("account", account)
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
