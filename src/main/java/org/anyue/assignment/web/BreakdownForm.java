package org.anyue.assignment.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.BreakdownTerms;
import org.anyue.organization.UnitId;
import org.anyue.ui.FormErrors;
import org.anyue.worktime.WorkDays;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What is typed to ask units below, exactly as typed. */
public record BreakdownForm(String what, String dueOn, String asks, List<String> units) {

    static final String SAME = "same";
    static final String TEXT = "text";

    /** Working days that are left to gather. */
    private static final int TO_GATHER = 2;

    /** The own words and, where there is time, two working days before the own day. */
    static BreakdownForm blank(AssignmentSummary whole, LocalDate today) {
        LocalDate due = whole.duty().dueOn();
        LocalDate earlier = due == null ? null : WorkDays.china().shift(due, -TO_GATHER);
        LocalDate offered = earlier == null || earlier.isBefore(today) ? due : earlier;
        return new BreakdownForm(
                whole.duty().what(),
                offered == null || offered.isBefore(today) ? "" : offered.toString(),
                SAME,
                List.of());
    }

    static BreakdownForm of(MultiValueMap<String, String> fields) {
        return new BreakdownForm(
                one(fields, "what"), one(fields, "dueOn"), one(fields, "asks"), fields.getOrDefault("unit", List.of()));
    }

    FormErrors errors() {
        return day() == null ? FormErrors.of("dueOn", "请选择下级报送的截止日期") : FormErrors.NONE;
    }

    BreakdownTerms terms() {
        LocalDate day = day();
        return new BreakdownTerms(
                what,
                day == null ? LocalDate.MIN : day,
                !asks.equals(TEXT),
                units.stream().map(UnitId::of).toList());
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(dueOn);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
