package org.anyue.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.shared.Party;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of actors beside the chain: one encrypted row from the record on where the name was new or another one. */
@Repository
class ActorNameStore implements SealedRows {

    static final String COLUMN = "audit.actor_name.name";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;
    /** Names known to be committed, so that most records need no look-up. */
    private final Map<String, String> committed = new ConcurrentHashMap<>();

    ActorNameStore(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /** The actor's id is bound in, so that one person's name cannot be put beside another's deeds. */
    static String columnOf(String actorId) {
        return COLUMN + " " + actorId;
    }

    void keep(Party party, long seq) {
        if (party.actorId().isEmpty()
                || party.name().isEmpty()
                || Objects.equals(committed.get(party.actorId()), party.name())) {
            return;
        }
        jdbc.sql("""
                INSERT INTO audit.actor_name (actor_id, since_seq, name_sealed, name_index)
                SELECT :actorId, :seq, :sealed, :index
                WHERE NOT EXISTS (
                    SELECT 1
                    FROM audit.actor_name kept
                    WHERE kept.actor_id = :actorId
                      AND kept.name_index IN (:indexes)
                      AND kept.since_seq = (
                          SELECT max(newest.since_seq)
                          FROM audit.actor_name newest
                          WHERE newest.actor_id = :actorId))
                """)
                .param("actorId", party.actorId())
                .param("seq", seq)
                .param("sealed", cipher.seal(columnOf(party.actorId()), party.name()))
                .param("index", index.of(COLUMN, party.name()))
                .param("indexes", index.all(COLUMN, party.name()))
                .update();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "审计记录旁的姓名",
                "audit.actor_name",
                List.of("actor_id", "since_seq"),
                List.of(SealedColumn.of("name_sealed", key -> columnOf(key.getFirst()))
                        .indexed("name_index", COLUMN))));
    }

    void committed(Party party) {
        committed.put(party.actorId(), party.name());
    }

    /** Rows erased. */
    int erase(String actorId) {
        committed.remove(actorId);
        return jdbc.sql("""
                DELETE FROM audit.actor_name
                WHERE actor_id = :actorId
                """).param("actorId", actorId).update();
    }
}
