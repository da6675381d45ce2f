package org.anyue.assignment.web;

import java.util.List;
import org.anyue.organization.Dictionary;
import org.anyue.organization.DictionaryQueries;
import org.anyue.ui.Option;
import org.springframework.stereotype.Component;

/** Reasons that are given often, to be picked instead of typed. */
@Component
class UsualReasons {

    private final DictionaryQueries dictionaries;

    UsualReasons(DictionaryQueries dictionaries) {
        this.dictionaries = dictionaries;
    }

    List<Option> of(Dictionary dictionary) {
        return dictionaries.offered(dictionary).stream()
                .map(value -> new Option(value.name(), value.name()))
                .toList();
    }

    /** The picked one, then what was typed. */
    static String joined(String usual, String typed) {
        String own = typed.strip();
        return usual.isBlank() ? own : own.isEmpty() ? usual.strip() : usual.strip() + "。" + own;
    }
}
