package org.anyue.identity.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.anyue.identity.SpokenCode;

/** A code to be read out, with the officer to call; shown once. */
public record SpokenCodePage(String unit, String name, String phone, String digits, String until, String back) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** In two groups, as one reads it. */
    static SpokenCodePage of(SpokenCode code, String back) {
        String digits = code.digits();
        return new SpokenCodePage(
                code.unit(),
                code.liaison().name(),
                code.liaison().phone(),
                digits.substring(0, digits.length() / 2) + " " + digits.substring(digits.length() / 2),
                TIME.format(code.until()),
                back);
    }

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "SpokenCodePage";
    }
}
