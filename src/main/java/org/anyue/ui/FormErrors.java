package org.anyue.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anyue.shared.Refusal;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form: field name → sentence, in the order of the fields. The empty field name stands for the form
 * as a whole. One sentence per field, the first one.
 */
public record FormErrors(Map<String, String> messages) {

    public static final FormErrors NONE = new FormErrors(Map.of());

    private static final String MALFORMED = "填写的内容格式不对，请按提示重新填写";

    public FormErrors {
        messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
    }

    public static FormErrors of(String field, String message) {
        return NONE.and(field, message);
    }

    /** A refused command, shown above the form. */
    public static FormErrors of(Refusal refusal) {
        return of("", String.valueOf(refusal.getMessage()));
    }

    /** Constraint messages as they are; a value that could not be read at all gets one plain sentence. */
    public static FormErrors of(Errors binding) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (FieldError error : binding.getFieldErrors()) {
            String words = error.getDefaultMessage();
            messages.putIfAbsent(error.getField(), error.isBindingFailure() || words == null ? MALFORMED : words);
        }
        binding.getGlobalErrors().forEach(error -> messages.putIfAbsent("", String.valueOf(error.getDefaultMessage())));
        return new FormErrors(messages);
    }

    public FormErrors and(String field, String message) {
        Map<String, String> more = new LinkedHashMap<>(messages);
        more.putIfAbsent(field, message);
        return new FormErrors(more);
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    /** Empty when the field is fine. */
    public String message(String field) {
        return messages.getOrDefault(field, "");
    }

    /** Address of the field inside the page; a name with brackets or dots stays a valid id. */
    public static String id(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
