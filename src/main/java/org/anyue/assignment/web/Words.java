package org.anyue.assignment.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.DayWords;
import org.anyue.assignment.IssuedDuty;
import org.anyue.assignment.ListedAssignment;
import org.anyue.campaign.ReviewRule;
import org.anyue.ui.Tone;

/** How times, forms and states are said on the pages of this module. */
final class Words {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);

    private Words() {}

    /** For instance 6月10日 14:20. */
    static String at(Instant at) {
        return DayWords.moment(at);
    }

    /** For instance 14:20. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    /** What is handed in, for instance 数据3项、照片不少于2张、纸质件. */
    static String form(IssuedDuty duty) {
        IssuedDuty.Asked asked = duty.asked();
        List<String> parts = new ArrayList<>();
        if (asked.figures() > 0) {
            parts.add("数据" + asked.figures() + "项");
        }
        if (asked.text()) {
            parts.add("情况说明");
        }
        if (asked.photos() > 0) {
            parts.add("照片不少于" + asked.photos() + "张");
        }
        if (asked.file()) {
            parts.add("电子文件");
        }
        if (asked.paper()) {
            parts.add("纸质件");
        }
        if (parts.isEmpty()) {
            return duty.target() > 0 ? "登记活动记录后自动计数" : "办结后确认即可";
        }
        return String.join("、", parts);
    }

    /** What the words of a submission are about; to the level above a receipt is what proves it. */
    static String text(IssuedDuty duty) {
        if (duty.rule() == ReviewRule.NONE) {
            return "回执编号和情况说明";
        }
        return duty.asked().text() ? "情况说明" : "补充说明";
    }

    /** The due day and how far it is, for instance 6月30日前，还有3天. */
    static String due(ListedAssignment row, LocalDate today) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return row.dueText().isEmpty() ? "未定期限" : row.dueText();
        }
        if (row.delivered() || row.state() == AssignmentState.EXEMPTED || row.state() == AssignmentState.CANCELLED) {
            return DayWords.date(due) + "前";
        }
        return DayWords.date(due) + "前，" + DayWords.left(due, today);
    }

    /** How far records have come, for instance 已登记1场，还差1场（要求不少于2场）; empty where none count. */
    static String progress(AssignmentSummary row) {
        IssuedDuty duty = row.duty();
        if (duty.target() == 0) {
            return "";
        }
        String unit = duty.quota().replaceFirst("^[^0-9]*[0-9.]+", "").replaceFirst("/.*", "");
        int missing = duty.target() - row.credited();
        return "已登记" + row.credited() + unit + (missing > 0 ? "，还差" + missing + unit : "，已达到要求") + "（要求" + duty.quota()
                + "）";
    }

    static String state(ListedAssignment row, LocalDate today) {
        String state = plainState(row, today);
        return row.filedBy().isEmpty() ? state : state + " · 代填";
    }

    private static String plainState(ListedAssignment row, LocalDate today) {
        if (row.halfDone()) {
            return "待收纸质件";
        }
        if (row.overdue(today)) {
            return row.state() == AssignmentState.SENT_BACK ? "被退回 · 已逾期" : "已逾期";
        }
        if (row.state() == AssignmentState.SUBMITTED) {
            return row.levels() > 0 ? "逐级审核中" : "待审核";
        }
        return row.state().label();
    }

    static Tone tone(ListedAssignment row, LocalDate today) {
        if (row.overdue(today) && !row.halfDone()) {
            return Tone.DANGER;
        }
        return switch (row.state()) {
            case SENT_BACK -> Tone.DANGER;
            case ACCEPTED -> Tone.OK;
            case SUBMITTED -> row.halfDone() ? Tone.WARN : Tone.ACCENT;
            case ASSIGNED, ACKNOWLEDGED -> soon(row, today) ? Tone.WARN : Tone.NEUTRAL;
            case EXEMPTED, CANCELLED -> Tone.NEUTRAL;
        };
    }

    /** Due within three days. */
    private static boolean soon(ListedAssignment row, LocalDate today) {
        LocalDate due = row.dueOn();
        return due != null && !today.isBefore(due.minusDays(3));
    }

    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
