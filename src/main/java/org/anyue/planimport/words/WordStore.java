package org.anyue.planimport.words;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.UnitId;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.Signature;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the words of places. */
@Component
public class WordStore {

    static final String COLUMNS = """
            SELECT id, unit_id, list, cells, origin, campaign_id, sentence, state, added_by, added_at, retired_by,
                   retired_at, version
            FROM planimport.word
            """;

    private final JdbcClient jdbc;

    WordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The word, held until the transaction ends. */
    public Optional<PlaceWord> lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(WordStore::word)
                .optional();
    }

    /** @throws Refusal when the place has the row already */
    public void insert(PlaceWord word) {
        CampaignId campaign = word.origin().campaign();
        try {
            jdbc.sql("""
                            INSERT INTO planimport.word (id, unit_id, list, cells, origin, campaign_id, sentence, state,
                                                         added_by, added_at, version)
                            VALUES (:id, :unit, :list, :cells, :origin, :campaign, :sentence, :state, :by, :at, :version)""")
                    .param("id", word.id())
                    .param("unit", word.place().value())
                    .param("list", word.row().list())
                    .param("cells", word.row().cells().toArray(String[]::new))
                    .param("origin", word.origin().kind().name())
                    .param("campaign", campaign == null ? null : campaign.value())
                    .param("sentence", word.origin().sentence())
                    .param("state", word.state().name())
                    .params(signature(word.added()))
                    .param("version", word.version())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw known(word);
        }
    }

    /** @throws Refusal when the place has the row again already */
    public void save(PlaceWord word) {
        try {
            int rows = jdbc.sql("""
                            UPDATE planimport.word
                            SET state = :state, retired_by = :by, retired_at = :at, version = :version
                            WHERE id = :id AND version = :version - 1""")
                    .param("id", word.id())
                    .param("state", word.state().name())
                    .params(signature(word.retired()))
                    .param("version", word.version())
                    .update();
            if (rows != 1) {
                throw new Stale("word " + word.id());
            }
        } catch (DuplicateKeyException taken) {
            throw known(word);
        }
    }

    private static Refusal known(PlaceWord word) {
        return new Refusal(PlanImportRefusal.WORD_KNOWN, word.row().line().replace('\t', ' '));
    }

    static Map<String, @Nullable Object> signature(@Nullable Signature signature) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("by", signature == null ? null : signature.name());
        values.put("at", signature == null ? null : signature.at().atOffset(ZoneOffset.UTC));
        return values;
    }

    static @Nullable Signature signature(@Nullable String by, @Nullable OffsetDateTime at) {
        return by == null || at == null ? null : new Signature(by, at.toInstant());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static PlaceWord word(ResultSet row, int number) throws SQLException {
        UUID campaign = row.getObject("campaign_id", UUID.class);
        Signature added = new Signature(
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
        return new PlaceWord(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new WordRow(row.getString("list"), 1, texts(row, "cells")),
                new WordOrigin(
                        WordOrigin.Kind.valueOf(row.getString("origin")),
                        campaign == null ? null : new CampaignId(campaign),
                        row.getString("sentence")),
                WordState.valueOf(row.getString("state")),
                added,
                signature(row.getString("retired_by"), row.getObject("retired_at", OffsetDateTime.class)),
                row.getInt("version"));
    }
}
