package org.anyue.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to one recipient. The words come from the feature.
 *
 * @param kind stable code of the feature, {@code module.what}
 * @param title one line, at most {@value #LONGEST_TITLE} characters, longer ones are cut
 * @param text further lines, may be empty
 * @param link address of the object inside the application, empty for none
 * @param dueOn day by which something is to be done, null for none
 * @param key what it is about; the same key reaches the same recipient once
 */
public record Notice(
        Recipient to,
        String kind,
        Urgency urgency,
        String title,
        String text,
        String link,
        @Nullable LocalDate dueOn,
        String key) {

    static final int LONGEST_TITLE = 80;

    public Notice {
        title = cut(title.strip(), LONGEST_TITLE);
        text = text.strip();
        if (title.isEmpty() || key.isBlank()) {
            throw new IllegalArgumentException("a notice needs a title and a key");
        }
        if (!link.isEmpty() && (!link.startsWith("/") || link.startsWith("//"))) {
            throw new IllegalArgumentException("a notice links to this application only: " + link);
        }
    }

    /** Cuts in code points, with an ellipsis for what is gone. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
