package org.anyue.notification;

import java.time.LocalDate;
import java.util.Set;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What an office wants to announce.
 *
 * @param signBy last day to sign, null for none
 * @param kinds units of these kinds
 * @param areas inside these places; empty for the whole place of the office
 */
public record NewAnnouncement(
        String title,
        String text,
        Urgency urgency,
        @Nullable LocalDate signBy,
        Set<UnitKind> kinds,
        Set<UnitId> areas) {

    public NewAnnouncement {
        kinds = Set.copyOf(kinds);
        areas = Set.copyOf(areas);
    }
}
