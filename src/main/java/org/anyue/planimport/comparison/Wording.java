package org.anyue.planimport.comparison;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan;
import org.jspecify.annotations.Nullable;

/** Words of one plan made comparable with those of another year: the plan's own year, width and blanks do not count. */
final class Wording {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final @Nullable Integer year;

    private Wording(@Nullable Integer year) {
        this.year = year;
    }

    static Wording of(CompiledPlan plan) {
        return new Wording(plan.year());
    }

    /** Two texts that give the same say the same. */
    String folded(@Nullable String words) {
        if (words == null) {
            return "";
        }
        String plain =
                BLANK.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
        return YEAR.matcher(plain).replaceAll(this::relative);
    }

    /** Letters and figures only, for likeness. */
    String bare(@Nullable String words) {
        return NO_WORD.matcher(folded(words)).replaceAll("");
    }

    /** The year of the plan and its neighbours; any other year means itself. */
    private String relative(MatchResult found) {
        int offset = year == null ? Integer.MAX_VALUE : Integer.parseInt(found.group()) - year;
        return Math.abs((long) offset) > 1 ? found.group() : "Y" + offset;
    }

    /** A day inside its year: 16 June is the same every year. */
    String day(@Nullable LocalDate day) {
        if (day == null) {
            return "-";
        }
        int offset = year == null ? 0 : day.getYear() - year;
        return offset + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    /** A day, or the phrase of what recurs. */
    String due(@Nullable String due) {
        if (due == null) {
            return "-";
        }
        try {
            return day(LocalDate.parse(due));
        } catch (DateTimeParseException recurring) {
            return folded(due);
        }
    }
}
