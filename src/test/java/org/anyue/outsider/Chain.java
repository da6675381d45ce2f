package org.anyue.outsider;

import static org.anyue.outsider.RulesOfDraw.must;

import java.util.List;
import java.util.Map;

/** Section 10: the records of a certificate. */
final class Chain {

    private final Doc certificate;
    private final Doc rules;
    private final String draw;
    private final Hashing hashing;
    private final List<Doc> records;

    Chain(Doc certificate, Doc rules, Hashing hashing) {
        this.certificate = certificate;
        this.rules = rules;
        this.draw = rules.text("draw_id", ".+");
        this.hashing = hashing;
        this.records = certificate.docs("registry");
        Doc before = null;
        for (Doc record : records) {
            record.only("seq", "at", "type", "draw_id", "doc", "prev", "hash");
            byte[] prev = record.hash("prev");
            byte[] computed = hashing.h(Hashing.enc(
                    "spm-draw/1/record",
                    record.number("seq", 0),
                    record.text("at", ".+"),
                    record.text("type", "rules|commitment|result|event|void|other"),
                    record.text("draw_id", "([0-9A-Z-]{6,60})?"),
                    record.hash("doc"),
                    prev));
            Outsider.same(record.hash("hash"), computed, "record " + record.number("seq", 0));
            if (before != null) {
                must(record.number("seq", 0) == before.number("seq", 0) + 1, "gap");
                must(record.time("at") >= before.time("at"), "times of the chain go back");
                Outsider.same(prev, before.hash("hash"), "link");
            } else if (record.number("seq", 0) == 0) {
                Outsider.same(prev, new byte[32], "before the first record");
            }
            before = record;
        }
        begins();
    }

    private void begins() {
        must(!records.isEmpty(), "no records");
        Doc first = records.getFirst();
        String replaced = rules.text("replaces", ".*");
        boolean good = is(first, "rules")
                || !replaced.isEmpty()
                        && first.text("type", ".+").equals("void")
                        && first.text("draw_id", ".*").equals(replaced);
        must(good, "does not begin with the rules");
    }

    private boolean is(Doc record, String type) {
        return record.text("type", ".+").equals(type)
                && record.text("draw_id", ".*").equals(draw);
    }

    private Doc one(String type) {
        List<Doc> found = records.stream().filter(record -> is(record, type)).toList();
        must(found.size() == 1, found.size() + " records of " + type);
        return found.getFirst();
    }

    long at(String type) {
        return one(type).time("at");
    }

    void check(byte[] commitmentHash, Map<String, Object> result, Doc commitment) {
        must(records.stream().noneMatch(record -> is(record, "void")), "void");
        Outsider.same(one("rules").hash("doc"), commitment.hash("rules_hash"), "record of the rules");
        Outsider.same(one("commitment").hash("doc"), commitmentHash, "record of the commitment");
        Outsider.same(one("result").hash("doc"), hashing.document("result", result), "record of the result");
        must(
                one("rules").number("seq", 0) < one("commitment").number("seq", 0)
                        && one("commitment").number("seq", 0) < one("result").number("seq", 0),
                "order of the records");
    }

    void events(Afterwards afterwards) {
        List<Doc> recorded =
                records.stream().filter(record -> is(record, "event")).toList();
        List<Doc> events = certificate.docs("events");
        must(recorded.size() == events.size(), "an event left out");
        for (int i = 0; i < events.size(); i++) {
            Doc record = recorded.get(i);
            Outsider.same(
                    record.hash("doc"), hashing.document("event", events.get(i).fields()), "event " + i);
            must(record.number("seq", 0) > one("result").number("seq", 0), "event before the result");
            must(record.time("at") >= events.get(i).time("at"), "event recorded before it happened");
            afterwards.apply(events.get(i));
        }
    }
}
