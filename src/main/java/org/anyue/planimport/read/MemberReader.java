package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.Selector;
import org.anyue.planimport.text.Range;

/** Reads the members of a body: a list, lines of people, or prose; units, posts or people, as written. */
final class MemberReader {

    private static final Pattern LABEL =
            Pattern.compile("^[ 　\\t]*(成[ 　]*员(?:单[ 　]*位)?)(?:[ 　]*[：:][ 　]*|[ 　\\t]+(?=\\S))", Pattern.MULTILINE);
    private static final Pattern BY =
            Pattern.compile("(?<![、])(?:成员|委员)(?:单位)?(?:由|为)([^。；;\n]{2,200}?)(?:担任|组成|为成员|(?=[。；;\n]|$))");
    private static final Pattern AS = Pattern.compile("(?:[，,。；]|由)([^。；;\n，,]{2,200}?)(?:等)?(?:为|任|作为|担任)成员(?!单位)");
    private static final Pattern TOGETHER =
            Pattern.compile("(?:^|[。；;\n])([^。；;，,\n]{2,16}?)(?:会同|联合|牵头，?会同)([^。；;\n]{2,80}?)(?:共同)?(?:组建|成立|组成|设立)");
    private static final Pattern PERSON_WORDS =
            Pattern.compile("(?:等(?:有关|相关)?(?:单位|部门|科室)?)?(?:主要|分管|有关|相关)?(?:负责人|负责同志|负责人员)$");

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
        while (label.find() && members.isEmpty()) {
            int from = label.end();
            while (from < value.length()) {
                int to = value.indexOf('\n', from) < 0 ? value.length() : value.indexOf('\n', from);
                String line = value.substring(from, to).strip();
                List<People.Person> people =
                        line.isEmpty() || line.indexOf('：') >= 0 ? List.of() : People.inLine(value, range(from, to));
                boolean named = !people.isEmpty()
                        && people.stream().allMatch(p -> p.name() != null && (p.post() != null || people.size() > 1));
                if (!named) {
                    break;
                }
                people.forEach(person -> members.add(words(person)));
                from = to + 1;
            }
            if (members.isEmpty()) {
                String list = value.substring(label.end(), endOfList(label.end()));
                members.addAll(items(list.replaceAll("\n[ 　\t]*", "").replaceAll("[。；]$", "")));
            }
        }
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

    /** A list goes on in the next line when its line ends with a comma or the next one is indented and names no other role. */
    private int endOfList(int from) {
        int end = value.indexOf('\n', from);
        while (end >= 0) {
            int next = value.indexOf('\n', end + 1);
            String line = value.substring(end + 1, next < 0 ? value.length() : next);
            boolean open = value.substring(from, end).strip().matches("[\\s\\S]*[、，,]") || end == from;
            boolean indented = line.matches("^(?:[ 　\t]{3,}|　{2,}|\t+)[^。：:]{2,}[。]?");
            if (line.isBlank() || !open && !indented) {
                return end;
            }
            end = next;
        }
        return value.length();
    }

    private List<String> prose() {
        Matcher by = BY.matcher(value);
        if (by.find()) {
            return items(by.group(1));
        }
        Matcher as = AS.matcher(value);
        if (as.find()) {
            return items(as.group(1).replaceAll("^.*由", ""));
        }
        Matcher together = TOGETHER.matcher(value);
        List<String> members = new ArrayList<>();
        if (together.find()) {
            members.addAll(BearerList.parse(together.group(1)));
            members.addAll(members.isEmpty() ? List.of() : BearerList.parse(together.group(2)));
        }
        return members.size() > 1 ? members : List.of();
    }

    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        for (String part : list.indexOf('、') < 0 && list.matches(".*[ 　\t]{1,}.*")
                ? List.of(list.split("[ 　\t，,]+"))
                : BearerList.split(list)) {
            List<String> parsed = BearerList.parse(part);
            if (parsed.size() > 1) {
                items.addAll(parsed);
                continue;
            }
            for (String half : part.split("以及|和(?=[省市州县区镇乡]|各|新闻|有关)|(?<=[部局会站科])及|(?<=负责人|负责同志|院长|校长|主任)[和及]")) {
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
        List<String> members = new ArrayList<>();
        for (String item : items) {
            String unit = PERSON_WORDS.matcher(item).replaceFirst("");
            boolean behindUnits = !members.isEmpty()
                    && SelectorReader.of(members.getLast()) == Selector.NAMED
                    && BearerList.isBearer(members.getLast())
                    && SelectorReader.of(unit) == Selector.NAMED
                    && !PERSON_WORDS.matcher(members.getLast()).find();
            members.add(behindUnits && BearerList.isBearer(unit) ? unit : item);
        }
        return members;
    }
}
