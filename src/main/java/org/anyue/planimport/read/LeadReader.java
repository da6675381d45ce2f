package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Lead;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/** Reads who leads a body: lists ("组  长：…" over several lines) or prose ("由副市长王强任组长", "组长由…担任"). */
final class LeadReader {

    private static final String GAP = "[ 　\\t]*";
    private static final String RANK =
            "(?:常" + GAP + "务|第" + GAP + "一|执" + GAP + "行)?" + GAP + "(?:副)?" + GAP + "(?:总)?" + GAP;
    private static final String ROLE = RANK + "(?:组" + GAP + "长|召" + GAP + "集" + GAP + "人|指" + GAP + "挥" + GAP + "长|指"
            + GAP + "挥|主" + GAP + "任" + GAP + "委" + GAP + "员|主" + GAP + "任|总" + GAP + "顾" + GAP + "问|顾" + GAP + "问)";
    private static final Pattern LABEL = Pattern.compile(
            "^" + GAP + "(" + ROLE + ")(?:" + GAP + "[：:]" + GAP + "|[ 　\\t]+(?=\\S))", Pattern.MULTILINE);
    private static final Pattern OTHER_LABEL = Pattern.compile("^" + GAP + "(?:成" + GAP + "员|办公室|联络员|秘书)|[：:]");
    private static final String STOP = "[^，,。；;：:\\n]";
    private static final String PLAIN = "(?:常务|第一|执行)?副?总?(?:组长|召集人|指挥长|指挥|主任委员|主任|顾问)";
    private static final Pattern AS =
            Pattern.compile("([^。；;：:\\n]{2,80}?)(?:同志)?(?:担任|兼任|(?<!主)任|为)(" + PLAIN + ")(?=[，,、。；;的及]|$|\\n)");
    private static final Pattern BY = Pattern.compile(
            "(?<!室)(" + PLAIN + ")(?:[，,])?(?:由|为)(" + STOP + "{2,60}?)(?:同志)?(?:担任|兼任|出任|(?=[，,。；;\\n]|$))");
    private static final Pattern BEFORE = Pattern.compile(".*(?:[由以]|[，,](?=[^，,]*$))", Pattern.DOTALL);

    private final PlanText text;
    private final Range zone;
    private final String value;

    LeadReader(PlanText text, Range zone) {
        this.text = text;
        this.zone = zone;
        this.value = text.at(zone);
    }

    List<Lead> read() {
        List<Lead> lines = lines();
        return lines.isEmpty() ? prose() : lines;
    }

    List<Lead> lines() {
        List<Lead> leads = new ArrayList<>();
        Matcher label = LABEL.matcher(value);
        while (label.find()) {
            String role = People.bare(label.group(1));
            int from = label.end();
            while (from < value.length()) {
                int to = value.indexOf('\n', from) < 0 ? value.length() : value.indexOf('\n', from);
                List<People.Person> people = ofLine(new Range(from, to), from == label.end());
                if (people.isEmpty()) {
                    break;
                }
                people.forEach(person -> leads.add(lead(role, person)));
                from = to + 1;
            }
        }
        return leads;
    }

    private List<People.Person> ofLine(Range line, boolean first) {
        String words = value.substring(line.from(), line.to());
        boolean other = !first
                && (LABEL.matcher(words).find() || OTHER_LABEL.matcher(words).find());
        boolean sentence = words.strip().length() > 60 || words.contains("由") || words.isBlank();
        return other || sentence ? List.of() : People.inLine(value, trimmed(line));
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

    private List<Lead> prose() {
        List<Lead> leads = new ArrayList<>();
        Matcher by = BY.matcher(value);
        while (by.find()) {
            add(leads, by.group(1), new Range(by.start(2), by.end(2)));
        }
        if (leads.isEmpty()) {
            Matcher as = AS.matcher(value);
            int at = 0;
            while (at < value.length() && as.find(at)) {
                add(leads, as.group(2), people(as.start(1), as.end(1)));
                at = as.end();
            }
        }
        return leads;
    }

    /** The words directly before 任组长: from 由 or 以, else from the comma that starts the list of people. */
    private Range people(int from, int to) {
        int start = from;
        for (int i = to - 1; i >= from; i--) {
            char c = value.charAt(i);
            if (c == '由' || c == '以') {
                return new Range(i + 1, to);
            }
            if (c == '，' || c == ',') {
                start = i + 1;
                break;
            }
        }
        return new Range(start, to);
    }

    private void add(List<Lead> leads, String role, Range range) {
        int sentence = Math.max(value.lastIndexOf('。', range.from()), value.lastIndexOf('\n', range.from())) + 1;
        boolean office = role.endsWith("主任")
                        && value.substring(sentence, range.to()).contains("办公室设")
                || value.substring(Math.max(0, range.from() - 4), range.from()).contains("办公室");
        if (!office) {
            People.inProse(value, range).forEach(person -> leads.add(lead(role, person)));
        }
    }

    private Lead lead(String role, People.Person person) {
        Range range = person.range();
        return new Lead(
                role,
                person.name(),
                person.post(),
                text.span(text.trim(zone.from() + range.from(), zone.from() + range.to())));
    }
}
