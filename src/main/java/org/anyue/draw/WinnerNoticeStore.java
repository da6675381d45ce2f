package org.anyue.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages to winners, each written before it is sent. Who it goes to stands with the entry, sealed. */
@Component
class WinnerNoticeStore {

    /** After so many it is given up. */
    static final int TRIES = 5;

    private final JdbcClient jdbc;

    WinnerNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Prize draws with a result whose people are still known. */
    List<String> drawn() {
        return jdbc.sql("""
                        SELECT draw_id
                        FROM draw.draw
                        WHERE state = 'DRAWN' AND kind = 'PRIZE' AND purged_at IS NULL
                        ORDER BY draw_id""").query(String.class).list();
    }

    /** @return how many are new */
    int plan(UUID draw, Collection<String> entryIds, WinnerNotice.Kind kind, Instant now) {
        return jdbc.sql("""
                        INSERT INTO draw.winner_notice (id, draw, entry_id, kind, made_at)
                        SELECT one.id, :draw, one.entry, :kind, :now
                        FROM unnest(:ids, :entries) AS one (id, entry)
                        ON CONFLICT (draw, entry_id, kind) DO NOTHING""")
                .param("ids", entryIds.stream().map(_ -> Ids.random()).toArray(UUID[]::new))
                .param("entries", entryIds.toArray(String[]::new))
                .param("draw", draw)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<WinnerNotice> waiting(int limit) {
        return jdbc.sql("""
                        SELECT notice.id, notice.draw, draw.draw_id, notice.entry_id, notice.kind
                        FROM draw.winner_notice notice
                        JOIN draw.draw ON draw.id = notice.draw
                        WHERE notice.sent_at IS NULL AND notice.tries < :tries
                        ORDER BY notice.tries, notice.made_at, notice.id
                        LIMIT :limit""")
                .param("tries", TRIES)
                .param("limit", limit)
                .query((row, _) -> new WinnerNotice(
                        row.getObject("id", UUID.class),
                        row.getObject("draw", UUID.class),
                        row.getString("draw_id"),
                        row.getString("entry_id"),
                        WinnerNotice.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    void sent(WinnerNotice notice, Instant now) {
        jdbc.sql("UPDATE draw.winner_notice SET sent_at = :now WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", notice.id())
                .update();
    }

    /** @param more tries that this one counts as */
    void failed(WinnerNotice notice, int more) {
        jdbc.sql("UPDATE draw.winner_notice SET tries = tries + :more WHERE id = :id")
                .param("more", more)
                .param("id", notice.id())
                .update();
    }

    NoticeCounts counts(UUID draw) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE sent_at IS NOT NULL) AS told,
                               count(*) FILTER (WHERE sent_at IS NULL AND tries < :tries) AS waiting,
                               count(*) FILTER (WHERE sent_at IS NULL AND tries >= :tries) AS failed
                        FROM draw.winner_notice
                        WHERE draw = :draw AND kind = 'WON'""")
                .param("tries", TRIES)
                .param("draw", draw)
                .query(NoticeCounts.class)
                .single();
    }
}
