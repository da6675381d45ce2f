package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.AttemptMark;
import org.anyue.quiz.PlayRecords;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Frame;

/**
 * My papers and chances.
 *
 * @param entered how I am entered for the draw, masked; empty when not
 * @param phones whether codes can be sent
 */
public record MinePage(Frame frame, PlayRecords.Mine mine, String pass, String entered, boolean phones, Form form) {

    /** Where the entering stands. */
    public enum Step {
        NUMBER,
        CODE
    }

    public record Form(Step step, String phone, FormErrors errors) {}

    MinePage with(FormErrors errors) {
        return new MinePage(frame, mine, pass, entered, phones, new Form(form.step(), form.phone(), errors));
    }

    public String base() {
        return PlayListController.PATH + "/" + mine.contest().id();
    }

    public String key() {
        return mine.contest().id().toString();
    }

    public boolean draws() {
        return !mine.contest().rules().chances().isNone();
    }

    /** Whether the phone number is still to be given. */
    public boolean mayEnter() {
        return draws() && entered.isEmpty() && mine.contest().rules().asking().prizeContact();
    }

    public boolean typesCode() {
        return form.step() == Step.CODE;
    }

    public List<Row> rows() {
        return mine.papers().stream().map(Row::of).toList().reversed();
    }

    /** @param remark why it earns nothing, else empty */
    public record Row(String href, String title, String score, String remark) {

        static Row of(PlayRecords.Line line) {
            String remark = AttemptMarks.first(line.flags(), AttemptMark.TOO_FAST, AttemptMark.UNDER_14);
            return new Row(
                    ReceiptController.PATH + "/" + line.receipt(),
                    ContestWords.day(line.day()) + " 第 " + line.slot() + " 份",
                    "答对 " + line.score() + "/" + line.size() + (line.passed() ? "，及格" : ""),
                    remark.isEmpty() ? "" : remark + "，不计抽奖机会");
        }
    }
}
