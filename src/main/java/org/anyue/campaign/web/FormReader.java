package org.anyue.campaign.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/** Turns typed text into values and notes what cannot be read. */
final class FormReader {

    private FormErrors errors = FormErrors.NONE;

    FormErrors errors() {
        return errors;
    }

    boolean failed() {
        return !errors.isEmpty();
    }

    void wrong(String field, String message) {
        errors = errors.and(field, message);
    }

    String required(String field, String typed, String message) {
        if (typed.isEmpty()) {
            wrong(field, message);
        }
        return typed;
    }

    /** Null for nothing typed and for what is no day. */
    @Nullable
    LocalDate day(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            wrong(field, "请按 2026-06-16 的格式填写日期");
            return null;
        }
    }

    LocalDate requiredDay(String field, String typed, LocalDate otherwise) {
        required(field, typed, "请填写日期");
        LocalDate day = day(field, typed);
        return day == null ? otherwise : day;
    }

    int whole(String field, String typed, int otherwise) {
        if (typed.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            wrong(field, "请填写整数");
            return otherwise;
        }
    }

    Optional<BigDecimal> number(String field, String typed) {
        try {
            return typed.length() > 12 ? notANumber(field) : Optional.of(new BigDecimal(typed));
        } catch (NumberFormatException e) {
            return notANumber(field);
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, String typed, E otherwise) {
        try {
            return Enum.valueOf(type, typed);
        } catch (IllegalArgumentException e) {
            wrong(field, "请选择一项");
            return otherwise;
        }
    }

    private Optional<BigDecimal> notANumber(String field) {
        wrong(field, "请填写数字，例如 2 或 100");
        return Optional.empty();
    }
}
