package org.anyue.organization;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sheets of units (单位名录) into the directory: every row is checked before one is written, and all are written in one
 * transaction or none. It runs beside the requests; whoever brought the sheet watches how far it is.
 */
@Component
public class UnitImports {

    private static final Logger LOG = LoggerFactory.getLogger(UnitImports.class);
    private static final Duration KEPT = Duration.ofDays(2);

    private final UnitImportStore store;
    private final UnitDirectoryReads directories;
    private final UnitReads reads;
    private final UnitImportWriter writer;
    private final UnitTreeStore tree;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnitImports(
            UnitImportStore store,
            UnitDirectoryReads directories,
            UnitReads reads,
            UnitImportWriter writer,
            UnitTreeStore tree,
            PlatformTransactionManager transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.directories = directories;
        this.reads = reads;
        this.writer = writer;
        this.tree = tree;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.events = events;
    }

    /** An empty sheet to be filled in, and one of what may be written into it. */
    public List<SheetDraft> template(Actor actor) {
        return UnitSheets.of(List.of(), directories.choices(Scope.directory(actor)));
    }

    /** Keeps a sheet until it is imported, two days at most. */
    public UUID keep(Actor actor, String fileName, List<SheetRow> rows) {
        UUID id = Ids.timeOrdered(clock);
        transaction.executeWithoutResult(_ -> {
            store.deleteOlder(clock.instant().minus(KEPT));
            store.insert(id, actor, fileName, rows, clock.instant());
        });
        return id;
    }

    /** @throws NotFound when people of another unit brought it */
    public UnitImport get(Actor actor, UUID id) {
        return store.find(id, actor.unitId(), clock.instant()).orElseThrow(() -> new NotFound("unit import " + id));
    }

    /** What a sheet that is not done would do to the units as they are now. */
    public UnitImportPreview preview(Actor actor, UUID id) {
        get(actor, id);
        return UnitImportPreview.of(read(actor, id));
    }

    /**
     * Begins to import, beside the request.
     *
     * @throws Refusal when a row cannot be taken, nothing would change or it runs already
     */
    public void begin(Actor actor, UUID id) {
        if (!get(actor, id).mayBegin()) {
            throw new Refusal(OrganizationRefusal.IMPORT_RUNNING);
        }
        int steps = clean(read(actor, id)).rows().size();
        if (!Boolean.TRUE.equals(aside.execute(_ -> store.begin(id, steps, clock.instant())))) {
            throw new Refusal(OrganizationRefusal.IMPORT_RUNNING);
        }
        Map<String, String> context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        Thread.ofVirtual().name("unit-import").start(() -> {
            MDC.setContextMap(context);
            run(actor, id);
        });
    }

    private void run(Actor actor, UUID id) {
        try {
            transaction.executeWithoutResult(_ -> write(actor, id));
        } catch (DuplicateKeyException | Stale | Refusal crossed) {
            LOG.info("Import {} of units crossed another change: {}", id, crossed.getMessage());
            fail(id, OrganizationRefusal.IMPORT_CROSSED);
        } catch (RuntimeException e) {
            LOG.error("Import {} of units failed", id, e);
            fail(id, OrganizationRefusal.IMPORT_BROKEN);
        }
    }

    private void write(Actor actor, UUID id) {
        tree.hold();
        UnitSheetReading reading = clean(read(actor, id));
        List<UnitSummary> added = writer.write(
                actor, reading.rows(), done -> aside.executeWithoutResult(_ -> store.beat(id, done, clock.instant())));
        List<UnitId> changed = reading.rows().stream()
                .map(UnitSheetRow::before)
                .filter(Objects::nonNull)
                .map(KnownUnit::id)
                .toList();
        store.finish(id, added.size(), changed.size());
        events.publishEvent(new UnitsImported(actor.party(), id, get(actor, id).fileName(), added, changed));
    }

    private void fail(UUID id, OrganizationRefusal why) {
        aside.executeWithoutResult(_ -> store.fail(id, why.message()));
    }

    private UnitSheetReading read(Actor actor, UUID id) {
        return UnitSheetReader.read(store.rows(id), directories.directory(Scope.directory(actor)), reads.sectorCodes());
    }

    private static UnitSheetReading clean(UnitSheetReading reading) {
        if (!reading.errors().isEmpty()) {
            throw new Refusal(
                    OrganizationRefusal.IMPORT_NOT_CLEAN, reading.errors().size());
        }
        if (reading.rows().isEmpty()) {
            throw new Refusal(OrganizationRefusal.IMPORT_WITHOUT_CHANGES);
        }
        return reading;
    }
}
