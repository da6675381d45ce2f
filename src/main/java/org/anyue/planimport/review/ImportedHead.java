package org.anyue.planimport.review;

import java.time.LocalDate;
import java.time.Month;
import org.anyue.campaign.CampaignHead;
import org.anyue.planimport.CompiledPlan;
import org.anyue.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** The head of a campaign as the plan gives it; what the plan leaves out is what every year is the same. */
public final class ImportedHead {

    private static final int LONGEST = 100;

    private ImportedHead() {}

    /** @param today used for the year of a plan that names none */
    public static CampaignHead of(CompiledPlan plan, String fileName, LocalDate today) {
        int year = year(plan, today);
        DateRange period = period(plan.periodStart(), plan.periodEnd(), year);
        CampaignHead usual = CampaignHead.of(title(plan, fileName), cut(text(plan.theme())), year, period);
        LocalDate day = plan.consultationDay();
        return day == null ? usual : new CampaignHead(usual.title(), usual.theme(), usual.year(), usual.period(), day);
    }

    private static int year(CompiledPlan plan, LocalDate today) {
        Integer year = plan.year();
        return year != null && year >= 2000 && year <= 2200 ? year : today.getYear();
    }

    private static DateRange period(@Nullable LocalDate start, @Nullable LocalDate end, int year) {
        if (start == null || end == null || end.isBefore(start) || !end.isBefore(start.plusYears(1))) {
            return new DateRange(LocalDate.of(year, Month.JUNE, 1), LocalDate.of(year, Month.JUNE, 30));
        }
        return new DateRange(start, end);
    }

    private static String title(CompiledPlan plan, String fileName) {
        String title = text(plan.title());
        if (!title.isEmpty()) {
            return cut(title);
        }
        int dot = fileName.lastIndexOf('.');
        String bare = (dot > 0 ? fileName.substring(0, dot) : fileName).strip();
        return cut(bare.isEmpty() ? "安全生产月活动" : bare);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\n", "").strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
