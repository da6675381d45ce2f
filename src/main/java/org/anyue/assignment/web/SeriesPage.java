package org.anyue.assignment.web;

import java.util.List;
import org.anyue.assignment.DayWords;
import org.anyue.assignment.SeriesDays;
import org.anyue.campaign.CampaignSummary;

/** The days of the duties of a campaign that return. */
public record SeriesPage(String base, String campaign, List<Card> series) {

    private static final String WEEKDAYS = "一二三四五六日";

    public record Card(String what, String words, List<Day> days) {}

    /**
     * @param progress for instance 12 / 14
     * @param proposal the working day that it could move to, empty for none
     */
    public record Day(String day, String progress, String duty, String proposal) {}

    static SeriesPage of(CampaignSummary campaign, List<SeriesDays.Series> series) {
        return new SeriesPage(
                "/desk/campaigns/" + campaign.id(),
                campaign.title(),
                series.stream()
                        .map(one -> new Card(
                                one.what(),
                                one.words(),
                                one.days().stream().map(SeriesPage::day).toList()))
                        .toList());
    }

    private static Day day(SeriesDays.Day day) {
        int weekday = day.day().getDayOfWeek().getValue();
        return new Day(
                DayWords.date(day.day()) + " 星期" + WEEKDAYS.substring(weekday - 1, weekday),
                day.actual() + " / " + day.expected(),
                day.duty().toString(),
                day.proposal() == null ? "" : DayWords.date(day.proposal()));
    }
}
