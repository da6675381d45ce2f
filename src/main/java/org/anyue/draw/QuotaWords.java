package org.anyue.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many prizes, as people read it. */
final class QuotaWords {

    private QuotaWords() {}

    static String of(Quota quota) {
        Quota.Ratio ratio = quota.ratio();
        if (ratio == null) {
            return quota.number() + " 名";
        }
        String percent = BigDecimal.valueOf(ratio.numerator())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(ratio.denominator()), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return "参与人数的 " + percent + "%" + (ratio.most() >= 0 ? "，最多 " + ratio.most() + " 名" : "");
    }
}
