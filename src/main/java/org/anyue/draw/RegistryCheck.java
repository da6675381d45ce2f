package org.anyue.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/** Looks at the part of the public chain that a certificate carries (section 12, points 3 and 6). */
final class RegistryCheck {

    private static final Duration AHEAD = Duration.ofSeconds(3600);

    private final List<RegistryRecord> records;
    private final Rules rules;

    RegistryCheck(List<RegistryRecord> records, Rules rules) {
        this.records = records;
        this.rules = rules;
    }

    /** @throws Flawed at the first record that does not follow from the one before */
    void links() {
        for (int i = 0; i < records.size(); i++) {
            RegistryRecord record = records.get(i);
            boolean follows = i == 0
                    ? (record.seq() == 0) == record.prev().equals(RegistryRecord.NONE)
                    : record.prev().equals(records.get(i - 1).hash())
                            && record.seq() == records.get(i - 1).seq() + 1
                            && !record.at().isBefore(records.get(i - 1).at());
            if (!follows || !record.computed(rules.hash()).equals(record.hash())) {
                throw new Flawed(FlawCode.REGISTRY, "第 " + record.seq() + " 条");
            }
        }
        boolean begins = !records.isEmpty()
                && (is(records.getFirst(), "rules", rules.drawId())
                        || (!rules.replaces().isEmpty() && is(records.getFirst(), "void", rules.replaces())));
        if (!begins) {
            throw new Flawed(FlawCode.REGISTRY, "缺少规则记录");
        }
        if (records.stream().anyMatch(record -> is(record, "void", rules.drawId()))) {
            throw new Flawed(FlawCode.VOID, rules.drawId());
        }
    }

    void times(Commitment commitment, Entropy entropy) {
        RegistryRecord announced = only("rules", rules.documentHash());
        RegistryRecord committed = only("commitment", commitment.documentHash(rules.hash()));
        Instant latest = rules.firstNumber().minus(AHEAD);
        boolean inTime = !announced.at().isAfter(rules.entryOpen())
                && !rules.entryClose().isAfter(commitment.closedAt())
                && !commitment.closedAt().isAfter(commitment.committedAt())
                && !commitment.committedAt().isAfter(rules.commitBy())
                && !commitment.committedAt().isAfter(latest)
                && !committed.at().isBefore(commitment.committedAt())
                && !committed.at().isAfter(latest);
        if (!inTime) {
            throw new Flawed(FlawCode.TIMES, "承诺");
        }
        RegistryRecord result = onlyOf("result");
        if (result.at().isBefore(entropy.observed())) {
            throw new Flawed(FlawCode.TIMES, "结果");
        }
    }

    void result(Drawing drawing) {
        only("result", drawing.documentHash());
    }

    /** Each event stands in the chain, in order, after the result, and no other. */
    void events(List<DrawEvent> events) {
        List<RegistryRecord> recorded = records.stream()
                .filter(record -> is(record, "event", rules.drawId()))
                .toList();
        if (recorded.size() != events.size()) {
            throw new Flawed(FlawCode.REGISTRY, "变动记录的数量");
        }
        long result = onlyOf("result").seq();
        for (int i = 0; i < events.size(); i++) {
            RegistryRecord record = recorded.get(i);
            DrawEvent event = events.get(i);
            boolean fits = record.doc().equals(HexFormat.of().formatHex(event.documentHash(rules.hash())))
                    && !record.at().isBefore(event.at())
                    && record.seq() > result;
            if (!fits) {
                throw new Flawed(FlawCode.REGISTRY, "第 " + record.seq() + " 条");
            }
        }
    }

    private RegistryRecord only(String type, byte[] doc) {
        RegistryRecord record = onlyOf(type);
        if (!record.doc().equals(HexFormat.of().formatHex(doc))) {
            throw new Flawed(FlawCode.REGISTRY, type);
        }
        return record;
    }

    private RegistryRecord onlyOf(String type) {
        Predicate<RegistryRecord> mine = record -> is(record, type, rules.drawId());
        List<RegistryRecord> found = records.stream().filter(mine).toList();
        if (found.size() != 1) {
            throw new Flawed(FlawCode.REGISTRY, type);
        }
        return found.getFirst();
    }

    private static boolean is(RegistryRecord record, String type, String drawId) {
        return record.type().equals(type) && record.drawId().equals(drawId);
    }
}
