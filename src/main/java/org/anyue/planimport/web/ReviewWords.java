package org.anyue.planimport.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyTerms;
import org.anyue.planimport.review.Signature;
import org.anyue.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Terms of duties, days and names as they are read. */
final class ReviewWords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private ReviewWords() {}

    static String by(@Nullable Signature signature) {
        return signature == null ? "" : signature.name() + " " + minute(signature.at());
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZONE));
    }

    static String full(LocalDate day) {
        return FULL.format(day);
    }

    static String range(DateRange range) {
        return FULL.format(range.start()) + "至"
                + (range.end().getYear() == range.start().getYear() ? DAY : FULL).format(range.end());
    }

    static String day(LocalDate day, int year) {
        return (day.getYear() == year ? DAY : FULL).format(day);
    }

    static String when(DutyTerms terms, int year) {
        List<String> parts = new ArrayList<>();
        LocalDate start = terms.windowStart();
        LocalDate end = terms.windowEnd();
        LocalDate due = terms.dueOn();
        if (start != null && end != null) {
            parts.add(start.equals(end) ? day(start, year) + "开展" : day(start, year) + "至" + day(end, year) + "开展");
        } else if (start != null) {
            parts.add(day(start, year) + "起开展");
        } else if (end != null && !end.equals(due)) {
            parts.add(day(end, year) + "前开展");
        }
        boolean said = end != null && end.equals(due) && start != null;
        if (due != null && !said) {
            parts.add(day(due, year) + "前完成");
        }
        if (!terms.dueText().isEmpty()) {
            parts.add(terms.dueText());
        }
        return String.join(",", parts);
    }

    static String asks(Asks asks) {
        List<String> parts = new ArrayList<>();
        asks.figures().forEach(figure -> parts.add(figure.label() + "(" + figure.unit() + ")"));
        if (asks.text()) {
            parts.add("文字说明");
        }
        if (asks.file()) {
            parts.add("电子文件");
        }
        if (asks.paper()) {
            parts.add("纸质材料");
        }
        if (asks.photos() > 0) {
            parts.add("照片至少 " + asks.photos() + " 张");
        }
        return parts.isEmpty() ? "不报送材料" : String.join("、", parts);
    }
}
