package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** An activity while it is being read: its place is known, its bearers are still being gathered from its duties. */
public final class ActivityDraft {

    final @Nullable String number;
    final Range title;
    final ActivityKind kind;
    final @Nullable Section section;
    final Range range;
    final Bearers assigned;
    final @Nullable String venue;
    private final List<String> bearers = new ArrayList<>();
    private @Nullable List<DatePhrase> time;

    ActivityDraft(
            @Nullable String number,
            Range title,
            ActivityKind kind,
            @Nullable Section section,
            Range range,
            Bearers assigned,
            @Nullable String venue) {
        this.number = number;
        this.title = title;
        this.kind = kind;
        this.section = section;
        this.range = range;
        this.assigned = assigned;
        this.venue = venue;
        gather(assigned);
    }

    /** The same activity, given to those that a list elsewhere names for it. */
    ActivityDraft assignedTo(Bearers others) {
        return new ActivityDraft(number, title, kind, section, range, others, venue);
    }

    /** When all of it takes place: what a sentence without a day of its own is due by. */
    List<DatePhrase> time(PlanText text, DateReader dates) {
        if (time == null) {
            time = section == null ? List.of() : ActivityTime.of(text, section, dates);
        }
        return time;
    }

    void gather(Bearers more) {
        more.all().stream()
                .filter(bearer ->
                        bearers.stream().noneMatch(known -> plain(known).equals(plain(bearer))))
                .forEach(bearers::add);
    }

    /** "各镇（街道）" and "各镇(街道)" are the same. */
    private static String plain(String bearer) {
        return bearer.replace('（', '(').replace('）', ')');
    }

    List<String> responsibleUnits() {
        return List.copyOf(bearers);
    }

    public Range title() {
        return title;
    }

    public Range range() {
        return range;
    }
}
