package org.anyue.parameter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as it stands.
 *
 * @param version how often it was changed
 * @param changedBy name of whoever changed it last, empty while it was never changed
 */
public record ParameterState(
        Parameter parameter,
        String value,
        int version,
        String changedBy,
        @Nullable Instant changedAt) {

    public boolean isStandard() {
        return value.equals(parameter.standard());
    }

    public String shown() {
        return parameter.type().shown(value);
    }
}
