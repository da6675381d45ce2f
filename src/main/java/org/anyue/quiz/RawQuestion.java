package org.anyue.quiz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anyue.filestore.FileAddress;
import org.jspecify.annotations.Nullable;

/** A question as a file has it, before anybody has understood it. */
final class RawQuestion {

    private final String place;
    private final Map<QuestionColumn, String> words = new EnumMap<>(QuestionColumn.class);
    private final List<String> options = new ArrayList<>();
    private @Nullable FileAddress picture;

    /** @param place where it stands in the file, for example 第 12 行 */
    RawQuestion(String place) {
        this.place = place;
    }

    RawQuestion put(QuestionColumn column, String text) {
        words.put(column, text.strip());
        return this;
    }

    /** A further line of the same. */
    void more(QuestionColumn column, String text) {
        String before = get(column);
        words.put(column, before.isEmpty() ? text.strip() : before + "\n" + text.strip());
    }

    RawQuestion option(String text) {
        options.add(text.strip());
        return this;
    }

    void moreOfLastOption(String text) {
        options.set(options.size() - 1, options.getLast() + text.strip());
    }

    void picture(FileAddress address) {
        picture = address;
    }

    String place() {
        return place;
    }

    String get(QuestionColumn column) {
        return words.getOrDefault(column, "");
    }

    List<String> options() {
        return options;
    }

    @Nullable
    FileAddress picture() {
        return picture;
    }
}
