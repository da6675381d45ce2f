package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.WordPattern;

/**
 * Reads a list of bearers: "各县（市、区）、市安委会各成员单位和企业". A list is believed only when each of its items ends like an
 * organisation, a selector or a responsible person ({@code bearers.tsv}).
 */
final class BearerList {

    private static final int LONGEST = 26;
    private static final WordPattern ITEM =
            WordPattern.of("[^，,。；;：、！？\\s0-9“”《》]{0," + LONGEST + "}{bearers}(?:[（(][^（）()]{1,12}[）)])?");
    private static final Pattern EVERY =
            Pattern.compile("(?:全[市县区镇])?(?:各|每个?|所有)(?:县|区|市|旗|镇|乡|村|社区|地|级|家单位)(?:[（(][^（）()]{1,12}[）)])?区?");
    private static final Pattern OURS = Pattern.compile("我[市县区镇]");
    private static final Pattern NOT_INSIDE = Pattern.compile(
            "^(?:[和及与的对把将被在为于从以按并等向使让]|走进|深入|赴|到|送|涉及|覆盖|进(?=企|社|校|学|农|家|机|园|工|公|商|班|车|村|矿)|面向|增强|引导|提高|推动|督促|指导|促进|帮助|邀请|会同|联合|选派|抽调|选取|推进|注重|利用|通过|除)|本次|活动(?!领导小组|组委会|组织委员会|工作专班|工作领导|办公室|指挥部)|[把被]|制度|措施|工作(?!专班|小组|组|委员会|机构|站|处|部)|情况|进行|要求|不得|加强|开展|组织(?!部|委员会|单位)|举办");
    private static final Pattern AND = Pattern.compile("以及|和|及|与|暨");
    private static final Pattern AND_SO_ON = Pattern.compile("^(.{1,40}?)等(.{1,16})$");
    private static final Pattern GENERIC_OF = Pattern.compile("(?:各)?(?:生产经营单位|经营单位|企业|单位|部门)(?:主要负责人)?");
    /** "高层建筑、地下空间、劳动密集型厂房的生产经营单位": what stands before 的 describes, it is no list of bearers. */
    private static final Pattern DESCRIBED = Pattern.compile("(?!负有)[^，,。；;各]{2,30}的((?:生产)?经营单位|企业)");

    private static final Pattern PROJECT = Pattern.compile("(.{2,}企业)项目(?:经理|负责人)");
    private static final Pattern GENERIC = Pattern.compile("^(?:有关|相关|重点|多个|多)?(?:单位|部门|企业|机构|场所)$");

    private BearerList() {}

    static boolean isBearer(String item) {
        if (item.length() < 2
                || item.length() > LONGEST + 8
                || NOT_INSIDE.matcher(item).find()) {
            return false;
        }
        return OURS.matcher(item).matches()
                || EVERY.matcher(item).matches()
                || ITEM.matcher(item).matches();
    }

    /** The items, or an empty list when one of them is no bearer. */
    static List<String> parse(String list) {
        Matcher soOn = AND_SO_ON.matcher(list);
        if (soOn.matches()
                && isBearer(soOn.group(2))
                && soOn.group(1).indexOf('，') < 0
                && soOn.group(1).indexOf(',') < 0) {
            return andSoOn(list, soOn);
        }
        Matcher described = DESCRIBED.matcher(list);
        if (described.matches()) {
            return List.of(described.group(1));
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
        int qualified = part.lastIndexOf('的');
        if (qualified > 1
                && qualified < part.length() - 2
                && !part.startsWith("负有")
                && GENERIC_OF.matcher(part.substring(qualified + 1)).matches()) {
            items.add(part.substring(qualified + 1));
            return true;
        }
        if (isBearer(part)) {
            int of = part.lastIndexOf('的');
            Matcher project = PROJECT.matcher(part);
            if (project.matches()) {
                items.add(project.group(1));
                return true;
            }
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
