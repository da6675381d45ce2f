package org.anyue.audit.web;

import org.anyue.shared.NotFound;

/** Number of a record, as it stands in an address. */
final class RecordNumber {

    private static final int DIGITS = 18;

    private RecordNumber() {}

    /** @throws NotFound when it is none */
    static long of(String text) {
        if (!text.matches("[1-9]\\d{0," + (DIGITS - 1) + "}")) {
            throw new NotFound("audit record");
        }
        return Long.parseLong(text);
    }
}
