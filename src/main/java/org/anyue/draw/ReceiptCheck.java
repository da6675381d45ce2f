package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/** Looks at a receipt that somebody brings. */
@Component
class ReceiptCheck {

    private static final int LONGEST = 4_000;

    private final DrawEntryStore entries;

    ReceiptCheck(DrawEntryStore entries) {
        this.entries = entries;
    }

    /** @throws Refusal unless it is the receipt in force of an entry of this draw, whole and signed */
    Receipt read(Draw draw, String pasted) {
        Receipt receipt = parse(pasted);
        Rules rules = draw.rules();
        if (!receipt.drawId().equals(rules.drawId())) {
            throw new Refusal(DrawRefusal.RECEIPT_FOREIGN);
        }
        if (!receipt.holds(rules.hash(), rules.receiptKey())) {
            throw new Refusal(DrawRefusal.RECEIPT_FORGED);
        }
        Entry known = entries.entry(draw.identity().id(), receipt.entry().entryId())
                .orElseThrow(() -> new Refusal(DrawRefusal.RECEIPT_FOREIGN));
        if (!known.equals(receipt.entry())) {
            throw new Refusal(DrawRefusal.RECEIPT_REPLACED);
        }
        return receipt;
    }

    static Receipt parse(String pasted) {
        String text = pasted.strip();
        try {
            if (text.isEmpty() || text.length() > LONGEST) {
                throw new Refusal(DrawRefusal.RECEIPT_UNREADABLE);
            }
            return Receipt.read(CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Flawed flawed) {
            throw new Refusal(DrawRefusal.RECEIPT_UNREADABLE);
        }
    }
}
