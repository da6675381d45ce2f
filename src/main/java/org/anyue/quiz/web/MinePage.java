package org.anyue.quiz.web;

import java.util.List;
import org.anyue.draw.DrawState;
import org.anyue.quiz.Appeal;
import org.anyue.quiz.AttemptMark;
import org.anyue.quiz.ContestDraw;
import org.anyue.quiz.PlayRecords;
import org.anyue.quiz.Suspicion;
import org.anyue.quiz.Suspicions;
import org.anyue.ui.Frame;
import org.jspecify.annotations.Nullable;

/**
 * My papers and chances.
 *
 * @param entered how I am entered for the draw, masked; empty when not
 * @param phones whether codes can be sent
 * @param draw among those who took part, null for none
 */
public record MinePage(
        Frame frame,
        PlayRecords.Mine mine,
        String pass,
        String entered,
        boolean phones,
        Suspicions.Standing standing,
        ContestDraw.@Nullable Own draw,
        PhoneStep step) {

    public String base() {
        return PlayListController.PATH + "/" + mine.contest().id();
    }

    /** Where somebody began. */
    public String back() {
        return mine.contest().rules().asking().isClosed()
                ? "/desk/exams/" + mine.contest().id()
                : base();
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

    /** How I stand in the draw, as long as there is no receipt. */
    public String waiting() {
        if (draw == null || draw.receipt() != null) {
            return "";
        }
        return switch (draw.phase()) {
            case BEFORE -> ContestWords.at(draw.draw().entryOpen()) + "起发放参与回执，到时再来这一页领取。";
            case TAKES -> entered.isEmpty() ? "登记以后，就会得到参与回执。" : "有了抽奖机会，就会得到参与回执。";
            case OVER ->
                draw.draw().state() == DrawState.PUBLISHED && !entered.isEmpty()
                        ? "参与登记已截止；符合条件的，封存名单时补发回执。"
                        : "参与登记已截止。";
        };
    }

    public boolean excluded() {
        return !standing.excluded().isEmpty();
    }

    public String why() {
        return standing.excluded().stream()
                .map(MinePage::reason)
                .reduce((first, second) -> first + "；" + second)
                .orElse("");
    }

    private static String reason(Suspicion one) {
        return one.reason().label() + "（" + one.words() + "）";
    }

    public boolean mayAppeal() {
        return excluded() && (standing.appeal() == null || standing.appeal().state() != Appeal.State.RECEIVED);
    }

    /** How the last appeal stands, empty for none. */
    public String appealed() {
        Appeal appeal = standing.appeal();
        if (appeal == null) {
            return "";
        }
        return appeal.state() == Appeal.State.RECEIVED
                ? "申诉已收到，" + ContestWords.day(appeal.dueOn()) + "前答复"
                : appeal.state().label() + "：" + appeal.answer();
    }

    public List<Row> rows() {
        return mine.papers().stream().map(Row::of).toList().reversed();
    }

    /** @param remark why it earns nothing, else empty */
    public record Row(String href, String title, String score, String remark) {

        static Row of(PlayRecords.Line line) {
            String lost = line.surplus()
                    ? "超出当天次数"
                    : AttemptMarks.first(line.flags(), AttemptMark.TOO_FAST, AttemptMark.UNDER_14);
            String way = AttemptMarks.first(line.flags(), AttemptMark.ASSISTED, AttemptMark.CARD);
            return new Row(
                    ReceiptController.PATH + "/" + line.receipt(),
                    ContestWords.day(line.day()) + " 第 " + line.slot() + " 份",
                    "答对 " + line.score() + "/" + line.size() + (line.passed() ? "，及格" : ""),
                    lost.isEmpty() ? way : lost + "，不计抽奖机会");
        }
    }
}
