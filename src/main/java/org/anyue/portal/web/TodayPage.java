package org.anyue.portal.web;

import java.util.List;
import org.anyue.ui.Bar;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What a signed-in person needs today.
 *
 * @param day today in words
 * @param campaign the newest campaign the person may see, null while there is none
 * @param needs what waits for this person's hand; empty when nothing does
 * @param canPlan whether this person may import a plan
 */
public record TodayPage(
        String title, String day, @Nullable Campaign campaign, List<Need> needs, List<Due> dues, boolean canPlan) {

    /**
     * @param phase where the month stands, for example 活动第21天
     * @param figures the five figures, empty where nothing is issued
     * @param places progress of the places or units below
     * @param late those of them with most overdue
     */
    public record Campaign(
            String title,
            String theme,
            String state,
            String phase,
            String href,
            String figuresHref,
            List<Figure> figures,
            List<Bar> places,
            List<Late> late) {}

    /** @param share 0 to 100 for a bar, below 0 for none */
    public record Figure(String label, String value, String note, double share, Tone tone) {}

    public record Need(String title, String text, String href, String icon, Tone tone, int count) {}

    public record Late(String name, String text, String href) {}

    public record Due(String what, String meta, String href, String state, Tone tone) {}
}
