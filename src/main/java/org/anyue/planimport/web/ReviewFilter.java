package org.anyue.planimport.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of a review is shown.
 *
 * @param tasks the activities with their duties instead of the questions
 * @param onlyOpen only what waits
 * @param chosen position of the one activity, 0 for all
 * @param question key of the question to open, empty for the first one
 */
public record ReviewFilter(boolean tasks, boolean onlyOpen, int chosen, String question) {

    static final ReviewFilter QUESTIONS = new ReviewFilter(false, false, 0, "");

    /** The filter of the page that a request was sent from. */
    static ReviewFilter of(@Nullable String address) {
        if (address == null) {
            return QUESTIONS;
        }
        try {
            MultiValueMap<String, String> query =
                    UriComponentsBuilder.fromUriString(address).build().getQueryParams();
            String chosen = query.getFirst("activity");
            String question = query.getFirst("q");
            return new ReviewFilter(
                    "tasks".equals(query.getFirst("view")),
                    "open".equals(query.getFirst("only")),
                    chosen == null || !chosen.matches("\\d{1,4}") ? 0 : Integer.parseInt(chosen),
                    question == null ? "" : question);
        } catch (IllegalArgumentException unreadable) {
            return QUESTIONS;
        }
    }

    ReviewFilter at(@Nullable String key) {
        return new ReviewFilter(tasks, onlyOpen, chosen, key == null ? "" : key);
    }

    ReviewFilter ofTasks() {
        return new ReviewFilter(true, onlyOpen, chosen, question);
    }

    /** The query of this filter, with its question mark. */
    String query() {
        if (!tasks) {
            return question.matches("[a-z0-9_-]+") ? "?q=" + question : "";
        }
        return "?view=tasks" + (onlyOpen ? "&only=open" : "") + (chosen > 0 ? "&activity=" + chosen : "");
    }
}
