package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.planimport.lexicon.WordPattern;
import org.anyue.planimport.text.Range;

/** Reads the members of a body: a list, lines of people, or prose; units, posts or people, as written. */
final class MemberReader {

    private static final String GAP = "[ 　\\t]*";
    static final String LABEL_WORDS = "(?:(?:小组|领导小组|专班)?成" + GAP + "员(?:" + GAP + "单" + GAP + "位)?|组" + GAP + "员|委"
            + GAP + "员|组成(?:人员|单位)|(?:参加|参与|协同)(?:单位|部门))";
    private static final Pattern LABEL = Pattern.compile(
            "^" + GAP + LABEL_WORDS + "(?:" + GAP + "[：:]" + GAP + "|[ 　\\t]+(?=\\S))|(?<=[，,；;。 　])" + GAP
                    + LABEL_WORDS + GAP + "[：:]" + GAP,
            Pattern.MULTILINE);
    private static final Pattern ANY_LABEL = Pattern.compile("^" + GAP + "(?:" + LABEL_WORDS + "|" + LeadReader.ROLE
            + "|办公室|联络员|秘书)" + GAP + "[：:]|[：:]|^" + GAP + LABEL_WORDS + "[ 　\\t]+\\S");

    /** "…、校团委 领导小组办公室设在保卫处": all stands on one line. */
    private static final Pattern OFFICE = Pattern.compile("[ 　](?=(?:领导小组|组委会|专班|指挥部|活动)?(?:下设)?办公室(?:设|下设|主任|地点|挂))");

    private static final Pattern OFFICE_SET = Pattern.compile("(?:任|设|下设|小组|组委会|指挥部|专班|^)办公室");

    private static final String MEMBERS = "(?:领导小组|工作小组|协调小组|工作组|协调组|小组|组委会|委员会|专班)?(?:成员单位|成员|组员|委员)";
    private static final Pattern BY = Pattern.compile(
            "(?<![、]|主任)(?:成员|组员|委员)(?:单位)?(?:由|为|包括|有)([^。；;\n]{2,300}?)(?:担任|组成|为成员|(?=[。；;\n]|$|[，,][^，,。；;\n]{0,8}办公室(?:设|下设|由|在)))");
    private static final Pattern AS = Pattern.compile("(?:等)?(?:为|任|作为|担任|是)" + MEMBERS + "(?![会由为是：:])");
    /** Where the list before 为成员 starts: behind the last leader or the verb that hands it over. */
    private static final Pattern START = Pattern.compile(
            "[。；;\n]|(?:组长|召集人|指挥长|指挥|主任委员|主任|顾问|协调人)[，,、和]|(?:担任|兼任|出任|具体负责|全面负责|总负责)[，,]|[，,](?:由|以)|^(?:由|以)|(?<=[，,]|^)(?:组|领导小组|专班|组委会)(?:由|以)");

    private static final String SET_UP = "(?:共同|联合)?(?:组建|成立|组成|设立|建立)";
    private static final List<Pattern> TOGETHER = List.of(
            Pattern.compile("(?:^|[。；;\n，,])(?:由)?([^。；;，,\n]{2,16}?)(?:会同|联合|牵头[，,]?会同)([^。；;\n]{2,160}?)" + SET_UP),
            Pattern.compile(
                    "(?:^|[。；;\n，,])(?:由)?([^。；;，,\n由]{2,40}?)牵头[，,](?:由)?([^。；;\n]{2,200}?)(?:参加|参与|配合|组成|为成员)[^。；;\n]{0,4}?(?:[，,]"
                            + SET_UP + ")?"),
            Pattern.compile("(?:^|[。；;\n，,])(?:由)?()([^。；;，,\n由]{4,200}?)(?:联合|共同)(?:组建|成立|组成|设立|建立)"),
            Pattern.compile(
                    "(?:[。；;\n，,]|^)(?:由)?()([^。；;，,\n由]{4,200}?)(?:各?(?:抽调|选派|派出?|安排)[^，,。；;\n]{0,12})?组成(?=[，,。；;的]|$)"));
    private static final Pattern AND_SO_ON =
            Pattern.compile("等(?:有关|相关)?(?:单位|部门|科室|处室)?(?=(?:主要|分管|有关|相关)?(?:负责人|负责同志|负责人员)?$)");
    private static final Pattern PERSON_WORDS =
            Pattern.compile("(?:(?<=[部办处科室]|中心)部门)?的?(?:各?(?:自)?(?:主要|分管|有关|相关)?(?:负责人|负责同志|负责人员|领导|责任人))$");
    private static final WordPattern POST = WordPattern.of("[\\s\\S]*{postwords}");
    private static final Pattern GENERIC =
            Pattern.compile("(?:各|全体|所有|有关|相关|机关(?!党委|党支部|工会|纪委|团委)|下属|所属|局属).*|.{1,8}各.*|.*(?:有关|相关|成员)?(?:单位|企业|部门)");
    /** A line that starts with the end of a name that was broken off. */
    private static final Pattern BROKEN = Pattern.compile("[^、，,]{1,3}(?:[、，,。].*)?");

    /** "甲一队、甲二队队长": the head of such bodies, told once for all of them. */
    private static final Pattern OWN_HEAD = Pattern.compile("([队站所部科处厂矿])\\1长$");

    private static final Pattern HEAD_OF =
            Pattern.compile("(各[^、]{2,14}?)经理|([^、]{3,}管委会)主任|([^、]{4,})有关[处科]室(?:负责人|负责同志)?");

    private static final String PEOPLE_END = "(?<=负责人|同志|长|主任|书记|经理|领导|总监|成员)";
    private static final Pattern AND = Pattern.compile(PEOPLE_END + "(?:以及|和|及)(?!其)|以及|[和及](?=各|全体|有关|相关|新闻)");
    private static final Pattern AND_UNIT = Pattern.compile(
            "(?<=.)和(?=[省市州县区镇乡][^、，,]{2})|(?<=[部局会站科办处队所委室联院司校])(?:和|及)(?=[\\u4e00-\\u9fff]{2,10}$)|(?<=[部处科室会])和(?=[\\u4e00-\\u9fff]{2,8}(?:车间|[部处科室站队])[、，])");

    private final String value;

    MemberReader(String value) {
        this.value = value;
    }

    List<String> read() {
        List<String> members = lines();
        return members.isEmpty() ? prose() : members;
    }

    private List<String> lines() {
        List<String> members = new ArrayList<>();
        Matcher label = LABEL.matcher(value);
        while (label.find()) {
            boolean first = members.isEmpty();
            boolean again = !first && value.substring(label.start()).matches("[ 　\\t]*成" + GAP + "员[\\s\\S]*");
            if (first || again) {
                members.addAll(list(label.end()));
            }
        }
        return members;
    }

    /** The line behind the label and those that go on with it: indented, behind an open comma, or people. */
    private List<String> list(int label) {
        List<String> members = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int from = label;
        while (from < value.length()) {
            int to = value.indexOf('\n', from) < 0 ? value.length() : value.indexOf('\n', from);
            int stop = value.indexOf('。', from);
            boolean closed = stop >= 0 && stop < to - 1 && value.indexOf('\n', stop) != stop + 1;
            to = closed ? stop : to;
            Matcher office = OFFICE.matcher(value).region(from, to);
            if (office.find()) {
                to = office.start();
                closed = true;
            }
            String line = value.substring(from, to);
            boolean first = from == label;
            boolean carries =
                    open.toString().strip().matches("[\\s\\S]*[、，,]") || !first && open.isEmpty() && members.isEmpty();
            boolean indented = line.matches("(?:[ 　\t]{3,}|　{2,}|\t+)[^。：:]{2,}[。]?");
            List<People.Person> people = ANY_LABEL.matcher(line).find() ? List.of() : People.in(value, range(from, to));
            boolean named = open.isEmpty()
                    && !people.isEmpty()
                    && people.stream().allMatch(p -> p.name() != null && (p.post() != null || people.size() > 1));
            boolean ends = line.isBlank()
                    ? !first
                    : !first && (ANY_LABEL.matcher(line).find() || !carries && !indented && !named);
            if (ends) {
                break;
            }
            if (named) {
                people.forEach(person -> members.add(words(person)));
            } else {
                open.append(
                                carries
                                                || open.isEmpty()
                                                || BROKEN.matcher(line.strip()).matches()
                                        ? ""
                                        : "，")
                        .append(line.strip());
            }
            from = closed ? value.length() : to + 1;
        }
        members.addAll(items(open.toString().replaceAll("[。；]$", "")));
        return members;
    }

    private String words(People.Person person) {
        return value.substring(person.range().from(), person.range().to())
                .strip()
                .replaceAll("[，,、；;。]$", "");
    }

    private Range range(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (Character.isWhitespace(value.charAt(start)) || value.charAt(start) == '　')) {
            start++;
        }
        while (end > start && "，,、；;。 　\t".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Range(start, end);
    }

    private List<String> prose() {
        Matcher by = BY.matcher(value);
        if (by.find() && !inOffice(by.start())) {
            return items(by.group(1));
        }
        Matcher as = AS.matcher(value);
        while (as.find()) {
            Matcher start = START.matcher(value).region(0, as.start());
            int from = 0;
            while (start.find()) {
                from = start.end();
            }
            List<String> found = items(value.substring(from, as.start()).replaceAll("^[由以，,]+", ""));
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (Pattern pattern : TOGETHER) {
            Matcher together = pattern.matcher(value);
            while (together.find()) {
                List<String> members = new ArrayList<>(BearerList.parse(together.group(1)));
                members.addAll(items(together.group(2).replaceAll("等(?:单位|部门|有关单位)?$", "")));
                if (members.size() > 1 && members.stream().allMatch(BearerList::isBearer)) {
                    return members;
                }
            }
        }
        return List.of();
    }

    /** "…兼任办公室主任，成员为安全管理人员": these work in the office. */
    private boolean inOffice(int at) {
        int sentence = Math.max(value.lastIndexOf('。', at), value.lastIndexOf('\n', at)) + 1;
        return OFFICE_SET.matcher(value.substring(sentence, at)).find();
    }

    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        if (list.indexOf('、') < 0 && list.matches(".*[ 　\t]+.*")) {
            return List.of(list.strip().split("[ 　\t，,]+"));
        }
        String named = BearerList.SHORT_FOR.matcher(list).replaceAll("");
        String plain = AND_UNIT.matcher(AND.matcher(named).replaceAll("，")).replaceAll("、");
        for (String group : plain.split("[，,；;]")) {
            List<String> parts = new ArrayList<>();
            for (String part : BearerList.split(group)) {
                String item = part.replaceAll("^由|等$", "").strip();
                if (!item.isEmpty()) {
                    parts.add(item);
                }
            }
            items.addAll(shared(parts));
        }
        return behindUnits(items);
    }

    /** "甲部、乙部，各分公司经理": where the others are units, those of whom a person is told are units too. */
    private static List<String> behindUnits(List<String> items) {
        long units = items.stream()
                .filter(item -> BearerList.isBearer(item)
                        && !HEAD_OF.matcher(item).matches()
                        && !PERSON_WORDS.matcher(item).find())
                .count();
        return units < 2 ? items : items.stream().map(MemberReader::unitOf).toList();
    }

    private static String unitOf(String item) {
        Matcher head = HEAD_OF.matcher(item);
        if (!head.matches()) {
            String unit = PERSON_WORDS.matcher(item).replaceFirst("");
            return BearerList.isBearer(unit) && (item.startsWith("各") || !generic(unit)) ? unit : item;
        }
        return Stream.of(head.group(1), head.group(2), head.group(3))
                .filter(unit -> unit != null && BearerList.isBearer(unit))
                .findFirst()
                .orElse(item);
    }

    /**
     * The last words may belong to all: of "甲科、乙科、丙站主要负责人" and "甲科、各社区主要负责人" the members are the units. "各科室、各单位负责人" and
     * "甲部、乙部主任" cannot be told apart from their last words and stay together.
     */
    private static List<String> shared(List<String> parts) {
        if (parts.size() < 2) {
            return parts.stream().map(MemberReader::plain).toList();
        }
        List<String> members = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (String part : parts) {
            String item = AND_SO_ON.matcher(part).replaceFirst("");
            boolean persons = PERSON_WORDS.matcher(item).find();
            boolean post = !persons && POST.matcher(item).matches();
            if (!persons && !post) {
                units.add(item);
                continue;
            }
            members.addAll(persons ? led(units, item, part) : held(units, part));
            units.clear();
        }
        members.addAll(units);
        return members;
    }

    private static String plain(String part) {
        return part.replaceAll("等(?:有关|相关)?(?:单位|部门)?$", "");
    }

    private static List<String> led(List<String> units, String item, String part) {
        List<String> members = new ArrayList<>();
        int generic = 0;
        while (generic < units.size() && !generic(units.get(generic))) {
            generic++;
        }
        members.addAll(units.subList(0, generic));
        String unit = PERSON_WORDS.matcher(item).replaceFirst("");
        if (generic < units.size()) {
            members.add(String.join("、", units.subList(generic, units.size())) + "、" + part);
        } else if (!members.isEmpty()
                && (BearerList.isBearer(unit)
                        ? !generic(unit) || unit.startsWith("各")
                        : !generic(unit) && unit.length() <= 8)) {
            members.add(unit);
        } else {
            members.add(part);
        }
        return members;
    }

    private static List<String> held(List<String> units, String part) {
        if (part.matches("(?:各|全体|所有).*")) {
            List<String> members = new ArrayList<>(units);
            members.add(part);
            return members;
        }
        Matcher head = OWN_HEAD.matcher(part);
        if (head.find() && units.stream().anyMatch(unit -> unit.endsWith(head.group(1)))) {
            List<String> members = new ArrayList<>(units);
            members.add(part.substring(0, part.length() - 2));
            return members;
        }
        boolean bare = !units.isEmpty() && units.stream().allMatch(BearerList::isBearer);
        if (bare) {
            return List.of(String.join("、", units) + "、" + part);
        }
        List<String> members = new ArrayList<>(units);
        members.add(part);
        return members;
    }

    private static boolean generic(String unit) {
        return GENERIC.matcher(unit).matches();
    }
}
