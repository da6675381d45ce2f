package org.anyue.portal.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.anyue.assignment.DayWords;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureQueries;
import org.anyue.assignment.FigureRow;
import org.anyue.assignment.Figures;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.shared.DateRange;
import org.anyue.ui.Bar;
import org.anyue.ui.Tone;
import org.springframework.stereotype.Component;

/** How a campaign stands, for the person who looks: the five figures and where help is needed. */
@Component
class CampaignStanding {

    private static final int LATE = 8;

    private final FigureQueries figures;

    CampaignStanding(FigureQueries figures) {
        this.figures = figures;
    }

    TodayPage.Campaign of(Actor actor, CampaignSummary campaign, LocalDate today) {
        String href = "/desk/campaigns/" + campaign.id();
        boolean countable = campaign.issuedDuties() > 0 && (actor.role().isOffice() || seesOthers(actor));
        FigureFilter filter = FigureFilter.of(campaign.id(), actor.place().id());
        List<FigureRow> rows = countable ? figures.children(actor, filter) : List.of();
        return new TodayPage.Campaign(
                campaign.title(),
                campaign.theme(),
                campaign.state().label(),
                phase(campaign.period(), today),
                href,
                countable ? href + "/standing" : "",
                countable ? five(figures.total(actor, filter)) : List.of(),
                rows.stream()
                        .filter(row -> row.figures().expected() > 0)
                        .map(row -> bar(row, href))
                        .toList(),
                rows.stream()
                        .filter(row -> row.figures().overdue() > 0)
                        .sorted(Comparator.comparingLong(
                                        (FigureRow row) -> row.figures().overdue())
                                .reversed())
                        .limit(LATE)
                        .map(row ->
                                new TodayPage.Late(row.label(), row.figures().overdue() + " 项逾期", figuresOf(row, href)))
                        .toList());
    }

    private static boolean seesOthers(Actor actor) {
        return switch (actor.role()) {
            case DEPARTMENT_OFFICER, OVERSIGHT -> true;
            default -> false;
        };
    }

    private static List<TodayPage.Figure> five(Figures sum) {
        return List.of(
                new TodayPage.Figure("应报", Long.toString(sum.expected()), "已下发到单位的任务", -1, Tone.NEUTRAL),
                new TodayPage.Figure(
                        "已报",
                        Long.toString(sum.actual()),
                        sum.half() > 0 ? "另有 " + sum.half() + " 项待收纸质件" : "材料齐全",
                        -1,
                        Tone.NEUTRAL),
                new TodayPage.Figure("按时", Long.toString(sum.onTime()), "首次报齐不晚于时限", -1, Tone.NEUTRAL),
                new TodayPage.Figure("报送率", orDash(sum.rate()), "已报 ÷ 应报", sum.share(), Tone.NEUTRAL),
                new TodayPage.Figure(
                        "按时率",
                        orDash(sum.onTimeRate()),
                        sum.overdue() > 0 ? sum.overdue() + " 项逾期未报" : "按时 ÷ 应报",
                        sum.expected() == 0 ? 0 : 100.0 * sum.onTime() / sum.expected(),
                        sum.overdue() > 0 ? Tone.WARN : Tone.NEUTRAL));
    }

    private static String orDash(String rate) {
        return rate.isEmpty() ? "—" : rate;
    }

    private static Bar bar(FigureRow row, String href) {
        Figures sum = row.figures();
        return new Bar(
                row.label(),
                sum.share(),
                sum.actual() + "/" + sum.expected(),
                sum.overdue() > 0 ? Tone.WARN : Tone.ACCENT,
                figuresOf(row, href));
    }

    private static String figuresOf(FigureRow row, String href) {
        return row.unit() == null ? href + "/figures" : href + "/standing?place=" + row.unit();
    }

    static String phase(DateRange period, LocalDate today) {
        if (today.isBefore(period.start())) {
            return "距活动开始还有" + ChronoUnit.DAYS.between(today, period.start()) + "天";
        }
        if (period.contains(today)) {
            return "活动第" + (ChronoUnit.DAYS.between(period.start(), today) + 1) + "天，" + DayWords.date(period.end())
                    + "结束";
        }
        return "活动已于" + DayWords.date(period.end()) + "结束";
    }
}
