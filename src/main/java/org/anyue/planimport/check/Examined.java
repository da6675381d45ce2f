package org.anyue.planimport.check;

import java.time.LocalDate;
import java.util.List;
import org.anyue.planimport.CompiledPlan.Activity;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.read.Head;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.text.PlanText;
import org.jspecify.annotations.Nullable;

/**
 * What the health check looks at.
 *
 * @param dates all date phrases of the text, in order
 * @param asOf null when neither the caller nor the document names a day
 */
public record Examined(
        PlanDocument document,
        Head head,
        List<Activity> activities,
        List<Submission> submissions,
        List<DatePhrase> dates,
        @Nullable LocalDate asOf) {

    PlanText text() {
        return document.text();
    }

    /** The phrases that stand in a span; no phrase lies within another, so they need not all be looked at. */
    List<DatePhrase> datesIn(Span span) {
        int from = 0;
        int to = dates.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (dates.get(middle).span().end() > span.start()) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        while (to < dates.size() && dates.get(to).span().start() < span.end()) {
            to++;
        }
        return dates.subList(from, to);
    }
}
