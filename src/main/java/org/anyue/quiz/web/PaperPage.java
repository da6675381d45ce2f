package org.anyue.quiz.web;

import java.util.List;
import java.util.Map;
import org.anyue.quiz.PaperSheet;
import org.anyue.quiz.QuestionKind;
import org.anyue.ui.Frame;

/**
 * A paper.
 *
 * @param given what was answered already, by the name of the field
 * @param notice why it is shown again, empty at first
 */
public record PaperPage(Frame frame, PaperSheet sheet, String pass, Map<String, List<String>> given, String notice) {

    public String base() {
        return PlayListController.PATH + "/" + sheet.contest();
    }

    public String key() {
        return sheet.contest().toString();
    }

    public String time() {
        return ContestWords.time(sheet.seconds());
    }

    public boolean isGiven(PaperSheet.Question question, int option) {
        return given.getOrDefault(name(question), List.of()).contains(String.valueOf(option));
    }

    public String text(PaperSheet.Question question) {
        List<String> texts = given.getOrDefault(name(question), List.of());
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    public static String name(PaperSheet.Question question) {
        return "a" + (question.number() - 1);
    }

    public String kind(PaperSheet.Question question) {
        return question.kind() == QuestionKind.MULTIPLE
                ? "多选题，可选几项"
                : question.kind().label();
    }

    public static boolean isMultiple(PaperSheet.Question question) {
        return question.kind() == QuestionKind.MULTIPLE;
    }

    public static boolean isFill(PaperSheet.Question question) {
        return question.kind() == QuestionKind.FILL;
    }
}
