package org.anyue.quiz;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps some attempts in one transaction: their rows, one signature over all of them, one record in the trail. */
@Component
class AttemptBatch {

    private final AttemptStore attempts;
    private final ReceiptBatchStore batches;
    private final ReceiptSeals seals;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AttemptBatch(
            AttemptStore attempts,
            ReceiptBatchStore batches,
            ReceiptSeals seals,
            Clock clock,
            ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.batches = batches;
        this.seals = seals;
        this.clock = clock;
        this.events = events;
    }

    /** @return receipts of those that are new; the others were there before */
    @Transactional
    public Set<UUID> keep(UUID batch, List<Attempt> waiting) {
        Set<UUID> kept = attempts.insert(batch, waiting);
        if (!kept.isEmpty()) {
            sign(batch, waiting, kept);
        }
        return kept;
    }

    private void sign(UUID batch, List<Attempt> waiting, Set<UUID> kept) {
        Set<UUID> signed = new HashSet<>();
        ByteBuffer leaves = ByteBuffer.allocate(kept.size() * ReceiptTree.LENGTH);
        for (Attempt attempt : waiting) {
            // The same paper twice in one batch is one row.
            if (kept.contains(attempt.receipt()) && signed.add(attempt.receipt())) {
                leaves.put(ReceiptLeaf.hash(attempt));
            }
        }
        byte[] root = new ReceiptTree(leaves.array()).root();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReceiptSeals.Signature signature = seals.sign(ReceiptSeals.message(batch, kept.size(), root, now));
        batches.insert(new ReceiptBatchStore.Batch(batch, now, leaves.array(), root, signature));
        events.publishEvent(new AttemptsKept(batch, kept.size(), HexFormat.of().formatHex(root)));
    }
}
