package org.anyue.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anyue.filestore.FileAddress;
import org.anyue.filestore.FileStore;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Commands. Whether somebody may attach, remove or look is for the owning module to decide before it calls. */
@Service
public class Evidence {

    /** Most items of one owner. */
    public static final int MOST_ITEMS = 60;

    private static final ZoneId DAY_ZONE = ZoneId.of("Asia/Shanghai");

    private final EvidenceIntake intake;
    private final EvidenceStore store;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Evidence(
            EvidenceIntake intake,
            EvidenceStore store,
            FileStore files,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.files = files;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Attaches a photo (.jpg, .png) or a paper. The same bytes sent twice to the same owner are one item, so that a
     * repeated upload does no harm. Call it outside a transaction: reading the file takes up to some seconds.
     *
     * @param by left out of row and trail under {@link IntakePolicy#ANONYMOUS}
     * @throws Refusal with a {@code FileRefusal} or {@link EvidenceRefusal}
     * @throws IOException when the sender stops or the disk is full
     */
    public EvidenceItem attach(Party by, EvidenceOwner owner, InputStream in, String name, IntakePolicy policy)
            throws IOException {
        if (store.count(owner) >= MOST_ITEMS) {
            throw new Refusal(EvidenceRefusal.TOO_MANY, MOST_ITEMS);
        }
        EvidenceItem item = item(by, owner, intake.take(in, name, policy), policy);
        return transaction.execute(_ -> {
            if (!store.insert(item)) {
                return store.same(owner, item.sha256());
            }
            Party party = policy == IntakePolicy.ANONYMOUS ? Party.SYSTEM : by;
            events.publishEvent(new EvidenceAttached(party, item.id(), owner, item.sha256()));
            return item;
        });
    }

    private EvidenceItem item(Party by, EvidenceOwner owner, EvidenceIntake.Taken taken, IntakePolicy policy) {
        boolean anonymous = policy == IntakePolicy.ANONYMOUS;
        Instant now = Instant.ofEpochMilli(clock.millis());
        Instant day = LocalDate.ofInstant(now, DAY_ZONE).atStartOfDay(DAY_ZONE).toInstant();
        return new EvidenceItem(
                // An id that sorts by time would betray the minute of an anonymous report.
                new EvidenceId(anonymous ? Ids.random() : Ids.timeOrdered(clock)),
                owner,
                taken.kind(),
                policy,
                taken.name(),
                taken.shown().type().mediaType(),
                taken.shown().size(),
                taken.shown().address(),
                taken.thumbnail(),
                taken.original(),
                taken.facts(),
                taken.sha256(),
                anonymous ? "" : by.actorId(),
                anonymous ? "" : by.unitId(),
                anonymous ? day : now,
                0);
    }

    /**
     * Takes an item off its owner.
     *
     * @throws NotFound when the owner has no such item
     */
    @Transactional
    public void remove(Party by, EvidenceOwner owner, EvidenceId id) {
        EvidenceItem item = store.find(owner, id).orElseThrow(() -> new NotFound("evidence " + id));
        Party party = item.policy() == IntakePolicy.ANONYMOUS ? Party.SYSTEM : by;
        if (!store.remove(item, party, Instant.ofEpochMilli(clock.millis()))) {
            throw new NotFound("evidence " + id);
        }
        events.publishEvent(new EvidenceRemoved(party, id, owner, item.sha256()));
    }

    /**
     * The sealed original of a photo; that somebody looked is kept in the trail.
     *
     * @throws NotFound when the owner has no such item
     * @throws Refusal when no original was kept
     */
    @Transactional
    public EvidenceContent openOriginal(Party by, EvidenceOwner owner, EvidenceId id) throws IOException {
        EvidenceItem item = store.find(owner, id).orElseThrow(() -> new NotFound("evidence " + id));
        FileAddress original = item.original();
        if (original == null) {
            throw new Refusal(EvidenceRefusal.NO_ORIGINAL);
        }
        events.publishEvent(new EvidenceOriginalOpened(by, id));
        String mediaType = item.name().toLowerCase(java.util.Locale.ROOT).endsWith(".png") ? "image/png" : "image/jpeg";
        return new EvidenceContent(item.name(), mediaType, files.size(original), files.open(original));
    }
}
