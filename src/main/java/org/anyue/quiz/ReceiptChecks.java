package org.anyue.quiz;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Checks receipts of anybody. */
@Component
public class ReceiptChecks {

    private static final int LONGEST = 100_000;

    private final ReceiptSeals seals;

    ReceiptChecks(ReceiptSeals seals) {
        this.seals = seals;
    }

    /** @param receipt empty when it could not be read */
    public record Check(QuizReceipt.Verdict verdict, Optional<QuizReceipt> receipt) {}

    public Check check(String json) {
        try {
            if (json.length() > LONGEST) {
                return new Check(QuizReceipt.Verdict.UNREADABLE, Optional.empty());
            }
            QuizReceipt receipt = QuizReceipt.read(json);
            if (!receipt.holds()) {
                return new Check(QuizReceipt.Verdict.CHANGED, Optional.of(receipt));
            }
            boolean ours = seals.isOurs(receipt.key())
                    && seals.publicKey(receipt.key()).equals(receipt.publicKey());
            return new Check(ours ? QuizReceipt.Verdict.HOLDS : QuizReceipt.Verdict.FOREIGN_KEY, Optional.of(receipt));
        } catch (JacksonException | NullPointerException unreadable) {
            return new Check(QuizReceipt.Verdict.UNREADABLE, Optional.empty());
        }
    }

    /** Of the key that signs now. */
    public String publicKey() {
        return seals.publicKey();
    }
}
