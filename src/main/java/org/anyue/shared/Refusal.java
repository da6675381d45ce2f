package org.anyue.shared;

import java.text.MessageFormat;
import java.util.Arrays;

/** A command that the rules do not allow. Shown to the person as it is; never logged as an error. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RefusalCode code;

    public Refusal(RefusalCode code, Object... arguments) {
        // Arguments go in as text: MessageFormat would write the year 2025 as 2,025.
        super(MessageFormat.format(
                code.message(), Arrays.stream(arguments).map(String::valueOf).toArray()));
        this.code = code;
    }

    public RefusalCode code() {
        return code;
    }
}
