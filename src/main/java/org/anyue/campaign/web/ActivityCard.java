package org.anyue.campaign.web;

import java.util.List;

/**
 * An activity with its duties.
 *
 * @param venue where it is held, empty for nowhere yet
 * @param planHref its place in the plan, empty when typed by hand
 * @param open sentences that nobody has settled; 0 for those who only read
 */
public record ActivityCard(
        String id,
        String number,
        String title,
        String kind,
        String venue,
        String planHref,
        int open,
        List<DutyRow> duties) {}
