package org.anyue.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole draw on invented entries, by the code that real draws use: so that outsiders can try their own verifier, and
 * an office can see beforehand what it will publish.
 */
final class Rehearsal {

    private final DrawKind kind;
    private final DrawHash hash;
    private final RehearsalOptions options;
    private final RandomGenerator random;
    private final Instant open;
    private final String drawId;

    private final byte[] key = Ids.randomBytes(DrawHash.LENGTH);
    private final List<Entry> entries = new ArrayList<>();
    private final List<byte[]> nonces = new ArrayList<>();
    private final List<RegistryRecord> registry = new ArrayList<>();

    Rehearsal(DrawKind kind, DrawHash hash, RehearsalOptions options, RandomGenerator random, Instant open) {
        this.kind = kind;
        this.hash = hash;
        this.options = options;
        this.random = random;
        this.open = open;
        this.drawId = "REHEARSAL-" + kind.code().toUpperCase(Locale.ROOT) + "-" + hex(10);
    }

    /** The files of a finished rehearsal. */
    record RehearsalFiles(byte[] certificate, byte[] entries, byte[] openings, byte[] receipt, byte[] inspectors) {}

    RehearsalFiles run() {
        // Below the order of the SM2 curve in any case.
        key[0] &= 0x7F;
        Rules rules = Rules.read(RehearsalRules.document(
                drawId, kind, hash, options, ReceiptSignatures.publicKey(algorithm(), key), open));
        record(rules, open.minus(Duration.ofDays(3)), "rules", rules.documentHash());
        enter(rules.entryOpen());
        EntryList list = EntryList.of(entries);
        InspectorList inspectors = kind == DrawKind.SPOTCHECK ? inspectors(list) : InspectorList.NONE;
        Instant committed = rules.entryClose().plus(Duration.ofHours(2));
        Commitment commitment = Commitment.of(rules, list, inspectors, excluded(), rules.entryClose(), committed);
        record(rules, committed.plusSeconds(60), "commitment", commitment.documentHash(hash));
        ObjectNode numbers = RehearsalRules.numbers(rules, options.fallback(), random);
        Entropy entropy = Entropy.read(rules, numbers);
        Drawing drawing = Drawing.of(rules, commitment, list, inspectors, entropy);
        Instant drawn = entropy.observed().plusSeconds(300);
        record(rules, drawn, "result", drawing.documentHash());
        List<DrawEvent> events = events(drawing, drawn);
        Certificate certificate = new Certificate(rules, commitment, numbers, drawing.json(), events, registry);
        return new RehearsalFiles(
                certificate.file(),
                list.file(),
                openings(),
                receipt(rules),
                kind == DrawKind.SPOTCHECK ? inspectors.file() : new byte[0]);
    }

    private String algorithm() {
        return hash == DrawHash.SM3 ? "SM2" : "Ed25519";
    }

    private void enter(Instant from) {
        for (int i = 0; i < options.entries(); i++) {
            byte[] nonce = Ids.randomBytes(DrawHash.LENGTH);
            nonces.add(nonce);
            entries.add(new Entry(
                    "E" + hex(20),
                    options.chances() == 1 ? 1 : 1 + random.nextInt(options.chances()),
                    options.strata().isEmpty()
                            ? ""
                            : options.strata()
                                    .get(random.nextInt(options.strata().size())),
                    Subjects.commit(hash, nonce, drawId, subjectKey(i))));
        }
    }

    private String subjectKey(int index) {
        return kind == DrawKind.PRIZE ? "tel:+86139%08d".formatted(index) : "uscc:91410800MA%08d".formatted(index);
    }

    private Map<String, Integer> excluded() {
        Map<String, Integer> excluded = new TreeMap<>();
        if (kind == DrawKind.PRIZE && options.entries() > 1) {
            excluded.put("DUPLICATE", 1 + options.entries() / 50);
            excluded.put("STAFF", 1);
        }
        return excluded;
    }

    private InspectorList inspectors(EntryList list) {
        List<Inspector> inspectors = new ArrayList<>();
        for (int i = 1; i <= options.inspectors(); i++) {
            List<String> recused = new ArrayList<>();
            for (int turn = random.nextInt(3); turn > 0; turn--) {
                String entry = list.get(random.nextInt(list.size())).entryId();
                if (!recused.contains(entry)) {
                    recused.add(entry);
                }
            }
            recused.sort(null);
            inspectors.add(new Inspector("INSP-%03d".formatted(i), List.copyOf(recused)));
        }
        return InspectorList.of(inspectors);
    }

    private List<DrawEvent> events(Drawing drawing, Instant drawn) {
        Aftermath aftermath = new Aftermath(drawing);
        List<DrawEvent> events = new ArrayList<>();
        String evidence = HexFormat.of().formatHex(hash.digest("evidence".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < options.events(); i++) {
            DrawEvent event = kind == DrawKind.PRIZE
                    ? forfeit(drawing, aftermath, i, evidence)
                    : substitute(drawing, i, aftermath, drawn.plus(Duration.ofHours(10L + i)), evidence);
            if (event != null) {
                aftermath.apply(event);
                events.add(event);
                record(drawing.rules(), event.at().plusSeconds(30), "event", event.documentHash(hash));
            }
        }
        return events;
    }

    private static @Nullable DrawEvent forfeit(Drawing drawing, Aftermath aftermath, int number, String evidence) {
        List<TierResult> tiers = drawing.tiers();
        TierResult result = tiers.get(number % tiers.size());
        Instant at = drawing.rules().claimBy().plus(Duration.ofDays(1L + number));
        return result.winners().stream()
                .map(place -> place.entry().entryId())
                .filter(aftermath.holders()::containsKey)
                .findFirst()
                .map(winner -> DrawEvent.forfeit(
                        result.tier().id(), winner, "UNCLAIMED", at, evidence, aftermath.next(result.tier())))
                .orElse(null);
    }

    private static @Nullable DrawEvent substitute(
            Drawing drawing, int number, Aftermath aftermath, Instant at, String evidence) {
        if (number >= drawing.teams().size()
                || drawing.teams().get(number).inspectors().isEmpty()) {
            return null;
        }
        Team team = drawing.teams().get(number);
        return DrawEvent.substitute(
                team.entryId(),
                team.inspectors().getFirst(),
                number % 2 == 0 ? "ABSENT" : "CONFLICT",
                at,
                evidence,
                aftermath.substitute(team.entryId()));
    }

    private void record(Rules rules, Instant at, String type, byte[] doc) {
        String previous =
                registry.isEmpty() ? RegistryRecord.NONE : registry.getLast().hash();
        registry.add(RegistryRecord.after(rules.hash(), registry.size(), previous, at, type, drawId, doc));
    }

    private byte[] openings() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("entry_id", entries.get(i).entryId());
            line.put("nonce", HexFormat.of().formatHex(nonces.get(i)));
            line.put("subject_key", subjectKey(i));
            lines.append(line).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] receipt(Rules rules) {
        Entry entry = entries.getFirst();
        Instant at = rules.entryOpen().plus(Duration.ofHours(1));
        byte[] signature = ReceiptSignatures.sign(algorithm(), key, Receipt.message(drawId, entry, at));
        Receipt receipt = new Receipt(
                drawId,
                entry,
                HexFormat.of().formatHex(nonces.getFirst()),
                subjectKey(0),
                at,
                HexFormat.of().formatHex(signature));
        return (receipt.json().toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String hex(int digits) {
        return HexFormat.of().withUpperCase().formatHex(Ids.randomBytes(digits / 2));
    }

    static void write(RehearsalFiles files, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("certificate.json"), files.certificate());
        Files.write(folder.resolve("entries.csv"), files.entries());
        Files.write(folder.resolve("openings.jsonl"), files.openings());
        Files.write(folder.resolve("receipt.json"), files.receipt());
        if (files.inspectors().length > 0) {
            Files.write(folder.resolve("inspectors.csv"), files.inspectors());
        }
    }
}
