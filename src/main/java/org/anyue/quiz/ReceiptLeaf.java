package org.anyue.quiz;

import java.nio.charset.StandardCharsets;
import org.anyue.shared.CanonicalBytes;
import org.anyue.shared.Ids;

/** What a receipt says, as bytes: everything that the participant can see, so that nothing of it can be changed later. */
final class ReceiptLeaf {

    private ReceiptLeaf() {}

    static byte[] hash(Attempt attempt) {
        return ReceiptTree.leaf(bytes(Ids.toText(attempt.receipt()), QuizReceipt.Paper.of(attempt, "")));
    }

    /** The title is for reading only and not part of it. */
    static byte[] bytes(String receipt, QuizReceipt.Paper paper) {
        return new CanonicalBytes()
                .start("anyue-quiz/1/receipt")
                .text(receipt)
                .text(paper.contest())
                .text(paper.day())
                .number(paper.slot())
                .text(paper.questions())
                .raw(ReceiptTree.sha().digest(paper.answers().getBytes(StandardCharsets.UTF_8)))
                .text(paper.marks())
                .number(paper.score())
                .text(paper.passed() ? "passed" : "not-passed")
                .number(paper.flags())
                .number(paper.submittedAt())
                .bytes();
    }
}
