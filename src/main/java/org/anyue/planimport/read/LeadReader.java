package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anyue.planimport.CompiledPlan.Lead;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads who leads a body: lists ("组  长：…" over several lines) or prose ("由副市长王强任组长", "组长由…担任"). */
final class LeadReader {

    static final String GAP = "[ 　\\t]*";
    /** Roles as they are written, with blanks between the characters or without. */
    static final String ROLE = "(?:" + any("常务", "第一", "执行", "轮值", "名誉", "项目") + GAP + ")?(?:副" + GAP + ")?(?:总" + GAP
            + ")?" + any("组长", "召集人", "指挥长", "指挥", "主任委员", "主任", "顾问", "协调人", "负责人", "领队", "班长");

    /** "组委会主任：": what they lead, in front of the role. */
    private static final String BODY = "(?:(?:活动|工作)?(?:组委会|领导小组|指挥部|专班|委员会))?";

    private static final Pattern LABEL = Pattern.compile(
            "^" + GAP + BODY + "(" + ROLE + ")(?:" + GAP + "[：:]" + GAP
                    + "|[ 　\\t]+(?=\\S))|(?<=[，,；;。：: 　])(?<![副务一行值誉总][ 　]{1,4})" + GAP + "(" + ROLE + ")" + GAP
                    + "[：:]" + GAP,
            Pattern.MULTILINE);
    private static final Pattern OTHER_LABEL = Pattern.compile(
            "^" + GAP + "(?:成" + GAP + "员|组" + GAP + "员|委" + GAP + "员|办公室|联络员|秘书|联系|参加|参与|责任|职责|主要职责)|[：:]");
    /** "分管甲、乙的副局长": the marks between what he looks after divide no people. */
    private static final Pattern IN_CHARGE = Pattern.compile("(?:分管|主管|联系|协管)[^，,。；;的]{2,20}的");

    private static final String STOP = "[^，,。；;：:\\n]";
    private static final String PLAIN = "(?:常务|第一|执行|轮值|名誉)?副?总?(?:组长|召集人|指挥长|指挥|主任委员|主任|顾问|协调人|(?:总|具体|直接)负责人)";
    private static final Pattern AS = Pattern.compile(
            "([^。；;：:\\n]{2,80}?)(?:同志)?(?:共同|牵头|同|均)?(?:担任|兼任|出任|(?<!主)任|作为|为)(?:活动)?(?:领导小组|组委会|工作专班|专班|指挥部)?("
                    + PLAIN + ")(?=[，,、。；;的及和]|$|\\n)");
    private static final Pattern BY = Pattern.compile(
            "(?<!室)(" + PLAIN + ")(?:[，,])?(?:分别)?(?:由|为)(" + STOP + "{2,60}?)(?:同志)?(?:担任|兼任|出任|(?=[，,。；;\\n]|$))");
    /** "副组长由副区长甲，办公室副主任乙，局长丙担任": several, up to the verb. */
    private static final Pattern BY_ALL = Pattern.compile(
            "(?<!室)(" + PLAIN + ")(?:分别)?由((?:(?!组长|指挥长|召集人|成员)[^。；;：:\\n]){2,160}?)(?:同志)?(?:共同|分别|同时)?(?:担任|兼任|出任)");

    private static final Pattern OFFICE =
            Pattern.compile("(?:下设|设立?|领导小组|组委会|委员会|活动|小组|专班|指挥部|联席会议)办公室|办公室(?:设|地点|挂靠|[，,])");
    /** "各单位要成立工作小组，由主要负责人任组长": of a body that each sets up for itself. */
    private static final Pattern OF_EACH =
            Pattern.compile("(?:^|[，,；;])[ 　]*(?:请)?各[^，,；;]{1,24}(?:成立|设立|建立|组建|明确|健全)[^；;]*$");

    private static final Pattern OTHER_MAN = Pattern.compile("[\\s\\S]*(?:委员|成员|常委|书记)");
    /** "党委书记和院长": two people. */
    private static final Pattern AND = Pattern.compile("(?<=[长记理任监])[和及](?=[\\u4e00-\\u9fff]{1,12}[长记理任监]$)");

    /** "武装部部长甲和派出所教导员乙" */
    private static final Pattern TWO_NAMED = Pattern.compile("以及|[和及与]");

    private static final Pattern SETS_UP = Pattern.compile("成立|设立|建立|组建|领导小组|[“”【】]");

    /** "副院长，联系保卫、后勤": what else is told of him. */
    private static final Pattern ALSO = Pattern.compile("(?<=.{2})[，,](?:联系|分管|负责|协助|主管|协管)[^，,]{2,20}$");

    /** "（分管安全生产工作）" in a line of its own, between people. */
    private static final Pattern BRACKET_LINE = Pattern.compile("[ 　\\t]*[（(][^（）()\\n]{2,30}[）)][ 　\\t]*");

    /** A line that ends inside a sentence: "…，街道办事处副主任⏎游敏芝任副组长". */
    private static final Pattern WRAPPED =
            Pattern.compile("(?<=[，,、\\u4e00-\\u9fff])\\n(?=[\\u4e00-\\u9fff]{2,40}(?:任|担任|[，,、]|同志))");

    private static final Pattern COMMA = Pattern.compile("[，,]");

    private static final int LONGEST_LINE = 300;

    private final PlanText text;
    private final Range zone;
    private final String value;

    LeadReader(PlanText text, Range zone) {
        this(text, zone, text.at(zone));
    }

    private LeadReader(PlanText text, Range zone, String value) {
        this.text = text;
        this.zone = zone;
        this.value = value;
    }

    private static String any(String... words) {
        return Arrays.stream(words)
                .map(word -> String.join(GAP, word.split("")))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    List<Lead> read() {
        List<Lead> lines = lines();
        return lines.isEmpty()
                ? new LeadReader(text, zone, WRAPPED.matcher(value).replaceAll(" ")).prose()
                : lines;
    }

    List<Lead> lines() {
        List<Lead> leads = new ArrayList<>();
        Matcher label = LABEL.matcher(value);
        while (label.find()) {
            String role = People.bare(label.group(1) == null ? label.group(2) : label.group(1));
            int from = label.end();
            while (from < value.length()) {
                int line = value.indexOf('\n', from) < 0 ? value.length() : value.indexOf('\n', from);
                int to = endOfLabel(from, line);
                if (BRACKET_LINE.matcher(value).region(from, line).matches()) {
                    from = line + 1;
                    continue;
                }
                List<People.Person> people = ofLine(new Range(from, to), from == label.end());
                people.forEach(person -> add(leads, role, person));
                if (people.isEmpty() || to < line) {
                    break;
                }
                from = to + 1;
            }
        }
        return kept(leads);
    }

    /** Where another label starts in the same line: "组长：甲，副组长：乙，成员：丙". */
    private int endOfLabel(int from, int line) {
        Matcher next = Pattern.compile(
                        "[，,；;。 　](?<![副务一行值誉总][ 　]{1,4})" + GAP + "(?:" + ROLE + "|" + MemberReader.LABEL_WORDS + ")"
                                + GAP
                                + "[：:]|[ 　](?=(?:领导小组|组委会|专班|指挥部)?(?:下设)?办公室)|[，,；;。](?=(?:委员|成员|组员|办公室|领导小组|组委会)(?:由|为|包括|下?设))")
                .matcher(value)
                .region(from, line);
        return next.find() ? next.start() : line;
    }

    private List<People.Person> ofLine(Range line, boolean first) {
        String words = value.substring(line.from(), line.to());
        boolean other = !first
                && (LABEL.matcher(words).find() || OTHER_LABEL.matcher(words).find());
        boolean sentence = words.length() > LONGEST_LINE || words.isBlank() || words.matches("由[\\s\\S]*");
        if (other || sentence) {
            return List.of();
        }
        List<People.Person> people = People.in(value, trimmed(line));
        boolean goesOn =
                first || words.matches("[ 　\\t][\\s\\S]*") || people.stream().allMatch(person -> person.name() != null);
        return goesOn ? people : List.of();
    }

    private Range trimmed(Range line) {
        int from = line.from();
        int to = line.to();
        while (from < to && (Character.isWhitespace(value.charAt(from)) || value.charAt(from) == '　')) {
            from++;
        }
        while (to > from && "，,、；;。 　\t".indexOf(value.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Range(from, to);
    }

    private record Told(int at, String role, Range people) {}

    private List<Lead> prose() {
        List<Told> told = new ArrayList<>();
        Matcher all = BY_ALL.matcher(value);
        while (all.find()) {
            told.add(new Told(all.start(), all.group(1), new Range(all.start(2), all.end(2))));
        }
        Matcher by = BY.matcher(value);
        while (by.find()) {
            int at = by.start();
            if (told.stream().anyMatch(one -> one.at() == at)) {
                continue;
            }
            told.add(new Told(by.start(), by.group(1), new Range(by.start(2), by.end(2))));
        }
        Matcher as = AS.matcher(value);
        int at = 0;
        while (at < value.length() && as.find(at)) {
            Range people = people(as.start(1), as.end(1));
            boolean known = told.stream().anyMatch(t -> t.people().overlaps(people) || t.at() == as.start(2));
            if (!known) {
                told.add(new Told(people.from(), as.group(2), people));
            }
            at = as.end();
        }
        told.sort(Comparator.comparingInt(Told::at));
        List<Lead> leads = new ArrayList<>();
        told.forEach(one -> add(leads, one.role(), one.people()));
        return kept(leads);
    }

    /** The words directly before 任组长: from 由 or 以, else from the comma that starts the list of people. */
    private Range people(int from, int to) {
        int start = from;
        for (int i = to - 1; i >= from; i--) {
            char c = value.charAt(i);
            boolean by = (c == '由' || c == '以') && !(i > from && "自事理可予".indexOf(value.charAt(i - 1)) >= 0);
            if (by || (c == '，' || c == ',') && !anotherBefore(from, i, to)) {
                start = i + 1;
                break;
            }
        }
        while (start < to && "、和及 　".indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        return new Range(start, to);
    }

    /** "副局长甲，总工程师乙担任副组长": both are named with their posts. */
    private boolean anotherBefore(int from, int comma, int to) {
        int start = comma;
        while (start > from && "，,由".indexOf(value.charAt(start - 1)) < 0) {
            start--;
        }
        Matcher next = COMMA.matcher(value).region(comma + 1, to);
        int end = next.find() ? next.start() : to;
        return start < comma
                && !SETS_UP.matcher(value).region(start, comma).find()
                && named(new Range(start, comma))
                && named(new Range(comma + 1, end));
    }

    private void add(List<Lead> leads, String role, Range range) {
        int comma = Math.max(value.lastIndexOf('，', range.to() - 1), value.lastIndexOf(',', range.to() - 1));
        if (comma > range.from() && anotherBefore(range.from(), comma, range.to())) {
            add(leads, role, new Range(range.from(), comma));
            add(leads, role, new Range(comma + 1, range.to()));
            return;
        }
        int sentence = Math.max(value.lastIndexOf('。', range.from()), value.lastIndexOf('\n', range.from())) + 1;
        boolean office = role.endsWith("主任")
                        && OFFICE.matcher(value.substring(sentence, range.to())).find()
                || value.substring(Math.max(0, range.from() - 4), range.from()).contains("办公室");
        if (office || OF_EACH.matcher(value.substring(sentence, range.from())).find()) {
            return;
        }
        Matcher both = TWO_NAMED.matcher(value).region(range.from(), range.to());
        while (both.find()) {
            Range left = new Range(range.from(), both.start());
            Range right = new Range(both.end(), range.to());
            if (named(left) && named(right)) {
                add(leads, role, left);
                add(leads, role, right);
                return;
            }
        }
        Matcher charge = IN_CHARGE.matcher(value).region(range.from(), range.to());
        List<People.Person> behind =
                charge.lookingAt() ? People.in(value, new Range(charge.end(), range.to())) : List.of();
        if (behind.size() == 1 && behind.getFirst().name() == null) {
            leads.add(lead(role, null, value.substring(range.from(), range.to()), range));
        } else {
            People.in(value, range).forEach(person -> add(leads, role, person));
        }
    }

    private boolean named(Range range) {
        List<People.Person> people = People.in(value, range);
        return !people.isEmpty() && people.stream().allMatch(person -> person.name() != null && person.post() != null);
    }

    /** Several deputies told by their posts alone are several people; "局党委委员、副局长" is one. */
    private void add(List<Lead> leads, String role, People.Person person) {
        String post = person.post();
        if (person.name() != null || post == null) {
            leads.add(lead(role, person.name(), post, person.range()));
            return;
        }
        List<String> posts = List.of(AND.split(post));
        if (posts.size() == 1 && !IN_CHARGE.matcher(post).find()) {
            posts = BearerList.split(post);
            boolean deputies = role.contains("副")
                    && (posts.size() > 2 || !OTHER_MAN.matcher(posts.getFirst()).matches());
            posts = deputies ? posts : List.of(post);
        }
        if (posts.size() == 1) {
            leads.add(lead(role, person.name(), post, person.range()));
            return;
        }
        int at = person.range().from();
        for (String one : posts) {
            int from = value.indexOf(one, at);
            at = from + one.length();
            leads.add(lead(role, null, one, new Range(from, at)));
        }
    }

    /** Who directs the office of a 领导小组 is called 主任 too and does not lead the body. */
    private static List<Lead> kept(List<Lead> leads) {
        boolean group = !leads.isEmpty() && !leads.getFirst().role().contains("主任");
        return group
                ? leads.stream().filter(lead -> !lead.role().endsWith("主任")).toList()
                : leads;
    }

    private Lead lead(String role, @Nullable String name, @Nullable String post, Range range) {
        return new Lead(
                role,
                name,
                post == null ? null : ALSO.matcher(post).replaceFirst(""),
                text.span(text.trim(zone.from() + range.from(), zone.from() + range.to())));
    }
}
