package org.anyue.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.FileReferences;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos and papers that were taken out again: their facts go after a while, and the file store then drops the bytes. */
@Component
class EvidenceRetentionStore implements RetentionRule.Owner, FileReferences {

    private static final String REMOVED = "FROM evidence.item WHERE removed_at < :before";

    private final JdbcClient jdbc;

    EvidenceRetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule(
                "evidence.removed",
                this::due,
                before -> jdbc.sql("DELETE " + REMOVED)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("SELECT count(*), min(removed_at) AS oldest " + REMOVED)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    @Override
    public List<String> fileColumns() {
        return List.of(
                "evidence.item.shown_address", "evidence.item.thumbnail_address", "evidence.item.original_address");
    }

    @Override
    public Stream<String> fileAddresses() {
        return jdbc.sql("""
                        SELECT shown_address FROM evidence.item
                        UNION
                        SELECT thumbnail_address FROM evidence.item WHERE thumbnail_address IS NOT NULL
                        UNION
                        SELECT original_address FROM evidence.item WHERE original_address IS NOT NULL""").query(String.class).list().stream();
    }
}
