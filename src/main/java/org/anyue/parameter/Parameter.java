package org.anyue.parameter;

/**
 * One thing that may be set.
 *
 * @param code stable English words, {@code module.what}
 * @param group heading that it stands under
 * @param meaning what changes with it, and for an estimate where the default comes from
 * @param standard the default, in the form that is kept
 */
public record Parameter(
        String code,
        String group,
        String label,
        String meaning,
        ParameterKeeper keeper,
        ParameterType type,
        String standard) {

    public Parameter {
        if (!type.check(standard).isEmpty()) {
            throw new IllegalArgumentException(code + " has a default that it refuses: " + standard);
        }
    }
}
