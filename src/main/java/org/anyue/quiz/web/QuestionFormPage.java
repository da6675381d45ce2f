package org.anyue.quiz.web;

import java.util.List;
import java.util.stream.IntStream;
import org.anyue.quiz.QuestionContent;
import org.anyue.quiz.QuestionKind;
import org.anyue.quiz.QuestionLevel;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/**
 * The form of a question.
 *
 * @param id empty for a new question
 * @param next whether saving begins the next version of a published one
 * @param picture address of the picture, empty without
 */
public record QuestionFormPage(
        QuestionForm form,
        String id,
        boolean next,
        String picture,
        List<String> topics,
        List<Option> sectors,
        FormErrors errors) {

    public QuestionFormPage {
        topics = List.copyOf(topics);
        sectors = List.copyOf(sectors);
    }

    public String heading() {
        return id.isEmpty() ? "出题" : next ? "修订题目" : "修改题目";
    }

    public String action() {
        return id.isEmpty() ? QuestionController.PATH : back();
    }

    public String back() {
        return id.isEmpty() ? QuestionController.PATH : QuestionController.PATH + "/" + id;
    }

    public String check() {
        return QuestionController.PATH + "/check" + (id.isEmpty() ? "" : "?self=" + id);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("题库", QuestionController.PATH), new Crumb(heading()));
    }

    public List<Option> kinds() {
        return Option.of(QuestionKind.class, QuestionKind::label);
    }

    public List<Option> levels() {
        return Option.of(QuestionLevel.class, QuestionLevel::label);
    }

    public List<Option> truths() {
        return List.of(new Option("true", QuestionContent.YES), new Option("false", QuestionContent.NO));
    }

    public List<OptionField> options() {
        return IntStream.range(0, form.options().size())
                .mapToObj(place -> {
                    String letter = QuestionContent.letter(place);
                    return new OptionField(
                            letter, form.options().get(place), form.right().contains(letter));
                })
                .toList();
    }

    /** One option with the box that says it is right. */
    public record OptionField(String letter, String text, boolean right) {}
}
