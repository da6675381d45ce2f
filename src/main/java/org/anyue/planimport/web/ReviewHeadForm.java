package org.anyue.planimport.web;

import org.anyue.campaign.CampaignSummary;

/** Head of the campaign as it is typed. */
public record ReviewHeadForm(
        String title, String theme, String year, String start, String end, String consultationOn, int version) {

    static ReviewHeadForm of(CampaignSummary campaign) {
        return new ReviewHeadForm(
                campaign.title(),
                campaign.theme(),
                String.valueOf(campaign.year()),
                campaign.period().start().toString(),
                campaign.period().end().toString(),
                campaign.consultationOn().toString(),
                campaign.version());
    }

    static ReviewHeadForm of(Typed typed) {
        return new ReviewHeadForm(
                typed.one("title"),
                typed.one("theme"),
                typed.one("year"),
                typed.one("start"),
                typed.one("end"),
                typed.one("consultationOn"),
                typed.version());
    }

    ReviewHeadForm withVersion(int newest) {
        return new ReviewHeadForm(title, theme, year, start, end, consultationOn, newest);
    }
}
