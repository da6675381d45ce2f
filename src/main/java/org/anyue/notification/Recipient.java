package org.anyue.notification;

import java.util.UUID;
import org.anyue.organization.UnitId;

/**
 * Whom a notice is for.
 *
 * @param id an account, or a unit for everybody who acts for it, also those who come later
 * @param unit the unit itself, or the one that the person acts for
 */
public record Recipient(UUID id, boolean wholeUnit, UnitId unit) {

    public static Recipient unit(UnitId unit) {
        return new Recipient(unit.value(), true, unit);
    }

    public static Recipient person(UUID account, UnitId unit) {
        return new Recipient(account, false, unit);
    }
}
