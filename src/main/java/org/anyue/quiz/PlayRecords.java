package org.anyue.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;

/** What was kept, for those whose it is: the bearer of a pass and of a receipt. */
@Component
public class PlayRecords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AttemptStore attempts;
    private final Persons persons;
    private final ReceiptBatchStore batches;
    private final ReceiptSeals seals;
    private final ContestBook book;
    private final Play play;

    PlayRecords(
            AttemptStore attempts,
            Persons persons,
            ReceiptBatchStore batches,
            ReceiptSeals seals,
            ContestBook book,
            Play play) {
        this.attempts = attempts;
        this.persons = persons;
        this.batches = batches;
        this.seals = seals;
        this.book = book;
        this.play = play;
    }

    /**
     * One paper in a list.
     *
     * @param surplus whether it is one more than a person has on a day
     */
    public record Line(
            String receipt,
            LocalDate day,
            int slot,
            int score,
            int size,
            boolean passed,
            int flags,
            Instant at,
            boolean surplus) {}

    /** @param counted what follows from the papers by the published rule */
    public record Mine(ContestSummary contest, List<Line> papers, Chances counted) {}

    /** Everything of the bearer of the pass, on whatever device it was written. */
    public Mine mine(ContestId contest, String pass) {
        List<Attempt> own = persons.papers(contest, play.pass(contest, pass).subject());
        ContestSummary summary = book.get(contest).contest();
        List<Attempt> allowed = Persons.allowed(summary.rules(), own);
        Chances counted = ChancePolicy.of(summary.rules().chances(), allowed);
        return new Mine(
                summary,
                own.stream()
                        .map(one -> line(summary.rules(), one, !allowed.contains(one)))
                        .toList(),
                counted.withSurplus(own.size() - allowed.size()));
    }

    /** @throws NotFound when there is no such receipt */
    public MarkedPaper paper(UUID receipt) {
        Attempt attempt = kept(receipt).attempt();
        ContestBook.Open open = book.get(attempt.key().contest());
        Map<Integer, PaperItem> items =
                open.kit().items().stream().collect(Collectors.toMap(PaperItem::position, Function.identity()));
        List<PaperItem> shown = Arrays.stream(attempt.result().items().split(","))
                .map(place -> items.get(Integer.valueOf(place)))
                .toList();
        return Play.marked(open.contest(), shown, attempt);
    }

    /** What the participant may take home and have checked by anybody. */
    public QuizReceipt receipt(UUID receipt) {
        AttemptStore.Kept kept = kept(receipt);
        ReceiptBatchStore.Batch batch =
                batches.find(kept.batch()).orElseThrow(() -> new NotFound("batch " + kept.batch()));
        byte[] leaf = ReceiptLeaf.hash(kept.attempt());
        for (int at = 0; at < batch.count(); at++) {
            int from = at * ReceiptTree.LENGTH;
            if (Arrays.equals(leaf, 0, ReceiptTree.LENGTH, batch.leaves(), from, from + ReceiptTree.LENGTH)) {
                return receipt(kept.attempt(), batch, at);
            }
        }
        throw new NotFound("leaf of receipt " + Ids.toText(receipt));
    }

    private QuizReceipt receipt(Attempt attempt, ReceiptBatchStore.Batch batch, int at) {
        return new QuizReceipt(
                QuizReceipt.FORMAT,
                Ids.toText(attempt.receipt()),
                QuizReceipt.Paper.of(
                        attempt, book.get(attempt.key().contest()).contest().title()),
                new QuizReceipt.Batch(
                        batch.id().toString(),
                        batch.at().toEpochMilli(),
                        batch.count(),
                        at,
                        ReceiptSeals.hex(new ReceiptTree(batch.leaves()).path(at)),
                        HexFormat.of().formatHex(batch.root())),
                batch.signature().key(),
                seals.publicKey(batch.signature().key()),
                HexFormat.of().formatHex(batch.signature().bytes()));
    }

    private AttemptStore.Kept kept(UUID receipt) {
        return attempts.byReceipt(receipt).orElseThrow(() -> new NotFound("receipt"));
    }

    private static Line line(ContestRules rules, Attempt attempt, boolean surplus) {
        return new Line(
                Ids.toText(attempt.receipt()),
                rules.isOnePaper()
                        ? LocalDate.ofInstant(attempt.submittedAt(), ZONE)
                        : attempt.key().day(),
                attempt.key().slot(),
                attempt.result().score(),
                attempt.result().marks().length(),
                attempt.result().passed(),
                attempt.result().flags(),
                attempt.submittedAt(),
                surplus);
    }
}
