package org.anyue.quiz;

import java.util.UUID;
import org.anyue.shared.Ids;

public record QuestionId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static QuestionId parse(String text) {
        return new QuestionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
