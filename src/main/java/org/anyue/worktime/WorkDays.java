package org.anyue.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which days are worked. Immutable. */
public final class WorkDays {

    private static final WorkDays CHINA = of(WorkYear.all());

    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> announced;

    private WorkDays(Map<LocalDate, Boolean> exceptions, Set<Integer> announced) {
        this.exceptions = Map.copyOf(exceptions);
        this.announced = Set.copyOf(announced);
    }

    /** The days that the State Council's office published; where it has not yet, what the law fixes. */
    public static WorkDays china() {
        return CHINA;
    }

    private static WorkDays of(List<WorkYear> years) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        years.forEach(year -> exceptions.putAll(year.exceptions()));
        return new WorkDays(
                exceptions,
                years.stream().filter(WorkYear::announced).map(WorkYear::year).collect(Collectors.toSet()));
    }

    /** The same days but for those given. */
    public WorkDays with(Collection<LocalDate> rest, Collection<LocalDate> work) {
        Map<LocalDate, Boolean> all = new HashMap<>(exceptions);
        rest.forEach(day -> all.put(day, false));
        work.forEach(day -> all.put(day, true));
        return new WorkDays(all, announced);
    }

    public boolean isWorkDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /**
     * Whether the holidays of the year were published. Where they were not, an answer about a day near a holiday is an
     * assumption: make-up days are missing.
     */
    public boolean isAnnounced(int year) {
        return announced.contains(year);
    }

    /** The first working day after. */
    public LocalDate nextWorkDay(LocalDate day) {
        return shift(day, 1);
    }

    /** The last working day before. */
    public LocalDate previousWorkDay(LocalDate day) {
        return shift(day, -1);
    }

    /** The day itself when it is worked, else the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return isWorkDay(day) ? day : previousWorkDay(day);
    }

    /** The day itself when it is worked, else the first working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkDay(day) ? day : nextWorkDay(day);
    }

    /** @param days working days to go, backwards below zero; zero stays on the day, worked or not */
    public LocalDate shift(LocalDate day, int days) {
        int step = Integer.signum(days);
        LocalDate at = day;
        for (int left = Math.abs(days); left > 0; left--) {
            do {
                at = at.plusDays(step);
            } while (!isWorkDay(at));
        }
        return at;
    }
}
