package org.anyue.campaign.web;

import java.util.List;

/**
 * An activity on the issue page.
 *
 * @param id of the activity
 * @param waiting duties that no unit has yet
 * @param assignments that issuing would make, -1 where nobody can tell
 * @param units most units that one of its duties falls on, -1 where nobody can tell
 * @param open sentences that nobody has settled
 * @param withoutBearer duties of which nobody knows whom they fall on
 */
public record IssueRow(
        String id,
        String title,
        boolean ready,
        int waiting,
        int issued,
        int units,
        int assignments,
        int open,
        List<DutyRow> withoutBearer) {}
