package org.anyue.quiz.web;

import java.time.Instant;
import org.anyue.quiz.QuizReceipt;
import org.anyue.quiz.ReceiptChecks;
import org.anyue.ui.Frame;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/** @param check null before anything was sent */
public record ReceiptCheckPage(Frame frame, String publicKey, String text, ReceiptChecks.@Nullable Check check) {

    public boolean checked() {
        return check != null;
    }

    private QuizReceipt.Verdict verdict() {
        return check == null ? QuizReceipt.Verdict.UNREADABLE : check.verdict();
    }

    public Tone tone() {
        return switch (verdict()) {
            case HOLDS -> Tone.OK;
            case FOREIGN_KEY -> Tone.WARN;
            case UNREADABLE, CHANGED -> Tone.DANGER;
        };
    }

    public String title() {
        return switch (verdict()) {
            case HOLDS -> "收据有效，内容没有被改动";
            case FOREIGN_KEY -> "收据本身完整，但不是本系统签的";
            case CHANGED -> "收据无效：内容被改动过，或不完整";
            case UNREADABLE -> "读不出来：这不是答题收据";
        };
    }

    /** What it says, only when it holds. */
    public String words() {
        if (check == null
                || verdict() != QuizReceipt.Verdict.HOLDS
                || check.receipt().isEmpty()) {
            return "";
        }
        QuizReceipt.Paper paper = check.receipt().get().paper();
        return paper.title() + "，" + paper.day() + " 第 " + paper.slot() + " 份，答对 " + paper.score() + " 题，"
                + ContestWords.at(Instant.ofEpochMilli(paper.submittedAt())) + " 收到";
    }
}
