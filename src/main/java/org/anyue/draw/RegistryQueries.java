package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The public chain of all draws, for everybody. */
@Component
public class RegistryQueries {

    private static final int MOST = 10_000;

    private final RegistryStore store;
    private final TimeStampStore stamps;

    RegistryQueries(RegistryStore store, TimeStampStore stamps) {
        this.store = store;
        this.stamps = stamps;
    }

    /** @param seq of the last record, negative while there is none */
    public record Head(long seq, String hash, Instant at) {}

    /** One query, because it stands at the foot of every public page. */
    @Transactional(readOnly = true)
    public Head head() {
        RegistryStore.Head head = store.head();
        return new Head(head.seq(), head.hash(), head.at());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<RegistryRecord> latest(int limit, int offset) {
        return store.latest(limit, offset);
    }

    /** When an outside authority last confirmed the head; null when it never did. */
    @Transactional(readOnly = true)
    public @Nullable Instant stampedAt() {
        return stamps.latestHead().map(TimeStampStore.Kept::stampedAt).orElse(null);
    }

    /** The last 10,000 records as JSON, the oldest first. */
    @Transactional(readOnly = true)
    public byte[] file() {
        long last = store.head().seq();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        store.between(Math.max(0, last - MOST + 1), last).forEach(record -> list.add(record.json()));
        return (list.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
