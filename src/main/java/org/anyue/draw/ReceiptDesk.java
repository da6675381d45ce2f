package org.anyue.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes entries and signs their receipts, within a transaction that holds the draw. */
@Component
class ReceiptDesk {

    private static final int GROUP = 5;
    private static final int GROUPS = 4;
    private static final int AT_ONCE = 1_000;

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
        Map<String, NewEntry> best = new HashMap<>();
        entries.forEach(entry -> best.merge(entry.subjectKey(), entry, (a, b) -> b.chances() >= a.chances() ? b : a));
        List<String> keys = best.keySet().stream().sorted(store.order()).toList();
        Map<String, Receipt> receipts = new HashMap<>();
        List<Receipt> fresh = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<NewEntry> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE)).stream()
                    .map(best::get)
                    .toList();
            give(draw, some, now, receipts, fresh);
        }
        if (!fresh.isEmpty()) {
            events.publishEvent(new DrawEntered(
                    draw.identity().drawId(),
                    fresh.size(),
                    fresh.stream()
                            .map(receipt -> receipt.entry().entryId() + " " + receipt.signature())
                            .collect(Collectors.joining("\n"))));
        }
        return entries.stream().map(entry -> receipts.get(entry.subjectKey())).toList();
    }

    private void give(Draw draw, List<NewEntry> some, Instant now, Map<String, Receipt> receipts, List<Receipt> fresh) {
        UUID id = draw.identity().id();
        Map<String, DrawEntryStore.Opened> known =
                store.lockAll(id, some.stream().map(NewEntry::subjectKey).toList());
        List<DrawEntryStore.Opened> added = some.stream()
                .filter(entry -> !known.containsKey(entry.subjectKey()))
                .map(entry -> add(draw, entry, now))
                .toList();
        if (!added.isEmpty()) {
            Set<String> written = store.insertAll(id, added, seconds(now));
            List<String> others = new ArrayList<>();
            for (DrawEntryStore.Opened one : added) {
                if (written.contains(one.entry().entryId())) {
                    take(draw, one, receipts, fresh);
                } else {
                    others.add(one.subjectKey());
                }
            }
            if (!others.isEmpty()) {
                // Somebody else has entered them meanwhile.
                known.putAll(store.lockAll(id, others));
            }
        }
        List<DrawEntryStore.Opened> replaced = new ArrayList<>();
        for (NewEntry entry : some) {
            DrawEntryStore.Opened before = known.get(entry.subjectKey());
            if (before != null) {
                DrawEntryStore.Opened after = raise(draw, before, entry, now);
                receipts.put(entry.subjectKey(), after.receipt(draw.identity().drawId()));
                if (after != before) {
                    replaced.add(after);
                    fresh.add(after.receipt(draw.identity().drawId()));
                }
            }
        }
        if (!replaced.isEmpty()) {
            store.replaceAll(id, replaced, seconds(now));
        }
    }

    private static void take(
            Draw draw, DrawEntryStore.Opened made, Map<String, Receipt> receipts, List<Receipt> fresh) {
        Receipt receipt = made.receipt(draw.identity().drawId());
        receipts.put(made.subjectKey(), receipt);
        fresh.add(receipt);
    }

    private DrawEntryStore.Opened add(Draw draw, NewEntry entry, Instant now) {
        Rules rules = draw.rules();
        byte[] nonce = Ids.randomBytes(DrawHash.LENGTH);
        String subject = Subjects.commit(rules.hash(), nonce, rules.drawId(), entry.subjectKey());
        return signed(
                draw, new Entry(entryId(), entry.chances(), entry.stratum(), subject), entry.subjectKey(), nonce, now);
    }

    private static Instant seconds(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
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
        return signed(draw, changed, before.subjectKey(), before.nonce(), now);
    }

    private DrawEntryStore.Opened signed(Draw draw, Entry entry, String subjectKey, byte[] nonce, Instant now) {
        Rules rules = draw.rules();
        Instant at = seconds(now);
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
