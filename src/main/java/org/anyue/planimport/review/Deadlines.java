package org.anyue.planimport.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.FindingCode;
import org.jspecify.annotations.Nullable;

/** Findings about the last day of something: a rest day, a day that is over. */
public final class Deadlines {

    private static final Set<FindingCode> CODES = EnumSet.of(FindingCode.REST_DAY, FindingCode.PAST_DEADLINE);

    private Deadlines() {}

    /** The day that a finding questions, empty when it questions something else or no reader took the day. */
    public static Optional<LocalDate> day(CompiledPlan plan, Finding finding) {
        Span place = finding.span();
        if (!CODES.contains(finding.code()) || place == null) {
            return Optional.empty();
        }
        Stream<@Nullable LocalDate> days = Stream.of(
                        plan.submissions().stream()
                                .filter(submission -> holds(submission.span(), place))
                                .map(submission -> parsed(submission.due())),
                        plan.activities().stream()
                                .flatMap(activity -> activity.dates().stream())
                                .filter(phrase -> phrase.span().overlaps(place))
                                .map(CompiledPlan.DatePhrase::end),
                        plan.duties().stream()
                                .filter(duty -> holds(duty.span(), place))
                                .map(duty -> parsed(duty.due())))
                .flatMap(found -> found);
        return days.filter(Objects::nonNull).map(Objects::requireNonNull).findFirst();
    }

    private static boolean holds(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static @Nullable LocalDate parsed(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException recurring) {
            return null;
        }
    }
}
