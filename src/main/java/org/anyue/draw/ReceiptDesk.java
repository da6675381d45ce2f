package org.anyue.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyue.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes entries and signs their receipts, within a transaction that holds the draw. */
@Component
class ReceiptDesk {

    private static final int GROUP = 5;
    private static final int GROUPS = 4;

    private final DrawEntryStore store;
    private final ReceiptKeys keys;
    private final ApplicationEventPublisher events;

    ReceiptDesk(DrawEntryStore store, ReceiptKeys keys, ApplicationEventPublisher events) {
        this.store = store;
        this.keys = keys;
        this.events = events;
    }

    /** @return the receipts in force, in the same order */
    List<Receipt> give(Draw draw, List<NewEntry> entries, Instant now) {
        Map<NewEntry, Receipt> receipts = new HashMap<>();
        List<Receipt> fresh = new ArrayList<>();
        // In one order for everybody, so that two batches never wait for each other.
        List<NewEntry> ordered = entries.stream()
                .distinct()
                .sorted(Comparator.comparing(NewEntry::subjectKey).thenComparing(NewEntry::chances))
                .toList();
        for (NewEntry entry : ordered) {
            DrawEntryStore.Opened before =
                    store.lock(draw.identity().id(), entry.subjectKey()).orElse(null);
            DrawEntryStore.Opened after = before == null ? add(draw, entry, now) : raise(draw, before, entry, now);
            Receipt receipt = after.receipt(draw.identity().drawId());
            receipts.put(entry, receipt);
            if (after != before) {
                fresh.add(receipt);
            }
        }
        if (!fresh.isEmpty()) {
            events.publishEvent(new DrawEntered(
                    draw.identity().drawId(),
                    fresh.size(),
                    fresh.stream()
                            .map(receipt -> receipt.entry().entryId() + " " + receipt.signature())
                            .collect(Collectors.joining("\n"))));
        }
        return entries.stream().map(receipts::get).toList();
    }

    private DrawEntryStore.Opened add(Draw draw, NewEntry entry, Instant now) {
        Rules rules = draw.rules();
        byte[] nonce = Ids.randomBytes(DrawHash.LENGTH);
        String subject = Subjects.commit(rules.hash(), nonce, rules.drawId(), entry.subjectKey());
        DrawEntryStore.Opened made = signed(
                draw, new Entry(entryId(), entry.chances(), entry.stratum(), subject), entry.subjectKey(), nonce, now);
        if (store.insert(draw.identity().id(), made)) {
            return made;
        }
        Optional<DrawEntryStore.Opened> other = store.lock(draw.identity().id(), entry.subjectKey());
        return raise(draw, other.orElseThrow(), entry, now);
    }

    private DrawEntryStore.Opened raise(Draw draw, DrawEntryStore.Opened before, NewEntry entry, Instant now) {
        boolean moved = entry.chances() == before.entry().chances()
                && !entry.stratum().equals(before.entry().stratum());
        if (entry.chances() <= before.entry().chances() && !moved) {
            return before;
        }
        Entry changed = new Entry(
                before.entry().entryId(),
                entry.chances(),
                entry.stratum(),
                before.entry().subject());
        DrawEntryStore.Opened made = signed(draw, changed, before.subjectKey(), before.nonce(), now);
        store.replace(draw.identity().id(), made);
        return made;
    }

    private DrawEntryStore.Opened signed(Draw draw, Entry entry, String subjectKey, byte[] nonce, Instant now) {
        Rules rules = draw.rules();
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        byte[] signature = keys.sign(
                draw.identity().keyId(), rules.drawId(), rules.hash(), Receipt.message(rules.drawId(), entry, at));
        return new DrawEntryStore.Opened(
                entry, subjectKey, nonce, at, HexFormat.of().formatHex(signature));
    }

    /** 100 bits of chance, in groups that can be read out. */
    private static String entryId() {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(Ids.randomText(GROUP).toUpperCase(Locale.ROOT));
        }
        return String.join("-", groups);
    }
}
