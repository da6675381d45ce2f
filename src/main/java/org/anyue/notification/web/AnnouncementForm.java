package org.anyue.notification.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.notification.NewAnnouncement;
import org.anyue.notification.Urgency;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** An announcement as it was typed. */
public record AnnouncementForm(
        String title, String text, boolean urgent, String signBy, List<String> kinds, List<String> areas) {

    static final AnnouncementForm BLANK = new AnnouncementForm("", "", false, "", List.of(), List.of());

    public AnnouncementForm {
        kinds = List.copyOf(kinds);
        areas = List.copyOf(areas);
    }

    static AnnouncementForm of(MultiValueMap<String, String> input) {
        return new AnnouncementForm(
                one(input, "title"),
                one(input, "text"),
                !one(input, "urgent").isEmpty(),
                one(input, "signBy"),
                many(input, "kinds"),
                many(input, "areas"));
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.NONE;
        if (title.isBlank()) {
            errors = errors.and("title", "请填写公告标题");
        }
        if (text.isBlank()) {
            errors = errors.and("text", "请填写公告内容");
        }
        if (!signBy.isBlank() && day() == null) {
            errors = errors.and("signBy", "请选择日期，或留空");
        }
        return chosen().isEmpty() ? errors.and("kinds", "请至少选择一类单位") : errors;
    }

    NewAnnouncement wanted() {
        return new NewAnnouncement(
                title,
                text,
                urgent ? Urgency.URGENT : Urgency.ROUTINE,
                day(),
                chosen(),
                areas.stream().map(UnitId::of).collect(Collectors.toSet()));
    }

    private Set<UnitKind> chosen() {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kinds.contains(kind.name()))
                .collect(Collectors.toSet());
    }

    private @Nullable LocalDate day() {
        try {
            return signBy.isBlank() ? null : LocalDate.parse(signBy.strip());
        } catch (DateTimeParseException typed) {
            return null;
        }
    }

    private static String one(MultiValueMap<String, String> input, String name) {
        String value = input.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> many(MultiValueMap<String, String> input, String name) {
        return input.getOrDefault(name, List.of());
    }
}
