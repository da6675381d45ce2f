package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Office;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads where the office of a body is and who directs it. */
final class OfficeReader {

    private static final String PLACE = "([^，。；,;\n]{2,30}?)(?=[，。；,;\n]|$)";
    private static final Pattern AT = Pattern.compile("办公室[^。；;\n]{0,30}?(?:设在|设于|设立在|挂靠在?|挂靠于)" + PLACE
            + "|下?设(?:立)?办公室[于在]" + PLACE
            + "|在([^，。；,;\n]{2,24}?)(?:设立|下设|设)(?:活动|领导小组|组委会)?办公室"
            + "|日常(?:工作|事务|组织协调工作)由([^，。；,;\n]{2,30}?)(?:承担|负责)");
    private static final String WHO = "([^，,。；;：:\n]{2,40}?)(?:同志)?";
    private static final Pattern DIRECTOR =
            Pattern.compile(WHO + "(?:同时)?(?:兼任|担任|兼|(?<!主)任|为)(?:[^，,。；\n]{0,16}?)(?:办公室|办)主任"
                    + "|办公室主任(?:[，,])?(?:由|为|[：:])[ 　]*" + WHO + "(?:兼任|担任|(?=[，,。；;（(\n]|$))");
    private static final Pattern OFFICE_DIRECTOR = Pattern.compile("办公室[^。\n]{0,60}?[，,](?:由)?" + WHO
            + "(?:兼任|担任|兼|(?<!主)任)主任" + "|办公室[^。\n]{0,60}?[，,]主任由" + WHO + "(?:兼任|担任)");

    private final String value;

    OfficeReader(String value) {
        this.value = value;
    }

    @Nullable
    Office read() {
        Matcher at = AT.matcher(value);
        String place = at.find() ? first(at) : null;
        String director = director();
        return place == null && director == null ? null : new Office(place, director);
    }

    /** Where what is said about the office ends; -1 when nothing is said. */
    int end() {
        Matcher at = AT.matcher(value);
        return at.find() ? at.end() : -1;
    }

    private @Nullable String director() {
        for (Pattern pattern : List.of(DIRECTOR, OFFICE_DIRECTOR)) {
            Matcher director = pattern.matcher(value);
            if (director.find()) {
                return named(java.util.Objects.requireNonNull(first(director)));
            }
        }
        return null;
    }

    /** The name; the post when it is told without a name ("由局长兼任"). */
    private static @Nullable String named(String words) {
        String who = words.replaceAll("^.*由", "").strip();
        List<People.Person> people = People.inProse(who, new Range(0, who.length()));
        if (people.size() == 1) {
            return people.getFirst().name() == null
                    ? people.getFirst().post()
                    : people.getFirst().name();
        }
        return People.name(who) ? who : null;
    }

    private static @Nullable String first(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }
}
