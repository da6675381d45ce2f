package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Lead;
import org.anyue.planimport.CompiledPlan.Office;
import org.anyue.planimport.CompiledPlan.Organisation;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads the leading group: its name, who leads it, its members, its office. Names and posts both as lists and in prose. */
public final class OrganisationReader {

    private static final String BODY = "(?:领导小组|工作小组|组织委员会|组委会|工作专班|专班|指挥部|筹备组|委员会)";
    private static final Pattern NAME = Pattern.compile(
            "(?<![要应须宜各])(?:成立|组建|设立)(?:了)?(?:[由以][^。；;\n]{2,120}?(?:任|为|担任)[^，,。]{2,6}的)?((?!相应|专门|各自|以|由)[^，,。；;\n（(]{2,40}?"
                    + BODY + ")(?!成员)");
    private static final Pattern CALLED =
            Pattern.compile("([^，,。；;：:\n（(、 　]{4,40}?" + BODY + ")(?:(?:成员|组成人员)?(?:名单)?(?:如下)?[：:]?[ 　]*(?=\n|$))");
    private static final String ROLE = "(?:(?:常务|第一|执行)?(?:副)?(?:总)?(?:组长|召集人|指挥长|指挥|主任|主任委员)|总?顾问)";
    private static final Pattern ROLE_LINE = Pattern.compile(
            "^[ 　]*((?:常务|第一|执行)?副?总?[ 　]*(?:组[ 　]*长|召集人|指挥长|指挥|主[ 　]*任))[ 　]*[：:][ 　]*", Pattern.MULTILINE);
    private static final Pattern MEMBER_LINE =
            Pattern.compile("^[ 　]*(成[ 　]*员(?:单位)?)[ 　]*[：:][ 　]*", Pattern.MULTILINE);
    private static final Pattern PERSON = Pattern.compile(
            "([\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff][ 　]{1,3}[\\u4e00-\\u9fff])(?:同志)?(?:[ 　]*[（(]([^（）()\n]{2,40})[）)](?=[，,、；;。 　]*(?:\n|$|[\\u4e00-\\u9fff]{2,4}[ 　]*[（(]))|[ 　\t]{1,8}([\\u4e00-\\u9fff、（）()]{3,40})(?=[，,、；;。 　]*(?:\n|$)))[，,、；;。 　]*");
    private static final String POST = "[^，,。；;：\n]{0,40}?(?:长|主任|书记|经理|主席|总监|调研员|常委|董事长|所长|站长|部长)";
    private static final Pattern PROSE = Pattern.compile(
            "(?:^|[，,。；;]|由)[ ]*(" + POST + ")([\\u4e00-\\u9fff]{2,4})(?:同志)?(?:担任|兼任|任)(" + ROLE + ")");
    private static final Pattern AS_LEADER =
            Pattern.compile("(?:[以由，,、]|^)(" + POST + ")([\\u4e00-\\u9fff]{2,4})(?:同志)?为(" + ROLE + ")(?=[，,、的。；;])");
    private static final Pattern LEADER_BY =
            Pattern.compile("(" + ROLE + ")(?:[，,])?由(" + POST + ")([\\u4e00-\\u9fff]{2,4}?)(?:同志)?(?:担任|兼任)");
    private static final Pattern MEMBERS_BY =
            Pattern.compile("(?<![、])(?:成员|委员)(?:单位)?由([^。；;\n]{2,120}?)(?:担任|组成|为成员)");
    private static final Pattern AS_MEMBERS =
            Pattern.compile("(?:[，,。；]|由)([^，,。；;\n]{2,120}?)(?:等)?(?:为|任|作为)成员(?!单位)");
    private static final Pattern OFFICE =
            Pattern.compile("办公室[，,]?(?:具体)?(?:设在|设于|挂靠在?)([^，。；,;\n]{2,30}?)(?=[，。；,;\n]|$)");
    private static final Pattern DIRECTOR =
            Pattern.compile("(" + POST + ")?([\\u4e00-\\u9fff]{2,4}?)(?:同志)?(?:兼任|担任|兼|任)(?:专班|领导小组)?办公室主任|办公室主任由("
                    + POST + ")?([\\u4e00-\\u9fff]{2,4}?)(?:同志)?(?:兼任|担任)");
    private static final Pattern OFFICE_DIRECTOR =
            Pattern.compile("(?:办公室[^。]{0,60}?[，,])(" + POST + ")?([\\u4e00-\\u9fff]{2,4}?)(?:同志)?(?:兼任|担任|兼|任)主任");

    private final PlanText text;
    private final Range zone;
    private final String value;

    private OrganisationReader(PlanText text, Range zone) {
        this.text = text;
        this.zone = zone;
        this.value = text.at(zone);
    }

    /** Null when the plan sets up no body of its own. */
    public static @Nullable Organisation read(PlanDocument document) {
        List<Section> sections = document.sections(SectionRole.ORGANISATION).toList();
        for (Section section : sections) {
            Organisation found = new OrganisationReader(
                            document.text(),
                            new Range(section.bodyStart(), section.range().to()))
                    .run();
            if (found != null) {
                return found;
            }
        }
        if (!sections.isEmpty()) {
            return null;
        }
        return new OrganisationReader(
                        document.text(), new Range(0, document.text().length()))
                .run();
    }

    private @Nullable Organisation run() {
        List<Lead> lead = leadLines();
        Matcher name = NAME.matcher(value);
        if (!name.find()) {
            name = lead.isEmpty() ? name : CALLED.matcher(value);
            if (lead.isEmpty() || !name.find()) {
                return null;
            }
        }
        if (lead.isEmpty()) {
            lead = leadProse();
        }
        List<String> members = memberLines();
        if (members.isEmpty()) {
            members = memberProse();
        }
        Range range = text.trim(zone.from() + name.start(), Math.min(zone.to(), zone.from() + end(name)));
        return new Organisation(name.group(1), lead, members, office(), text.span(range));
    }

    /** To the end of what is said about the office, else of the sentence that sets the body up. */
    private int end(Matcher name) {
        int end = value.indexOf('。', name.end());
        Matcher office = OFFICE.matcher(value);
        if (office.find()) {
            end = Math.max(end, value.indexOf('。', office.end()));
        }
        return end < 0 ? name.end() : end + 1;
    }

    private List<Lead> leadLines() {
        List<Lead> leads = new ArrayList<>();
        Matcher role = ROLE_LINE.matcher(value);
        while (role.find()) {
            String written = role.group(1).replaceAll("[ 　]", "");
            for (Matcher person : people(role.end())) {
                String post = person.group(2) != null ? person.group(2) : person.group(3);
                leads.add(new Lead(
                        written,
                        person.group(1),
                        post,
                        text.span(zone.from() + person.start(), zone.from() + person.end())));
            }
        }
        return leads;
    }

    /** People from here on, one per line, until a line that is none. */
    private List<Matcher> people(int from) {
        List<Matcher> people = new ArrayList<>();
        int at = from;
        while (at < value.length()) {
            Matcher person = PERSON.matcher(value).region(at, value.length());
            if (!person.lookingAt()) {
                return people;
            }
            people.add(person);
            at = person.end();
            while (at < value.length() && Character.isWhitespace(value.charAt(at))) {
                at++;
            }
        }
        return people;
    }

    private List<String> memberLines() {
        List<String> members = new ArrayList<>();
        Matcher line = MEMBER_LINE.matcher(value);
        while (line.find()) {
            people(line.end())
                    .forEach(person -> members.add(person.group().strip().replaceAll("[，,、；;。]$", "")));
            if (members.isEmpty()) {
                String list = value.substring(line.end(), endOfList(line.end()))
                        .replaceAll("\n[ 　]*", "")
                        .replaceAll("[。；]$", "");
                members.addAll(items(list));
            }
        }
        return members;
    }

    /** A list goes on in the next line when its line ends with a comma or the next one is indented and names no other role. */
    private int endOfList(int from) {
        int end = value.indexOf('\n', from);
        while (end >= 0) {
            int next = value.indexOf('\n', end + 1);
            String line = value.substring(end + 1, next < 0 ? value.length() : next);
            boolean open = value.substring(from, end).strip().matches("[\\s\\S]*[、，,]");
            boolean indented = line.matches("^(?:[ 　]{3,}|　{2,})[^。：:]{2,}[。]?") && line.indexOf('、') > 0;
            if (line.isBlank() || !open && !indented) {
                return end;
            }
            end = next;
        }
        return value.length();
    }

    private List<Lead> leadProse() {
        List<Lead> leads = new ArrayList<>();
        Matcher person = PROSE.matcher(value);
        int at = 0;
        while (at < value.length() && person.find(at)) {
            boolean officeDirector = value.substring(Math.max(0, person.start() - 2), person.end())
                            .contains("办公室主任")
                    || value.startsWith("办公室", person.start(3));
            if (!officeDirector) {
                leads.add(new Lead(
                        person.group(3),
                        person.group(2),
                        plainPost(person.group(1)),
                        text.span(zone.from() + person.start(1), zone.from() + person.end())));
            }
            at = person.end();
        }
        if (leads.isEmpty()) {
            lead(AS_LEADER, 3, 2, 1, leads);
            lead(LEADER_BY, 1, 3, 2, leads);
        }
        return leads;
    }

    private void lead(Pattern pattern, int role, int name, int post, List<Lead> leads) {
        Matcher person = pattern.matcher(value);
        while (person.find()) {
            if (!value.substring(Math.max(0, person.start() - 3), person.start())
                    .endsWith("办公室")) {
                leads.add(new Lead(
                        person.group(role),
                        person.group(name),
                        plainPost(person.group(post)).replaceAll("^以", ""),
                        text.span(
                                zone.from() + Math.min(person.start(role), person.start(post)),
                                zone.from() + person.end(Math.max(role, name)))));
            }
        }
    }

    private List<String> memberProse() {
        Matcher by = MEMBERS_BY.matcher(value);
        if (by.find()) {
            return items(by.group(1));
        }
        Matcher as = AS_MEMBERS.matcher(value);
        return as.find() ? items(as.group(1)) : List.of();
    }

    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        for (String part : BearerList.split(list)) {
            List<String> parsed = BearerList.parse(part);
            if (parsed.size() > 1) {
                items.addAll(parsed);
                continue;
            }
            for (String half : part.split("以及|和(?=市|县|各|新闻|有关)|(?<=[部局会站科])及")) {
                String item = half.replaceAll("^由|等$", "").strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
            }
        }
        return shared(items);
    }

    /** "甲科、乙科、丙站主要负责人": the last words belong to all, the members are the units. */
    private static List<String> shared(List<String> items) {
        boolean units = items.size() >= 3
                && items.stream()
                        .limit(items.size() - 1L)
                        .allMatch(item -> BearerList.isBearer(item) && !item.contains("负责"));
        if (units && !items.getLast().contains("成员单位")) {
            items.set(items.size() - 1, items.getLast().replaceAll("(?:主要|分管|有关)?(?:负责人|负责同志)$", ""));
        }
        return items;
    }

    private @Nullable Office office() {
        Matcher at = OFFICE.matcher(value);
        String place = at.find() ? at.group(1) : null;
        String director = director();
        return place == null && director == null ? null : new Office(place, director);
    }

    private @Nullable String director() {
        Matcher director = DIRECTOR.matcher(value);
        if (director.find()) {
            return plainPost(director.group(2) != null ? director.group(2) : director.group(4));
        }
        Matcher plain = OFFICE_DIRECTOR.matcher(value);
        return plain.find() ? plainPost(plain.group(2)) : null;
    }

    private static String plainPost(String words) {
        return words.startsWith("由") ? words.substring(1) : words;
    }
}
