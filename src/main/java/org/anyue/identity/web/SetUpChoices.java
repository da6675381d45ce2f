package org.anyue.identity.web;

import java.util.Arrays;
import org.anyue.identity.InstallationMode;
import org.jspecify.annotations.Nullable;

/** How the city is to be set up, as it is ticked. */
public record SetUpChoices(boolean countyDepartments, String mode) {

    /** Null when nothing, or nothing known, was chosen. */
    @Nullable
    InstallationMode chosen() {
        return Arrays.stream(InstallationMode.values())
                .filter(one -> one.name().equals(mode))
                .findFirst()
                .orElse(null);
    }
}
