package org.anyue.campaign;

import java.time.LocalDate;
import org.anyue.shared.DateRange;

/** What stands at the head of a campaign and may be changed until it is closed. Theme may be empty while unknown. */
public record CampaignHead(String title, String theme, int year, DateRange period, LocalDate consultationOn) {

    public CampaignHead {
        title = title.strip();
        theme = theme.strip();
    }

    /** The head with the consultation day where it has been since 2014: on 16 June. */
    public static CampaignHead of(String title, String theme, int year, DateRange period) {
        return new CampaignHead(title, theme, year, period, LocalDate.of(year, 6, 16));
    }
}
