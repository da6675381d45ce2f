package org.anyue.vault;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the keys of personal data while everybody goes on working. A new key is in use at once and old ones still
 * open; rows are sealed again batch by batch, each batch a transaction, so that it goes on after a stop where it was;
 * when nothing depends on the old keys, they are put away. What is in use is the youngest key, so nothing but the keys
 * themselves has to be remembered.
 */
@Component
public class KeyRotation {

    /** Nothing takes longer from sealing a value to committing it. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final List<KeyPurpose> CHANGED = List.of(KeyPurpose.FIELD, KeyPurpose.INDEX);
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int BATCH = 200;
    private static final int SHOWN = 20;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final VaultKeys keys;
    private final KeyRegistry registry;
    private final RotationStore store;
    private final ResealStore reseals;
    private final ObjectProvider<SealedRows> owners;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeyRotation(
            VaultKeys keys,
            KeyRegistry registry,
            RotationStore store,
            ResealStore reseals,
            ObjectProvider<SealedRows> owners,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.keys = keys;
        this.registry = registry;
        this.store = store;
        this.reseals = reseals;
        this.owners = owners;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    public Optional<Rotation> running() {
        return store.open();
    }

    public List<Rotation> latest() {
        return store.latest(SHOWN);
    }

    /** When the key in use was made. */
    public Instant inUseSince() {
        return keys.inUse(KeyPurpose.FIELD).createdAt();
    }

    public List<RotationProgress> progress() {
        return tables().map(table -> new RotationProgress(
                        table.label(),
                        table.name(),
                        reseals.total(table),
                        reseals.outdated(table),
                        reseals.lapsing(table),
                        table.isOneWay()))
                .toList();
    }

    /**
     * New keys for encryption and search, in use when this returns.
     *
     * @throws Refusal while the former ones are not put away
     */
    public synchronized void begin(Party by) {
        if (store.open().isPresent()) {
            throw new Refusal(VaultRefusal.ROTATION_RUNNING);
        }
        // The files first: if anything fails after them, the next start takes them up and goes on with the change.
        List<VaultKey> fresh = CHANGED.stream()
                .map(purpose -> registry.waiting(purpose, keys.of(purpose)))
                .toList();
        UUID id = Ids.timeOrdered(clock);
        try {
            transaction.executeWithoutResult(_ -> {
                store.begin(id, clock.instant(), by.actorId());
                fresh.forEach(registry::register);
                events.publishEvent(new KeysRotated(by, id, KeysRotated.Step.BEGUN, names(fresh)));
            });
        } catch (DuplicateKeyException _) {
            fresh.forEach(registry::putAway);
            throw new Refusal(VaultRefusal.ROTATION_RUNNING);
        }
        keys.add(fresh);
    }

    /** Goes on sealing again where it was; rows that somebody is writing are left to the next call. Rows resealed. */
    public long work() {
        if (old().isEmpty()) {
            return 0;
        }
        Rotation rotation = store.open().orElseGet(this::takeUp);
        long resealed = tables().filter(table -> !table.isOneWay())
                .mapToLong(table -> walk(rotation, table))
                .sum();
        if (rotation.finishedAt() == null && left() == 0) {
            finish(rotation);
        }
        return resealed;
    }

    /**
     * Former keys and no change that would put them away: a stop between key files and register, or a backup of the
     * database from before the change beside the keys from after it. The new key is in use, so the change goes on.
     */
    private Rotation takeUp() {
        UUID id = Ids.timeOrdered(clock);
        transaction.executeWithoutResult(_ -> {
            store.begin(id, clock.instant(), Party.SYSTEM.actorId());
            events.publishEvent(new KeysRotated(Party.SYSTEM, id, KeysRotated.Step.TAKEN_UP, names(inUse())));
        });
        LOG.warn("A change of the keys had not been begun completely and goes on as {}", id);
        return store.open().orElseThrow();
    }

    private List<VaultKey> inUse() {
        return CHANGED.stream().map(keys::inUse).toList();
    }

    private long walk(Rotation rotation, SealedTable table) {
        int skipped = 0;
        long resealed = 0;
        ResealStore.Batch batch;
        do {
            int past = skipped;
            batch = requireNonNullElse(
                    transaction.execute(_ -> {
                        ResealStore.Batch done = reseals.reseal(table, BATCH, past);
                        store.resealed(rotation.id(), done.resealed());
                        return done;
                    }),
                    new ResealStore.Batch(0, 0));
            skipped += batch.unreadable();
            resealed += batch.resealed();
        } while (batch.resealed() + batch.unreadable() > 0);
        return resealed;
    }

    private void finish(Rotation rotation) {
        transaction.executeWithoutResult(_ -> {
            if (store.finish(rotation.id(), clock.instant())) {
                events.publishEvent(
                        new KeysRotated(Party.SYSTEM, rotation.id(), KeysRotated.Step.FINISHED, names(old())));
            }
        });
    }

    /**
     * Puts the old keys away; what can only lapse does so now.
     *
     * @throws Refusal while anything may still depend on them
     */
    public void retire(Party by) {
        Rotation rotation = store.open().orElseThrow(() -> new Refusal(VaultRefusal.ROTATION_NONE));
        refuseWhenUsed(rotation);
        List<VaultKey> old = old();
        transaction.executeWithoutResult(_ -> {
            tables().forEach(reseals::dropLapsing);
            if (!store.retire(rotation.id(), clock.instant())) {
                throw new Refusal(VaultRefusal.ROTATION_UNFINISHED, left());
            }
            old.forEach(registry::retire);
            events.publishEvent(new KeysRotated(by, rotation.id(), KeysRotated.Step.RETIRED, names(old)));
        });
        keys.remove(old);
        old.forEach(registry::putAway);
    }

    private void refuseWhenUsed(Rotation rotation) {
        Instant ripe = rotation.startedAt().plus(GRACE);
        if (clock.instant().isBefore(ripe)) {
            throw new Refusal(VaultRefusal.ROTATION_TOO_YOUNG, AT.format(ripe));
        }
        if (store.isAnybodySince(rotation.startedAt())) {
            throw new Refusal(VaultRefusal.ROTATION_STILL_USED);
        }
        long left = left();
        if (left > 0 || rotation.finishedAt() == null) {
            throw new Refusal(VaultRefusal.ROTATION_UNFINISHED, left);
        }
    }

    /** Rows that still have to be sealed again. */
    private long left() {
        return tables().filter(table -> !table.isOneWay())
                .mapToLong(reseals::outdated)
                .sum();
    }

    private List<VaultKey> old() {
        List<VaultKey> old = new ArrayList<>();
        for (KeyPurpose purpose : CHANGED) {
            old.addAll(keys.of(purpose).stream().skip(1).toList());
        }
        return old;
    }

    private Stream<SealedTable> tables() {
        return owners.stream().flatMap(owner -> owner.sealedTables().stream());
    }

    private static String names(List<VaultKey> keys) {
        return keys.stream().map(VaultKey::toString).collect(Collectors.joining(" "));
    }
}
