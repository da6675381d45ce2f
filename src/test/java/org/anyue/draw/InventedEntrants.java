package org.anyue.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;

/** A feature with entrants, for tests. */
public final class InventedEntrants implements EntryReplay {

    private final Map<String, UnitId> owners = new ConcurrentHashMap<>();
    private final Map<String, Replay> replays = new ConcurrentHashMap<>();

    /** A pool of the place. */
    public void open(String reference, UnitId owner) {
        owners.put(reference, owner);
        replays.put(reference, new Replay(List.of(), List.of(), 0));
    }

    public void replay(String reference, Replay replay) {
        replays.put(reference, replay);
    }

    /** Entrants 1 to n; chances and strata vary. */
    public static List<Subject> subjects(int n) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            subjects.add(new Subject("tel:+86139%08d".formatted(i), "ABCC".substring(i % 4, i % 4 + 1), 1 + i % 3));
        }
        return subjects;
    }

    @Override
    public String feature() {
        return "invented";
    }

    @Override
    public String label() {
        return "演练答题";
    }

    @Override
    public List<Pool> pools(Actor actor) {
        return owners.entrySet().stream()
                .filter(one -> actor.isOfficeOf(one.getValue()))
                .map(one -> new Pool(
                        one.getKey(),
                        "安全知识答题 " + one.getKey(),
                        one.getValue(),
                        Instant.parse("2026-06-01T00:00:00Z"),
                        Instant.parse("2026-06-27T10:00:00Z"),
                        List.of(new Stratum("A", "解放区"), new Stratum("B", "中站区"), new Stratum("C", "武陟县"))))
                .toList();
    }

    @Override
    public String ruleText(String pool) {
        return "答对 8 题以上得 1 次机会，最多 3 次。\n同一手机号只算一人。";
    }

    @Override
    public Replay replay(String pool) {
        return replays.get(pool);
    }
}
