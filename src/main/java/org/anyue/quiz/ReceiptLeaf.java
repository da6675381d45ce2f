package org.anyue.quiz;

import java.nio.charset.StandardCharsets;
import org.anyue.shared.CanonicalBytes;
import org.anyue.shared.Ids;

/** What a receipt says, as bytes: everything that the participant can see, so that nothing of it can be changed later. */
final class ReceiptLeaf {

    private ReceiptLeaf() {}

    static byte[] hash(Attempt attempt) {
        return ReceiptTree.leaf(bytes(attempt));
    }

    static byte[] bytes(Attempt attempt) {
        return new CanonicalBytes()
                .start("anyue-quiz/1/receipt")
                .text(Ids.toText(attempt.receipt()))
                .text(attempt.key().contest().toString())
                .text(attempt.key().day().toString())
                .number(attempt.key().slot())
                .text(attempt.result().items())
                .raw(ReceiptTree.sha().digest(attempt.result().answers().getBytes(StandardCharsets.UTF_8)))
                .text(attempt.result().marks())
                .number(attempt.result().score())
                .text(attempt.result().passed() ? "passed" : "not-passed")
                .number(attempt.result().flags())
                .number(attempt.submittedAt().toEpochMilli())
                .bytes();
    }
}
