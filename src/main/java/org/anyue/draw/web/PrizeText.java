package org.anyue.draw.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anyue.draw.PrizeDraft;
import org.anyue.ui.FormErrors;
import org.springframework.util.MultiValueMap;

/** One row of prizes in the form of the rules. */
final class PrizeText {

    /** What people put between several names. */
    static final String BETWEEN = "[\\s,，、;；]+";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MultiValueMap<String, String> values;
    private final int row;
    private final List<String> wrong = new ArrayList<>();

    PrizeText(MultiValueMap<String, String> values, int row) {
        this.values = values;
        this.row = row;
    }

    static String name(int row, String field) {
        return "prize" + row + "-" + field;
    }

    static boolean isUsed(MultiValueMap<String, String> values, int row) {
        return !one(values, row, "tier").isEmpty() || !one(values, row, "what").isEmpty();
    }

    static void write(MultiValueMap<String, String> values, int row, PrizeDraft prize) {
        values.set(name(row, "tier"), prize.tier());
        values.set(name(row, "what"), prize.what());
        values.set(name(row, "number"), prize.number() == 0 ? "" : String.valueOf(prize.number()));
        values.set(name(row, "share"), prize.share() == 0 ? "" : DrawWords.yuan(prize.share()));
        values.set(name(row, "most"), prize.most() == 0 ? "" : String.valueOf(prize.most()));
        values.set(name(row, "strata"), String.join(" ", prize.strata()));
        values.set(name(row, "replaced"), prize.replaced() ? "true" : "");
        values.set(name(row, "funding"), prize.funding());
        values.set(name(row, "approval"), prize.approval());
        values.set(name(row, "value"), prize.valueFen() == 0 ? "" : DrawWords.yuan(prize.valueFen()));
        values.set(name(row, "tax"), prize.tax());
        values.set(name(row, "stock"), prize.stock() == 0 ? "" : String.valueOf(prize.stock()));
        values.set(name(row, "picture"), prize.picture());
        values.set(name(row, "alt"), prize.alt());
    }

    PrizeDraft read() {
        return new PrizeDraft(
                one("tier"),
                one("what"),
                whole("number"),
                Math.toIntExact(hundredths("share", 10_000)),
                whole("most"),
                Arrays.stream(one("strata").split(BETWEEN))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                "true".equals(one("replaced")),
                one("funding"),
                one("approval"),
                hundredths("value", 1_000_000_000),
                one("tax"),
                whole("stock"),
                "true".equals(one("bare")) || !one("picture").matches("[0-9a-f]{64}") ? "" : one("picture"),
                one("alt"));
    }

    FormErrors errors(FormErrors before) {
        FormErrors errors = before;
        for (String field : wrong) {
            errors = errors.and(name(row, field), "请填写数字");
        }
        return errors;
    }

    private String one(String field) {
        return one(values, row, field);
    }

    private static String one(MultiValueMap<String, String> values, int row, String field) {
        String value = values.getFirst(name(row, field));
        return value == null ? "" : value.replace("\0", "").strip();
    }

    private int whole(String field) {
        String typed = one(field);
        if (typed.isEmpty() || typed.matches("\\d{1,7}")) {
            return typed.isEmpty() ? 0 : Integer.parseInt(typed);
        }
        wrong.add(field);
        return 0;
    }

    private long hundredths(String field, long most) {
        String typed = one(field).replace("%", "");
        if (typed.isEmpty()) {
            return 0;
        }
        if (typed.matches("\\d{1,8}(\\.\\d{1,2})?")) {
            long value = new BigDecimal(typed).multiply(HUNDRED).longValueExact();
            if (value <= most) {
                return value;
            }
        }
        wrong.add(field);
        return 0;
    }
}
