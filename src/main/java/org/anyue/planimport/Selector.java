package org.anyue.planimport;

import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom a duty falls on. The order of the constants is the order in a joined selector ("EVERY_COUNTY+NAMED"). */
public enum Selector {
    EVERY_COUNTY,
    EVERY_TOWNSHIP,
    EVERY_DEPARTMENT,
    EVERY_ENTERPRISE,
    SECTOR_ENTERPRISES,
    NAMED,
    OFFICE,
    PUBLIC;

    /** Joined with "+", each at most once; null when empty. */
    public static @Nullable String join(Collection<Selector> selectors) {
        if (selectors.isEmpty()) {
            return null;
        }
        return EnumSet.copyOf(selectors).stream().map(Enum::name).collect(Collectors.joining("+"));
    }
}
