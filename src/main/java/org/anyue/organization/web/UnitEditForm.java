package org.anyue.organization.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a unit as it is typed; each verb uses its own fields.
 *
 * @param verb word of a {@link UnitVerb}
 * @param on the day from which it holds
 * @param place the place to move to
 * @param into name or credit code of the unit to merge into
 */
public record UnitEditForm(
        String verb,
        Integer version,
        String on,
        String reason,
        String name,
        String shortName,
        String place,
        String into,
        List<String> sectors,
        String creditCode) {

    public UnitEditForm {
        verb = verb == null ? "" : verb;
        version = version == null ? -1 : version;
        on = on == null ? "" : on.strip();
        reason = reason == null ? "" : reason;
        name = name == null ? "" : name;
        shortName = shortName == null ? "" : shortName;
        place = place == null ? "" : place;
        into = into == null ? "" : into.strip();
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
        creditCode = creditCode == null ? "" : creditCode;
    }

    /** Null when it is no day. */
    @Nullable
    LocalDate day(LocalDate today) {
        try {
            return on.isEmpty() ? today : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
