package org.anyue.planimport.read;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.CompiledPlan.Submission;
import org.jspecify.annotations.Nullable;

/** The kind of a duty: by what is done, and by the papers that were read in its sentence. */
final class DutyKind {

    /** Where papers are told, in code points. */
    private final NavigableSet<Integer> papers = new TreeSet<>();

    DutyKind(List<Submission> submissions) {
        submissions.forEach(paper -> papers.add(paper.span().start()));
    }

    private boolean asks(Span span) {
        Integer paper = papers.ceiling(span.start());
        return paper != null && paper < span.end();
    }

    /** "检查企业，每周五前报清单": the day that comes again is the paper's; the duty has its own. */
    List<DatePhrase> ofTheDuty(List<DatePhrase> phrases, ActivityKind kind, Span span) {
        return kind == ActivityKind.REPORTING || !asks(span)
                ? phrases
                : phrases.stream().filter(date -> !date.recurring()).toList();
    }

    /**
     * Outside of activities a paper is what a sentence is about. Within one it is so only where nothing else is done: "各县同步
     * 设立分会场，当日将照片报…" is the day of the stalls.
     *
     * @param activity the kind of the activity, null outside of all
     */
    ActivityKind of(String words, Span span, @Nullable ActivityKind activity) {
        boolean asked = asks(span);
        if (activity == null) {
            return asked ? ActivityKind.REPORTING : KindReader.requirement(words);
        }
        ActivityKind kind = KindReader.duty(words, activity);
        boolean reported = asked || kind == ActivityKind.REPORTING;
        boolean told = kind == ActivityKind.REPORTING;
        if (!reported
                || Handover.only(words)
                || activity == ActivityKind.HIGHER_CAMPAIGN
                || activity == ActivityKind.OTHER && told) {
            return kind;
        }
        if (ReportClauses.chooses(words)) {
            return told ? activity : kind;
        }
        String done = ReportClauses.without(words);
        if (done.isEmpty()) {
            return ActivityKind.REPORTING;
        }
        return told ? KindReader.done(done, activity) : kind;
    }
}
