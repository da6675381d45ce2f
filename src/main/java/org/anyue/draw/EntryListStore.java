package org.anyue.draw;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyue.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of a draw as a whole: who is on it before it is bound, and what is published of it afterwards. */
@Component
class EntryListStore {

    private static final String INDEX = "draw.entry.subject_index";

    private final JdbcClient jdbc;
    private final BlindIndex index;

    EntryListStore(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** All receipts of a draw, to be found by who they are without opening any. */
    static final class Receipts {

        private final Map<ByteBuffer, Entry> entries;
        private final BlindIndex index;

        private Receipts(Map<ByteBuffer, Entry> entries, BlindIndex index) {
            this.entries = entries;
            this.index = index;
        }

        int size() {
            return entries.size();
        }

        Optional<Entry> of(String subjectKey) {
            return index.all(INDEX, DrawEntryStore.indexed(subjectKey)).stream()
                    .map(ByteBuffer::wrap)
                    .flatMap(key -> Stream.ofNullable(entries.get(key)))
                    .findFirst();
        }
    }

    Receipts receipts(UUID draw) {
        Map<ByteBuffer, Entry> entries = new HashMap<>();
        jdbc.sql("""
                SELECT entry_id, chances, stratum, subject, subject_index
                FROM draw.entry
                WHERE draw = :draw AND subject_index IS NOT NULL""").param("draw", draw).query((ResultSet row) -> {
            entries.put(ByteBuffer.wrap(row.getBytes("subject_index")), DrawEntryStore.entry(row, 0));
        });
        return new Receipts(entries, index);
    }

    long count(UUID draw) {
        return jdbc.sql("SELECT count(*) FROM draw.entry WHERE draw = :draw")
                .param("draw", draw)
                .query(Long.class)
                .single();
    }

    /** @param reasons by entry */
    void exclude(UUID draw, Map<String, ExclusionReason> reasons) {
        List<Map.Entry<String, ExclusionReason>> all = List.copyOf(reasons.entrySet());
        jdbc.sql("""
                        UPDATE draw.entry
                        SET excluded = one.reason
                        FROM unnest(:ids, :reasons) AS one (id, reason)
                        WHERE entry.draw = :draw AND entry.entry_id = one.id""")
                .param("ids", all.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("reasons", all.stream().map(one -> one.getValue().name()).toArray(String[]::new))
                .param("draw", draw)
                .update();
    }

    /** Those who take part, as published. */
    EntryList entries(UUID draw) {
        return EntryList.of(
                jdbc.sql("""
                        SELECT entry_id, chances, stratum, subject
                        FROM draw.entry
                        WHERE draw = :draw AND excluded = ''
                        ORDER BY entry_id""").param("draw", draw).query(DrawEntryStore::entry).list());
    }

    /** Why an entry does not take part; empty when it does, or is none. */
    Optional<ExclusionReason> exclusion(UUID draw, String entryId) {
        List<String> found = jdbc.sql("SELECT excluded FROM draw.entry WHERE draw = :draw AND entry_id = :entryId")
                .param("draw", draw)
                .param("entryId", entryId)
                .query(String.class)
                .list();
        return found.stream()
                .filter(reason -> !reason.isEmpty())
                .map(ExclusionReason::valueOf)
                .findFirst();
    }
}
