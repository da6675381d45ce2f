package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a browser sent, and what of it cannot be read. */
final class Typed {

    private final MultiValueMap<String, String> sent;
    private FormErrors errors = FormErrors.NONE;

    Typed(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    static Typed of(HttpServletRequest request) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, Arrays.asList(values)));
        return new Typed(sent);
    }

    FormErrors errors() {
        return errors;
    }

    /** Empty when it was not sent. */
    String one(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    List<String> all(String name) {
        List<String> values = sent.get(name);
        return values == null ? List.of() : values.stream().map(String::strip).toList();
    }

    /** Numbers that were sent under the name; what is none is left out. */
    List<Integer> numbers(String name) {
        return all(name).stream()
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }

    boolean ticked(String name) {
        return "true".equals(one(name));
    }

    /** One entry per line, separated by 、 too. */
    List<String> names(String name) {
        return Arrays.stream(one(name).split("[、,,;;\\n]+"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    /** -1, which fits nothing, when it is no number. */
    int version() {
        return one("version").matches("\\d{1,9}") ? Integer.parseInt(one("version")) : -1;
    }

    @Nullable
    LocalDate day(String name) {
        if (one(name).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(one(name));
        } catch (DateTimeParseException e) {
            wrong(name, PlanImportRefusal.DATE_WRONG);
            return null;
        }
    }

    @Nullable
    BigDecimal number(String name) {
        if (one(name).isEmpty()) {
            return null;
        }
        if (!one(name).matches("\\d{1,9}(\\.\\d{1,4})?")) {
            wrong(name, PlanImportRefusal.NUMBER_WRONG);
            return null;
        }
        return new BigDecimal(one(name));
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(one(name)))
                .findFirst()
                .orElse(otherwise);
    }

    void wrong(String name, PlanImportRefusal code, Object... arguments) {
        errors = errors.and(name, String.valueOf(new Refusal(code, arguments).getMessage()));
    }
}
