package org.anyue.draw;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One entry as it is published (section 5.3).
 *
 * @param chances 1 to 100
 * @param stratum county, risk class or empty
 * @param subject commitment to the person or object, 64 hexadecimal digits
 */
public record Entry(String entryId, int chances, String stratum, String subject) {

    static final Pattern ID = Pattern.compile("[0-9A-Z-]{6,40}");
    static final Pattern STRATUM = Pattern.compile("[0-9A-Za-z_-]{0,32}");
    static final int MOST_CHANCES = 100;

    byte[] subjectBytes() {
        return HexFormat.of().parseHex(subject);
    }

    String line() {
        return entryId + "," + chances + "," + stratum + "," + subject + "\n";
    }
}
