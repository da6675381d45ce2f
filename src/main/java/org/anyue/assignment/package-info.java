/**
 * Who owes what, since when, and what came in. Issuing expands each duty to the units it falls on before anything is
 * handed in, so the denominator exists first. Submissions are versions, decisions climb from the place above the bearer
 * to the campaign's owner, and five figures are counted at every level. {@link org.anyue.assignment.Assignments} changes,
 * {@link org.anyue.assignment.AssignmentQueries} and {@link org.anyue.assignment.FigureQueries} answer; modules above
 * fulfil quotas through {@link org.anyue.assignment.QuotaCredits}.
 */
@ApplicationModule(
        displayName = "Assignment",
        allowedDependencies = {
            "shared",
            "ui",
            "worktime",
            "parameter",
            "job",
            "sheet",
            "organization",
            "evidence",
            "officialdoc",
            "notification",
            "campaign"
        })
@NullMarked
package org.anyue.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
