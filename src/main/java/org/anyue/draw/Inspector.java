package org.anyue.draw;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody who may be sent to a spot check (section 5.6).
 *
 * @param recused entries that this person must not be sent to, ascending
 */
public record Inspector(String inspectorId, List<String> recused) {

    static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,40}");

    String line() {
        return inspectorId + "," + String.join(";", recused) + "\n";
    }
}
