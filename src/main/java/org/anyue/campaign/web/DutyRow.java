package org.anyue.campaign.web;

/**
 * A duty in a list.
 *
 * @param bearers whom it falls on, empty while nobody is settled
 * @param due the on-time day or the phrase of the plan, empty for none
 * @param quota such as 不少于2场, empty for none
 * @param openPoint what the plan leaves open, empty when settled
 */
public record DutyRow(
        String href,
        int number,
        String what,
        String bearers,
        String due,
        String quota,
        String openPoint,
        boolean issued,
        boolean cancelled) {}
