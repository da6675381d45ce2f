package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks at what opens commitments: the lines of an auditor (section 11), or the receipt of one entrant (section 5.2). */
final class OpeningCheck {

    private final Rules rules;
    private final EntryList entries;
    private final List<Flaw> flaws = new ArrayList<>();

    private OpeningCheck(Rules rules, EntryList entries) {
        this.rules = rules;
        this.entries = entries;
    }

    /** Whether every entry opens, and nobody has two of them. */
    static List<Flaw> all(Certificate certificate, EntryList entries, byte[] lines) {
        Set<String> wanted = IntStream.range(0, entries.size())
                .mapToObj(index -> entries.get(index).entryId())
                .collect(Collectors.toSet());
        return new OpeningCheck(certificate.rules(), entries).lines(lines, wanted);
    }

    /** The same of those that the result selected, as for the objects of a spot check. */
    static List<Flaw> selected(Certificate certificate, EntryList entries, byte[] lines) {
        Set<String> wanted = new HashSet<>();
        certificate
                .result()
                .path("tiers")
                .forEach(tier -> tier.path("winners")
                        .forEach(won -> wanted.add(won.path("entry_id").asString(""))));
        return new OpeningCheck(certificate.rules(), entries).lines(lines, wanted);
    }

    /** Whether a receipt was signed with the key of the rules, opens its line and is not worth more than that line. */
    static List<Flaw> receipt(Certificate certificate, EntryList entries, byte[] file) {
        Rules rules = certificate.rules();
        Receipt receipt = Receipt.read(CanonicalJson.parse(file));
        String id = receipt.entry().entryId();
        int index = entries.indexOf(id);
        boolean holds = receipt.drawId().equals(rules.drawId())
                && receipt.holds(rules.hash(), rules.receiptKey())
                && index >= 0
                && entries.get(index).subject().equals(receipt.entry().subject())
                && entries.get(index).chances() >= receipt.entry().chances();
        return holds ? List.of() : List.of(new Flaw(FlawCode.RECEIPT, id));
    }

    private List<Flaw> lines(byte[] lines, Set<String> wanted) {
        Set<String> missing = new HashSet<>(wanted);
        Set<String> subjects = new HashSet<>();
        int number = 0;
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
            number++;
            if (!line.isEmpty()) {
                open(line, number, missing, subjects);
            }
        }
        missing.stream().sorted().forEach(id -> flaws.add(new Flaw(FlawCode.OPENING, "缺少 " + id)));
        return flaws;
    }

    private void open(String line, int number, Set<String> missing, Set<String> subjects) {
        String place = "第 " + number + " 行";
        try {
            Fields fields = new Fields(place, CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8)));
            String id = fields.text("entry_id", Entry.ID);
            byte[] nonce = HexFormat.of().parseHex(fields.hash("nonce"));
            String key = fields.text("subject_key");
            int index = entries.indexOf(id);
            String subject = Subjects.commit(rules.hash(), nonce, rules.drawId(), key);
            if (index < 0
                    || !missing.remove(id)
                    || !subject.equals(entries.get(index).subject())) {
                flaws.add(new Flaw(FlawCode.OPENING, place));
            }
            if (!subjects.add(key)) {
                flaws.add(new Flaw(FlawCode.SUBJECT_TWICE, place));
            }
        } catch (Flawed flawed) {
            flaws.add(flawed.flaw());
        }
    }
}
