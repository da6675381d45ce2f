package org.anyue.campaign.web;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** What a browser sent, read without conversion so that a page can always show again what was typed. */
record Input(MultiValueMap<String, String> values) {

    /** Empty when it was not sent. */
    String one(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    List<String> all(String name) {
        List<String> sent = values.get(name);
        return sent == null ? List.of() : sent.stream().map(String::strip).toList();
    }

    boolean isTicked(String name) {
        return "true".equals(one(name));
    }

    /** The version that the page was drawn from; -1, which fits nothing, when it is no number. */
    int version() {
        return number("version");
    }

    int number(String name) {
        try {
            return Integer.parseInt(one(name));
        } catch (NumberFormatException forged) {
            return -1;
        }
    }
}
