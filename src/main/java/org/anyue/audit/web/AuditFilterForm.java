package org.anyue.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.anyue.audit.TrailFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was typed into the filter; a day that is none does not narrow.
 *
 * @param unit id of the unit acted for
 * @param address whole network address
 * @param day first day, and the only one without {@code until}
 */
public record AuditFilterForm(
        String action, String object, String actor, String unit, String address, String day, String until) {

    static final String ADDRESS = "/desk/audit";

    public AuditFilterForm(
            @Nullable String action,
            @Nullable String object,
            @Nullable String actor,
            @Nullable String unit,
            @Nullable String address,
            @Nullable String day,
            @Nullable String until) {
        this.action = clean(action);
        this.object = clean(object);
        this.actor = clean(actor);
        this.unit = clean(unit);
        this.address = clean(address);
        this.day = clean(day);
        this.until = clean(until);
    }

    static AuditFilterForm ofObject(String object) {
        return new AuditFilterForm("", object, "", "", "", "", "");
    }

    public boolean isEmpty() {
        return (action + object + actor + unit + address + day + until).isEmpty();
    }

    TrailFilter filter() {
        LocalDate from = date(day);
        LocalDate last = date(until);
        return new TrailFilter(action, object, actor, unit, address, from, last == null ? from : last);
    }

    /** Address of the list under this filter, without page. */
    String href() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(ADDRESS);
        add(uri, "action", action);
        add(uri, "object", object);
        add(uri, "actor", actor);
        add(uri, "unit", unit);
        add(uri, "address", address);
        add(uri, "day", day);
        add(uri, "until", until);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, String value) {
        if (!value.isEmpty()) {
            uri.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** PostgreSQL text holds no NUL. */
    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
