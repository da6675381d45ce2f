package org.anyue.quiz.web;

import java.util.List;
import java.util.stream.IntStream;
import org.anyue.quiz.QuestionContent;
import org.anyue.quiz.QuestionKind;

/**
 * A question as it is shown with its key.
 *
 * @param picture address, empty without
 * @param sector name, empty when it is for everybody
 */
public record QuestionCard(QuestionContent content, String picture, String sector) {

    /** One option of it. */
    public record Choice(String letter, String text, boolean right) {}

    public List<Choice> choices() {
        List<String> options = content.key().options();
        boolean truth = content.kind() == QuestionKind.TRUE_FALSE;
        return IntStream.range(0, options.size())
                .mapToObj(place -> new Choice(
                        truth ? "" : QuestionContent.letter(place),
                        options.get(place),
                        content.key().rightOptions().contains(place)))
                .toList();
    }

    /** Spellings taken as right. */
    public String texts() {
        return String.join("、", content.key().rightTexts());
    }

    public String meta() {
        return content.kind().label() + " · " + content.filing().topic() + " · "
                + content.filing().level().label() + (sector.isEmpty() ? "" : " · " + sector);
    }
}
