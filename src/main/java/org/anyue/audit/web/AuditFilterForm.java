package org.anyue.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.anyue.audit.TrailFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What was typed into the filter; a day that is none does not narrow. */
public record AuditFilterForm(String action, String object, String actor, String address, String day) {

    static final String ADDRESS = "/desk/audit";

    static AuditFilterForm of(
            @Nullable String action,
            @Nullable String object,
            @Nullable String actor,
            @Nullable String address,
            @Nullable String day) {
        return new AuditFilterForm(clean(action), clean(object), clean(actor), clean(address), clean(day));
    }

    public boolean isEmpty() {
        return (action + object + actor + address + day).isEmpty();
    }

    TrailFilter filter() {
        return new TrailFilter(action, object, actor, address, date());
    }

    /** Address of the list under this filter, without page. */
    String href() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(ADDRESS);
        add(uri, "action", action);
        add(uri, "object", object);
        add(uri, "actor", actor);
        add(uri, "address", address);
        add(uri, "day", day);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, String value) {
        if (!value.isEmpty()) {
            uri.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    private @Nullable LocalDate date() {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** PostgreSQL text holds no NUL. */
    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
