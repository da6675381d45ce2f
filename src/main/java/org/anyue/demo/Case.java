package org.anyue.demo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitSummary;

/**
 * One assignment, who deals with it and how quickly.
 *
 * @param reviewers the offices above, the nearest first
 * @param photos pictures taken so far; grows
 */
record Case(
        AssignmentSummary row,
        DutyDetails duty,
        UnitSummary unit,
        Actor bearer,
        List<Actor> reviewers,
        Chance chance,
        Pace pace,
        List<UUID> photos) {

    Case(
            AssignmentSummary row,
            DutyDetails duty,
            UnitSummary unit,
            Actor bearer,
            List<Actor> reviewers,
            Chance chance,
            Pace pace) {
        this(row, duty, unit, bearer, reviewers, chance, pace, new ArrayList<>());
    }

    boolean fits(DemoPhoto photo) {
        return pace.submitted() != null && duty.terms().what().contains(photo.words());
    }

    Instant submitted() {
        return requireNonNull(pace.submitted());
    }
}
