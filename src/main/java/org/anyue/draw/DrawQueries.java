package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What everybody may know of draws. A draft is nothing yet and is not found. */
@Component
public class DrawQueries {

    private static final int TAIL = 4;

    private final DrawStore store;
    private final DrawReads reads;
    private final DrawBooks books;
    private final DrawEntryStore entries;
    private final Drawings drawings;
    private final RegistryStore registry;
    private final TimeStampStore stamps;

    DrawQueries(
            DrawStore store,
            DrawReads reads,
            DrawBooks books,
            DrawEntryStore entries,
            Drawings drawings,
            RegistryStore registry,
            TimeStampStore stamps) {
        this.store = store;
        this.reads = reads;
        this.books = books;
        this.entries = entries;
        this.drawings = drawings;
        this.registry = registry;
        this.stamps = stamps;
    }

    /**
     * The draw that a pool enters: the published one that is not void, the last when there were several.
     *
     * @param feature of the {@link EntryReplay}
     * @param pool its reference
     */
    @Transactional(readOnly = true)
    public Optional<PublishedDraw> open(String feature, String pool) {
        return reads.ofPool(feature, pool).map(this::get).map(DrawQueries::published);
    }

    /** Every draw whose rules are published, the latest first. */
    @Transactional(readOnly = true)
    public List<DrawSummary> published() {
        return reads.published();
    }

    private static PublishedDraw published(DrawDetails draw) {
        DrawDetails.RulesFacts rules = Objects.requireNonNull(draw.rules());
        return new PublishedDraw(
                draw.drawId(),
                draw.title(),
                draw.state(),
                rules.entryOpen(),
                rules.entryClose(),
                rules.drawAt(),
                rules.prizes().stream()
                        .map(prize -> new PublishedDraw.Prize(prize.tier(), prize.what(), prize.quota()))
                        .toList());
    }

    /** @throws NotFound for a draft too */
    @Transactional(readOnly = true)
    public DrawDetails get(String drawId) {
        return books.of(known(drawId));
    }

    /** Last four characters of who holds a prize, by entry; empty once they are purged. */
    @Transactional(readOnly = true)
    public Map<String, String> tails(DrawDetails draw) {
        return tails(entries.opened(
                known(draw.drawId()).identity().id(),
                draw.holders().stream().map(DrawDetails.Holder::entryId).toList()));
    }

    static Map<String, String> tails(List<DrawEntryStore.Opened> opened) {
        Map<String, String> tails = new HashMap<>();
        for (DrawEntryStore.Opened one : opened) {
            String key = one.subjectKey();
            tails.put(one.entry().entryId(), key.substring(Math.max(0, key.length() - TAIL)));
        }
        return tails;
    }

    /** The published list of entries. */
    @Transactional(readOnly = true)
    public byte[] entries(String drawId) {
        return drawings.list(open(drawId)).entries().file();
    }

    /** The published list of inspectors of a spot check. */
    @Transactional(readOnly = true)
    public byte[] inspectors(String drawId) {
        Draw draw = open(drawId);
        draw.requireKind(DrawKind.SPOTCHECK);
        return drawings.inspectors(draw).file();
    }

    /** Which objects were selected, each with what opens its commitment; JSON lines as for an auditor. */
    @Transactional(readOnly = true)
    public byte[] selected(String drawId) {
        Draw draw = open(drawId);
        draw.requireKind(DrawKind.SPOTCHECK);
        List<String> ids = Objects.requireNonNull(books.of(draw).check()).teams().stream()
                .map(CheckFacts.Sent::entryId)
                .toList();
        return DrawEntryStore.lines(entries.opened(draw.identity().id(), ids));
    }

    /** Rules and, as far as there are any, commitment and result, each in canonical form as it was hashed. */
    @Transactional(readOnly = true)
    public byte[] document(String drawId, String type) {
        known(drawId);
        return registry.of(drawId).stream()
                .filter(one -> one.record().type().equals(type))
                .findFirst()
                .orElseThrow(() -> new NotFound(type))
                .document()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Everything that is needed to check the draw, but the entries (section 11). */
    @Transactional(readOnly = true)
    public byte[] certificate(String drawId) {
        Draw draw = known(drawId);
        DrawReads.Outcome outcome = reads.outcome(draw.identity().id());
        JsonNode entropy = outcome.entropy();
        JsonNode result = outcome.result();
        if (entropy == null || result == null) {
            throw new NotFound("no result yet");
        }
        Certificate certificate = new Certificate(
                draw.rules(), draw.commitment(), entropy, result, drawings.events(drawId), records(draw));
        ObjectNode json = certificate.json();
        json.set("timestamps", timestamps(draw));
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<RegistryRecord> records(Draw draw) {
        List<RegistryRecord> own = registry.of(draw.identity().drawId()).stream()
                .map(RegistryStore.Announced::record)
                .toList();
        long first = own.getFirst().seq();
        if (!draw.rules().replaces().isEmpty()) {
            first = registry.of(draw.rules().replaces()).stream()
                    .map(RegistryStore.Announced::record)
                    .filter(record -> record.type().equals("void"))
                    .mapToLong(RegistryRecord::seq)
                    .findFirst()
                    .orElse(first);
        }
        return registry.between(first, own.getLast().seq());
    }

    private ArrayNode timestamps(Draw draw) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        String over = HexFormat.of()
                .formatHex(draw.commitment().documentHash(draw.rules().hash()));
        stamps.over(over)
                .ifPresent(kept -> list.addObject()
                        .put("over", over)
                        .put("tsa", kept.authority())
                        .put("token", Base64.getEncoder().encodeToString(kept.token())));
        return list;
    }

    /** The token of the time-stamping authority over the commitment. */
    @Transactional(readOnly = true)
    public byte[] token(String drawId) {
        Draw draw = bound(drawId);
        return stamps.over(HexFormat.of()
                        .formatHex(draw.commitment().documentHash(draw.rules().hash())))
                .orElseThrow(() -> new NotFound("no time stamp yet"))
                .token();
    }

    /** Empty for an id that is not on the list. */
    @Transactional(readOnly = true)
    public Optional<InclusionProof> proof(String drawId, String entryId) {
        Drawings.BoundList list = drawings.list(open(drawId));
        int index = list.entries().indexOf(entryId);
        return index < 0
                ? Optional.empty()
                : Optional.of(new InclusionProof(
                        list.entries().get(index),
                        index,
                        list.entries().size(),
                        list.tree().path(index),
                        HexFormat.of().formatHex(list.tree().root())));
    }

    private Draw known(String drawId) {
        return store.find(drawId).filter(draw -> draw.state().isPublic()).orElseThrow(() -> new NotFound("draw"));
    }

    private Draw open(String drawId) {
        Draw draw = bound(drawId);
        if (!books.isOpen(draw)) {
            throw new NotFound("list still sealed");
        }
        return draw;
    }

    private Draw bound(String drawId) {
        Draw draw = known(drawId);
        if (!draw.state().isBound()) {
            throw new NotFound("list not bound");
        }
        return draw;
    }
}
