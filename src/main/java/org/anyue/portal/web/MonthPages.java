package org.anyue.portal.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.assignment.DayWords;
import org.anyue.assignment.DutyFigures;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureQueries;
import org.anyue.assignment.Figures;
import org.anyue.assignment.web.CampaignTabs;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanItem;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.ui.Crumb;
import org.anyue.worktime.WorkDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays activities and due days of a campaign out by weeks, with rest days and the working days that make up for them. */
@Component
class MonthPages {

    /** What is due long before or after the month is no part of its picture. */
    private static final int REACH = 21;

    private final CampaignQueries campaigns;
    private final FigureQueries figures;
    private final Clock clock;

    MonthPages(CampaignQueries campaigns, FigureQueries figures, Clock clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.clock = clock;
    }

    MonthPage page(Actor actor, CampaignSummary campaign, boolean counts) {
        List<DutyDetails> duties = campaigns.duties(actor, campaign.id()).stream()
                .filter(DutyDetails::isInForce)
                .toList();
        Map<PlanItemId, PlanItem> items = campaigns.planItems(campaign.id()).stream()
                .collect(Collectors.toMap(PlanItem::id, Function.identity()));
        Map<DutyId, List<DutyFigures>> owed = counts
                ? figures
                        .byDuty(
                                actor,
                                FigureFilter.of(campaign.id(), actor.place().id()))
                        .stream()
                        .collect(Collectors.groupingBy(DutyFigures::source))
                : Map.of();
        LocalDate today = LocalDate.now(clock);
        String base = "/desk/campaigns/" + campaign.id();
        TreeMap<LocalDate, List<MonthPage.Entry>> byDay = new TreeMap<>();
        List<MonthPage.Running> running = new ArrayList<>();
        List<MonthPage.Entry> undated = new ArrayList<>();
        byDay.computeIfAbsent(campaign.consultationOn(), _ -> new ArrayList<>())
                .add(new MonthPage.Entry("event", "安全宣传咨询日", "", base, false));
        for (DutyDetails duty : duties) {
            String href = base + "/duties/" + duty.id();
            String venue = items.containsKey(duty.terms().item())
                    ? items.get(duty.terms().item()).venue().words()
                    : "";
            held(duty, venue, href, byDay, running);
            List<DutyFigures> days = owed.getOrDefault(duty.id(), List.of());
            LocalDate due = duty.terms().dueOn();
            if (due != null) {
                due(
                        duty.terms().what(),
                        due,
                        days.isEmpty() ? null : days.getFirst().figures(),
                        href,
                        today,
                        byDay);
            } else if (days.stream().anyMatch(day -> day.dueOn() != null)) {
                days.forEach(day -> due(day.what(), day.dueOn(), day.figures(), href, today, byDay));
            } else {
                undated.add(undated(duty, href));
            }
        }
        return new MonthPage(
                campaign.title(),
                List.of(new Crumb(campaign.title(), base), new Crumb("月历")),
                counts ? CampaignTabs.of(campaign.id(), CampaignTabs.MONTH) : List.of(),
                running.stream()
                        .sorted(Comparator.comparing(MonthPage.Running::title))
                        .toList(),
                weeks(campaign, byDay, today),
                undated);
    }

    private static void held(
            DutyDetails duty,
            String venue,
            String href,
            Map<LocalDate, List<MonthPage.Entry>> byDay,
            List<MonthPage.Running> running) {
        LocalDate from = duty.terms().windowStart();
        LocalDate to = duty.terms().windowEnd();
        if (from == null) {
            return;
        }
        if (to == null || to.equals(from)) {
            byDay.computeIfAbsent(from, _ -> new ArrayList<>())
                    .add(new MonthPage.Entry("event", duty.terms().what(), venue, href, false));
        } else {
            running.add(new MonthPage.Running(
                    duty.terms().what(), DayWords.date(from) + "至" + DayWords.date(to), venue, href));
        }
    }

    private static MonthPage.Entry undated(DutyDetails duty, String href) {
        String says = Stream.of(duty.terms().dueText(), duty.terms().openPoint())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("没有时限");
        return new MonthPage.Entry("due", duty.terms().what(), says, href, false);
    }

    private static void due(
            String what,
            @Nullable LocalDate day,
            @Nullable Figures sum,
            String href,
            LocalDate today,
            Map<LocalDate, List<MonthPage.Entry>> byDay) {
        if (day == null) {
            return;
        }
        String note = sum == null || sum.expected() == 0 ? "" : "已报 " + sum.actual() + "/" + sum.expected();
        boolean late = sum != null && today.isAfter(day) && sum.actual() < sum.expected();
        byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(new MonthPage.Entry("due", what, note, href, late));
    }

    private static List<MonthPage.Week> weeks(
            CampaignSummary campaign, TreeMap<LocalDate, List<MonthPage.Entry>> byDay, LocalDate today) {
        LocalDate start = campaign.period().start();
        LocalDate end = campaign.period().end();
        LocalDate first = byDay.tailMap(start.minusDays(REACH)).firstKey();
        LocalDate last = byDay.headMap(end.plusDays(REACH), true).lastKey();
        LocalDate from =
                (first.isBefore(start) ? first : start).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate to = (last.isAfter(end) ? last : end).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<MonthPage.Week> weeks = new ArrayList<>();
        for (LocalDate monday = from; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            List<MonthPage.Day> days = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = monday.plusDays(i);
                days.add(day(
                        day,
                        today,
                        campaign.period().contains(day),
                        byDay.getOrDefault(day, List.of()),
                        day.equals(from)));
            }
            weeks.add(new MonthPage.Week(days));
        }
        return weeks;
    }

    private static MonthPage.Day day(
            LocalDate day, LocalDate today, boolean inside, List<MonthPage.Entry> entries, boolean first) {
        boolean work = WorkDays.china().isWorkDay(day);
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        String mark = "";
        if (work && weekend) {
            mark = "班";
        } else if (!work) {
            mark = "休";
        }
        return new MonthPage.Day(
                first || day.getDayOfMonth() == 1 ? DayWords.date(day) : Integer.toString(day.getDayOfMonth()),
                DayWords.date(day) + " " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA),
                mark,
                !work,
                day.equals(today),
                inside,
                entries);
    }
}
