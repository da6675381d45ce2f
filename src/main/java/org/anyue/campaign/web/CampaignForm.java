package org.anyue.campaign.web;

import java.time.LocalDate;
import org.anyue.campaign.CampaignHead;
import org.anyue.shared.DateRange;

/** The head of a campaign as it was typed. */
public record CampaignForm(
        String title,
        String theme,
        String year,
        String start,
        String end,
        String consultationOn,
        String issuer,
        int version) {

    /** What a new campaign of the year starts with: the month of June. */
    static CampaignForm blank(String place, int year) {
        return new CampaignForm(
                place + year + "年“安全生产月”活动",
                "",
                String.valueOf(year),
                LocalDate.of(year, 6, 1).toString(),
                LocalDate.of(year, 6, 30).toString(),
                LocalDate.of(year, 6, 16).toString(),
                "",
                0);
    }

    /** What is owed upward: a notice of the level above, answered in June. */
    static CampaignForm upward(int year) {
        CampaignForm usual = blank("", year);
        return new CampaignForm("", "", usual.year(), usual.start(), usual.end(), usual.consultationOn(), "", 0);
    }

    static CampaignForm of(CampaignHead head, String issuer, int version) {
        return new CampaignForm(
                head.title(),
                head.theme(),
                String.valueOf(head.year()),
                head.period().start().toString(),
                head.period().end().toString(),
                head.consultationOn().toString(),
                issuer,
                version);
    }

    static CampaignForm of(Input input) {
        return new CampaignForm(
                input.one("title"),
                input.one("theme"),
                input.one("year"),
                input.one("start"),
                input.one("end"),
                input.one("consultationOn"),
                input.one("issuer"),
                input.version());
    }

    CampaignForm withVersion(int newest) {
        return new CampaignForm(title, theme, year, start, end, consultationOn, issuer, newest);
    }

    /** A head to be used only when the reader has noted nothing. */
    CampaignHead head(FormReader reader) {
        reader.required("title", title, "请填写活动名称");
        int typedYear = reader.whole("year", year, 0);
        int usedYear = typedYear >= 2000 && typedYear <= 2200 ? typedYear : 2000;
        if (usedYear != typedYear) {
            reader.wrong("year", "请填写四位年份，例如 2026");
        }
        LocalDate from = reader.requiredDay("start", start, LocalDate.of(usedYear, 6, 1));
        LocalDate to = reader.requiredDay("end", end, LocalDate.of(usedYear, 6, 30));
        if (to.isBefore(from)) {
            reader.wrong("end", "结束日期早于开始日期");
            to = from;
        }
        LocalDate day = reader.requiredDay("consultationOn", consultationOn, from);
        return new CampaignHead(title, theme, usedYear, new DateRange(from, to), day);
    }
}
