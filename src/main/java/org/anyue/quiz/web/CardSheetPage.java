package org.anyue.quiz.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anyue.quiz.Cards;
import org.anyue.quiz.PaperSheet;
import org.anyue.quiz.QuestionKind;

/** A paper to be printed. */
public record CardSheetPage(String title, String back, String form, LocalDate day, List<Row> rows) {

    /** @param picture address, empty for none */
    public record Row(int number, String kind, String stem, List<String> options, String picture, String words) {}

    static CardSheetPage of(Cards.Printed printed) {
        String pictures = PlayListController.PATH + "/" + printed.contest().id() + "/pictures/";
        return new CardSheetPage(
                printed.contest().title(),
                ContestController.PATH + "/" + printed.contest().id() + "/cards",
                printed.form(),
                printed.day(),
                printed.questions().stream().map(one -> row(one, pictures)).toList());
    }

    private static Row row(PaperSheet.Question question, String pictures) {
        boolean letters = question.kind() == QuestionKind.SINGLE || question.kind() == QuestionKind.MULTIPLE;
        List<String> options = new ArrayList<>();
        for (int at = 0; letters && at < question.options().size(); at++) {
            options.add((char) ('A' + at) + ". " + question.options().get(at));
        }
        return new Row(
                question.number(),
                question.kind().label(),
                question.stem(),
                options,
                question.picture().isEmpty() ? "" : pictures + question.picture(),
                question.pictureWords());
    }
}
