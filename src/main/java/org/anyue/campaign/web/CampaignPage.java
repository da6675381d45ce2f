package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.Tone;

/**
 * One campaign.
 *
 * @param base address of the campaign, which the addresses of everything in it begin with
 * @param mayChange the person works for the owner and the campaign is open
 * @param waiting duties that no unit has yet
 * @param blocked activities that cannot be issued yet
 */
public record CampaignPage(
        String base,
        String title,
        String theme,
        String owner,
        String period,
        String consultationOn,
        String state,
        Tone tone,
        boolean hasPlan,
        boolean draft,
        boolean mayChange,
        int issued,
        int waiting,
        int blocked,
        Ties ties,
        NextStep next,
        List<ActivityCard> activities,
        int version) {

    /**
     * What it has to do with other levels.
     *
     * @param issuer who asked for it, where it is owed upward; else empty
     * @param maySeeCounts something is out, and the person may see what has come in
     * @param mayHaveParent the person may say which campaign above it carries out
     * @param mayHaveChildren the person may see how the places and departments below carry it out
     * @param mayCall the person may ask the places below to nominate enterprises
     */
    public record Ties(
            String issuer, boolean maySeeCounts, boolean mayHaveParent, boolean mayHaveChildren, boolean mayCall) {}

    public int duties() {
        return issued + waiting;
    }
}
