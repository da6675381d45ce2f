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
    private static final String SET = "(?:设在|设于|设立在|设立于|放在|挂靠在?|挂靠于|依托)";
    private static final Pattern AT = Pattern.compile("办公室[^。；;\n]{0,30}?" + SET + PLACE
            + "|下?设(?:立)?办公室[于在]" + PLACE
            + "|在([^，。；,;\n]{2,24}?)(?:设立|下设|设)(?:活动|领导小组|组委会)?办公室"
            + "|由([^，。；,;\n]{2,24}?)(?:承担|履行|行使)(?:领导小组|组委会|专班|活动)?办公室(?:的)?(?:职责|职能|工作|日常)"
            + "|(?:^|\n)[ 　]*" + SET + PLACE + "|(?:秘书处|联络处|联络员|工作机构)" + SET + PLACE
            + "|日常(?:工作|事务|组织协调工作|联络|联系|管理工作)(?:由([^，。；,;\n]{2,30}?)(?:承担|负责)|(?:" + SET + "|归口(?:到|至|在|于)?)" + PLACE
            + ")"
            + "|办公室[与和同]([^，,。；;\n]{2,20}?)合署(?:办公)?(?=[，,。；;\n]|$)");
    private static final String WHO = "([^，,。；;：:\n]{2,40}?)(?:同志)?";
    private static final Pattern DIRECTOR =
            Pattern.compile(WHO + "(?:同时)?(?:兼任|担任|兼|(?<!主)任|为(?!兼|担))(?:[^，,。；\n]{0,16}?)(?:(?:办公室|办)主任|秘书长)"
                    + "|办公室主任(?:[，,])?(?:由|为|[：:])[ 　]*" + WHO + "(?:兼任|担任|兼(?=[，,。；;\n]|$)|(?=[，,。；;（(\n]|$))");
    private static final Pattern OFFICE_DIRECTOR = Pattern.compile("办公室[^。\n]{0,60}?[，,](?:由)?" + WHO
            + "(?:兼任|担任|兼|(?<!主)任)主任" + "|办公室[^。\n]{0,60}?[，,]主任由" + WHO + "(?:兼任|担任)"
            + "|办公室[^。\n]{0,60}?[，,]主任[：:][ 　]*" + WHO + "(?=[（(，,。；;\n]|$)"
            + "|日常[^，,。\n]{2,24}[，,]由" + WHO + "(?:具体)?负责(?=[。；;\n]|$)");
    /** "办公室设在市应急管理局（主任：江河兼）". */
    private static final Pattern DIRECTOR_IN_BRACKET =
            Pattern.compile("[（(](?:办公室)?主任[：:由]?" + WHO + "(?:兼任|担任|兼)?[）)]");
    /** "保卫处（行政楼B108）", "安全质量环保部（以下简称安质部）" */
    private static final Pattern ROOM = Pattern.compile(
            "(?:[（(][^（）()]{0,16}(?:室|号|楼|层|栋|[0-9]{3,4})[）)]|" + BearerList.SHORT_FOR.pattern() + ")$");

    /** In the part about the office alone. */
    private static final Pattern DIRECTOR_LINE =
            Pattern.compile("^[ 　\t]*(?:办公室)?主[ 　]*任[ 　]*[：:][ 　]*(.{2,40})$", Pattern.MULTILINE);
    /** "（二）领导小组办公室": from here on the words are about the office. */
    private static final Pattern HEADING = Pattern.compile(
            "^[ 　\t]*(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])?[ 　]*(?:领导小组|工作小组|组委会|活动|指挥部|专班|工作组)?(?:下设)?(?:活动)?办公室(?:组成|人员|成员|设置)*(?:名单)?(?:如下)?[ ]*[：:]?[ ]*$|^[ 　\t]*办公室主任[ 　]*[：:]",
            Pattern.MULTILINE);

    private final String value;

    OfficeReader(String value) {
        this.value = value;
    }

    @Nullable
    Office read() {
        Matcher at = AT.matcher(value);
        String place = at.find()
                ? ROOM.matcher(DIRECTOR_IN_BRACKET
                                .matcher(String.valueOf(first(at)))
                                .replaceFirst(""))
                        .replaceFirst("")
                : null;
        String director = director();
        return place == null && director == null ? null : new Office(place, director);
    }

    /** Where the part about the office alone starts; -1 when there is none. */
    static int heading(String words) {
        Matcher heading = HEADING.matcher(words);
        return heading.find() ? heading.start() : -1;
    }

    /** Where what is said about the office ends; -1 when nothing is said. */
    int end() {
        Matcher at = AT.matcher(value);
        return at.find() ? at.end() : -1;
    }

    private @Nullable String director() {
        for (Pattern pattern : List.of(DIRECTOR, OFFICE_DIRECTOR, DIRECTOR_IN_BRACKET)) {
            Matcher director = pattern.matcher(value);
            if (director.find()) {
                return named(java.util.Objects.requireNonNull(first(director)));
            }
        }
        int heading = heading(value);
        Matcher line = DIRECTOR_LINE.matcher(value);
        return heading >= 0 && line.find(heading) ? named(line.group(1)) : null;
    }

    /** The name; the post when it is told without a name ("由局长兼任"). */
    private static @Nullable String named(String words) {
        String who = words.replaceAll("^.*由", "").strip();
        List<People.Person> people = People.in(who, new Range(0, who.length()));
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
