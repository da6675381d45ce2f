package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Lexicon;

/**
 * Reads a list of bearers: "各县（市、区）、市安委会各成员单位和企业". A list is believed only when each of its items ends like an
 * organisation, a selector or a responsible person ({@code bearers.tsv}).
 */
final class BearerList {

    private static final int LONGEST = 26;
    private static final String SUFFIX = Lexicon.alternation(Lexicon.words("bearers"));
    private static final Pattern ITEM =
            Pattern.compile("[^，。；：、！？\\s0-9“”《》]{0," + LONGEST + "}" + SUFFIX + "(?:[（(][^（）()]{1,12}[）)])?");
    private static final Pattern EVERY =
            Pattern.compile("(?:全[市县区镇])?(?:各|每个?|所有)(?:县|区|市|旗|镇|乡|村|社区|地|级|家单位)(?:[（(][^（）()]{1,12}[）)])?区?");
    private static final Pattern NOT_INSIDE = Pattern.compile(
            "^[和及与的对把将被在为于从以按并等]|本次|活动|[把被]|制度|措施|工作(?!专班|小组|组|委员会|机构|站|处|部)|情况|进行|要求|不得|加强|开展|组织(?!部|委员会|单位)|举办");
    private static final Pattern AND = Pattern.compile("以及|和|及|与|暨");
    private static final Pattern AND_SO_ON = Pattern.compile("^(.{1,40}?)等(.{1,16})$");
    private static final Pattern GENERIC = Pattern.compile("^(?:有关|相关|重点|多个|多)?(?:单位|部门|企业|机构|场所)$");

    private BearerList() {}

    static boolean isBearer(String item) {
        if (item.length() < 2
                || item.length() > LONGEST + 8
                || NOT_INSIDE.matcher(item).find()) {
            return false;
        }
        return EVERY.matcher(item).matches() || ITEM.matcher(item).matches();
    }

    /** The items, or an empty list when one of them is no bearer. */
    static List<String> parse(String list) {
        Matcher soOn = AND_SO_ON.matcher(list);
        if (soOn.matches() && isBearer(soOn.group(2)) && soOn.group(1).indexOf('，') < 0) {
            return andSoOn(list, soOn);
        }
        List<String> items = new ArrayList<>();
        for (String part : split(list)) {
            if (!addItem(items, part)) {
                return List.of();
            }
        }
        return items;
    }

    /** "商场、医院等人员密集场所经营单位" means the latter; "宾馆、商场等单位" says nothing by its last word alone. */
    private static List<String> andSoOn(String list, Matcher soOn) {
        if (GENERIC.matcher(soOn.group(2)).matches()) {
            int real = 0;
            List<String> first = split(soOn.group(1));
            while (real < first.size()
                    && isBearer(first.get(real))
                    && first.get(real).matches("^(?:各|有关|市|县|区).*")) {
                real++;
            }
            if (real == first.size() && real > 0) {
                return first;
            }
            return List.of(list);
        }
        return List.of(soOn.group(2));
    }

    private static boolean addItem(List<String> items, String part) {
        Matcher and = AND.matcher(part);
        while (and.find()) {
            List<String> left = parse(part.substring(0, and.start()));
            List<String> right = parse(part.substring(and.end()));
            if (!left.isEmpty() && !right.isEmpty()) {
                items.addAll(left);
                items.addAll(right);
                return true;
            }
        }
        if (isBearer(part)) {
            int of = part.lastIndexOf('的');
            items.add(
                    of > 1 && isBearer(part.substring(of + 1)) && !part.startsWith("负有")
                            ? part.substring(of + 1)
                            : part);
            return true;
        }
        return false;
    }

    /** At 、 and ，outside brackets. */
    static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth--;
            } else if (depth <= 0 && "、，,；;".indexOf(c) >= 0) {
                parts.add(list.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(list.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
