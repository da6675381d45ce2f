package org.anyue.draw;

import java.time.Clock;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.anyue.shared.Refusal;
import org.anyue.worktime.BusinessTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each morning: how many receipts there are becomes a record, so that nobody can add entrants unseen later; the chain is
 * checked from its first record, and its head is stamped outside.
 */
@Component
class RegistryWatch implements Job {

    private static final int PAGE = 1_000;

    private final RegistryStore registry;
    private final DrawReads reads;
    private final TimeStampStore stamps;
    private final TimeStampAuthority authority;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegistryWatch(
            RegistryStore registry,
            DrawReads reads,
            TimeStampStore stamps,
            TimeStampAuthority authority,
            TransactionTemplate transaction,
            Clock clock) {
        this.registry = registry;
        this.reads = reads;
        this.stamps = stamps;
        this.authority = authority;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "draw.registry",
                "抽签公示链",
                "每天登记各抽签的回执数，从头核对公示链，并为链尾取时间戳；公示链断裂时本任务报错",
                Timetable.daily(LocalTime.of(0, 10)));
    }

    @Override
    public String run() {
        int counted = transaction.execute(_ -> count());
        check();
        String stamped = stamp();
        return (counted == 0 ? "" : "登记 " + counted + " 个抽签的回执数；") + stamped;
    }

    private int count() {
        List<DrawReads.Count> counts = reads.receipts();
        RegistryStore.Head head = registry.head();
        if (counts.isEmpty()) {
            return 0;
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("about", "receipts");
        document.put("day", BusinessTime.today(clock).toString());
        ArrayNode list = document.putArray("draws");
        counts.forEach(one -> list.addObject().put("draw_id", one.drawId()).put("receipts", one.receipts()));
        registry.append("other", "", document, DrawHash.of(head.algorithm()).orElse(DrawHash.SHA_256), clock.instant());
        return counts.size();
    }

    /** @throws IllegalStateException naming the first record that does not follow from the one before */
    void check() {
        RegistryStore.Head head = registry.head();
        DrawHash hash = DrawHash.of(head.algorithm()).orElse(DrawHash.SHA_256);
        String previous = RegistryRecord.NONE;
        long next = 0;
        while (next <= head.seq()) {
            List<RegistryRecord> page = registry.between(next, Math.min(head.seq(), next + PAGE - 1));
            for (RegistryRecord record : page) {
                boolean follows = record.seq() == next
                        && record.prev().equals(previous)
                        && record.computed(hash).equals(record.hash());
                if (!follows) {
                    throw new IllegalStateException("public chain broken at record " + next);
                }
                previous = record.hash();
                next++;
            }
            if (page.isEmpty()) {
                throw new IllegalStateException("public chain broken at record " + next);
            }
        }
        if (!previous.equals(head.hash())) {
            throw new IllegalStateException("public chain does not end at its head");
        }
    }

    private String stamp() {
        RegistryStore.Head head = registry.head();
        if (head.seq() < 0
                || authority.address().isEmpty()
                || stamps.over(head.hash()).isPresent()) {
            return "";
        }
        try {
            TimeStampReply reply = authority.stamp(
                    DrawHash.of(head.algorithm()).orElseThrow(), HexFormat.of().parseHex(head.hash()));
            transaction.executeWithoutResult(_ -> stamps.insert(null, head.hash(), authority.address(), reply));
            return "链尾已盖时间戳";
        } catch (Refusal refusal) {
            return "链尾没有取得时间戳：" + refusal.getMessage();
        }
    }
}
