package org.anyue.notification;

import java.time.Instant;
import java.util.List;
import org.anyue.organization.UnitId;

/**
 * How one recipient of a dispatch stands to it.
 *
 * @param unit the unit, or the one that the person acts for
 * @param readers who opened it, the first one first
 */
public record DispatchReceipt(UnitId unit, String title, List<Reader> readers) {

    public record Reader(String name, Instant at) {}
}
