package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;

/**
 * Reads the explicit assignment of an item: label lines (牵头单位：…), closing brackets ((县应急局牵头，…配合)) and sentences of their own
 * (以上工作由…牵头，…配合。). Such text is no duty itself.
 */
final class AssignedReader {

    private static final String COLON = "[ 　]*(?:[：:]|[】\\]][：:]?)";
    private static final Derived<Pattern> LABEL = Vocabulary.derived(words -> Pattern.compile(
            "(?:(?<lead>" + label(words, "lead") + ")|(?<support>" + label(words, "support") + "))" + COLON));
    private static final Derived<Pattern> LABEL_SENTENCE =
            Vocabulary.derived(words -> Pattern.compile("^(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[）)])?[（(【\\[]?(?:"
                    + label(words, "lead") + "|" + label(words, "support") + ")" + COLON));
    private static final Pattern PADDED =
            Pattern.compile("^([ 　]*[\\u4e00-\\u9fff])[ 　]{1,6}([\\u4e00-\\u9fff][ 　]*[：:])", Pattern.MULTILINE);
    private static final Pattern LEADS = Pattern.compile("(.{2,})[（(](?:牵头|主责|负责|主办|组长|主)(?:单位|部门|负责)?[）)]");
    private static final Pattern HELPS = Pattern.compile("(.{2,})[（(](?:配合|协助|协同|参与|参加|协办|辅)(?:单位|部门)?[）)]");
    /** "完成时限：6月底前" behind the units of a line is no unit. */
    private static final Pattern OTHER_LABEL =
            Pattern.compile("[ 　\t，,；;]*[\\u4e00-\\u9fff]{0,4}(?:时间|时限|期限|节点|地点|要求|内容|目标|标准)[：:]");

    private static final Pattern BRACKET = Pattern.compile("[（(]((?:[^（）()\n]|[（(][^（）()\n]*[）)])+)[）)]");
    /** "……。【市应急局、市教育局】": at the end of a line; at its start a frame is a heading or a label. */
    private static final Pattern FRAMED = Pattern.compile("【([^【】\\n]{2,160})】(?=[。；;]?[ 　]*(?:\\n|$))");

    private static final Pattern OWN_SENTENCE =
            Pattern.compile("^(?:以上|上述|本项|此项|该项|各项|本|该|此)(?:各项|几项)?(?:工作|活动|任务|事项|内容|项目|措施)?(?:均|统一|分别)?由(.+)");
    private static final Pattern BY = Pattern.compile("^由(.+?)[。；;]?$");

    /** "甲科主办／乙科协办" */
    private static final Pattern SLASH = Pattern.compile("(?<=主办|承办|协办|牵头|配合|负责|参加|参与|协助|协同|主责)[ 　]*[／/|｜][ 　]*");
    /** "●甲办　○乙站、丙站": the filled sign leads, the hollow one of the same shape helps. */
    private static final Pattern SIGN = Pattern.compile("([●★▲◆■])|[○☆△◇□]");

    /** "各县（市、区）" */
    private static final Pattern PLACES = Pattern.compile("[省市县区州盟旗镇乡街道办村社居、]+");

    /** "丙局等20个单位" closes a list of names. */
    private static final Pattern AND_OTHERS = Pattern.compile("(?<=.{4})等[0-9一二三四五六七八九十多余]{0,4}[个家]?(?:单位|部门|企业)[。]?$");
    /** "（6月5日，德育处负责）": the day beside who does it. */
    private static final Pattern DATED = Pattern.compile(
            "[，,；;、]?[ ]?\\d{1,2}月(?:\\d{1,2}[日号]|[上中下]旬|底|份)[^，,；;（）()]*$|^\\d{1,2}月(?:\\d{1,2}[日号]|[上中下]旬|底|份)[^，,；;（）()]*[，,；;][ ]?");

    private static final Pattern VENUE = Pattern.compile("(?:馆|广场|礼堂|公园|会议室|会议厅|中心|剧院|影院|操场|学校|[大中小]学|幼儿园|大厅|基地)$");

    /** "由于志敏副院长任总指挥", "其他所参照开展": told in the list, and no name. */
    private static final Pattern NO_NAME = Pattern.compile("^由|(?<=.{2})(?:任|参照|自行|同步)");

    private static final int HABIT = 5;
    private static final int LONGEST_ITEM = 300;
    private static final Pattern CLOSING = Pattern.compile("[（(]([^（）()\n]{2,60})[）)][。；;]?[ 　]*$");

    private AssignedReader() {}

    private static String label(Vocabulary words, String role) {
        return words.rows("assignlabels").stream()
                .filter(row -> row.cell(0).equals(role))
                .map(row -> row.cell(1))
                .reduce((a, b) -> a + "|" + b)
                .map(all -> "(?:" + all + ")")
                .orElseThrow();
    }

    /** "承　办：": blanks that only fill the line; the text is asked for words and not for places. */
    private static String unpadded(String text) {
        return bracketed(PADDED.matcher(text).replaceAll("$1$2"));
    }

    /** Brackets of every shape say the same; the places stay. */
    private static String bracketed(String text) {
        String round =
                text.replace('〔', '（').replace('〕', '）').replace('［', '（').replace('］', '）');
        return FRAMED.matcher(round).replaceAll("（$1）");
    }

    static boolean isAssignment(String written) {
        String sentence = unpadded(written);
        return LABEL_SENTENCE.get().matcher(sentence).find()
                || bracketStart(sentence) == 0
                || !own(sentence).isEmpty();
    }

    /** Whether the lines of this plan use to end with who does it: "召开动员会1次（应急办）". A single name is believed then. */
    static boolean habit(String plan) {
        return bracketed(plan)
                        .lines()
                        .filter(line -> line.length() <= LONGEST_ITEM)
                        .map(CLOSING::matcher)
                        .filter(Matcher::find)
                        .filter(bracket -> !RoleClauses.read(bracket.group(1)).isEmpty()
                                || !BearerList.parse(bracket.group(1)).isEmpty())
                        .limit(HABIT)
                        .count()
                == HABIT;
    }

    /** Everything this text assigns, {@link Bearers#NONE} when it assigns nothing. */
    static Bearers read(String written) {
        return read(written, false);
    }

    /** @param habit what {@link #habit} says of the plan */
    static Bearers read(String written, boolean habit) {
        String text = unpadded(written);
        Bearers found = labels(text);
        for (String line : text.split("\n")) {
            Matcher bracket = BRACKET.matcher(line);
            while (bracket.find()) {
                if (!LABEL.get().matcher(bracket.group(1)).find()) {
                    found = found.plus(ofBracket(line, bracket, habit));
                }
            }
            for (String sentence : line.split("。")) {
                found = found.plus(own(sentence.strip()));
            }
        }
        return found;
    }

    /** Where the closing assignment bracket of a sentence starts, or the length of the sentence. */
    static int bracketStart(String written) {
        return bracketStart(written, false);
    }

    static int bracketStart(String written, boolean habit) {
        String sentence = bracketed(written);
        Matcher bracket = BRACKET.matcher(sentence);
        while (bracket.find()) {
            if (LABEL.get().matcher(bracket.group(1)).find()
                    || !ofBracket(sentence, bracket, habit).isEmpty()) {
                return bracket.start();
            }
        }
        return sentence.length();
    }

    /** A bracket with parts, or at the end of a line a bare list of bearers: "……。（市应急局、市教育局）". */
    private static Bearers ofBracket(String line, Matcher bracket, boolean habit) {
        String told = bracket.group(1).strip();
        String undated = DATED.matcher(told).replaceAll("");
        boolean dated = !undated.equals(told) && !VENUE.matcher(undated).find();
        String words = SLASH.matcher(dated ? undated : told).replaceAll("；");
        Bearers roles = RoleClauses.read(words);
        if (!roles.isEmpty()) {
            return roles;
        }
        boolean last = line.substring(bracket.end()).matches("[。；;\\s]*");
        boolean closes = habit && !PLACES.matcher(words).matches()
                || bracket.start() == 0
                || line.charAt(bracket.start() - 1) == '。';
        List<String> items = last ? BearerList.parse(words) : List.of();
        return items.size() > 1 || (closes || dated) && !items.isEmpty() ? new Bearers(items, List.of()) : Bearers.NONE;
    }

    private static Bearers own(String sentence) {
        Matcher matcher = OWN_SENTENCE.matcher(sentence);
        if (matcher.find()) {
            return RoleClauses.read(matcher.group(1));
        }
        Matcher by = BY.matcher(sentence);
        return by.find() && RoleClauses.isAll(by.group(1)) ? RoleClauses.read(by.group(1)) : Bearers.NONE;
    }

    private static Bearers labels(String text) {
        List<String> lead = new ArrayList<>();
        List<String> support = new ArrayList<>();
        Matcher label = LABEL.get().matcher(text);
        boolean headed = false;
        while (label.find()) {
            int end = endOfLabel(text, label.end());
            String words = text.substring(label.end(), end);
            boolean leads = label.group("lead") != null;
            boolean heads = leads && label.group().startsWith("牵头");
            Bearers marked = marked(words);
            Bearers parts = marked.isEmpty() ? RoleClauses.read(words) : marked;
            if (!parts.isEmpty() && (leads || !parts.lead().isEmpty())) {
                lead.addAll(parts.lead());
                support.addAll(parts.support());
            } else {
                (leads && (heads || !headed) ? lead : support).addAll(items(words));
            }
            headed |= heads;
        }
        return new Bearers(
                lead.stream().distinct().toList(),
                support.stream().distinct().filter(item -> !lead.contains(item)).toList());
    }

    private static int endOfLabel(String text, int from) {
        Matcher next = LABEL.get().matcher(text);
        int limit = next.find(from) ? next.start() : text.length();
        Matcher other = OTHER_LABEL.matcher(text).region(from, limit);
        limit = other.find() ? other.start() : limit;
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if ("（(【[".indexOf(c) >= 0) {
                depth++;
            } else if ("）)】]".indexOf(c) >= 0) {
                depth--;
            }
            if (depth < 0 || "\n。；;".indexOf(c) >= 0) {
                return i;
            }
        }
        return limit;
    }

    /** "甲局（牵头）、乙局、丙局": the brackets say who leads; {@link Bearers#NONE} when none does. */
    static Bearers marked(String list) {
        List<String> lead = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String part : BearerList.split(list)) {
            Matcher leads = LEADS.matcher(part);
            Matcher helps = HELPS.matcher(part);
            String name = leads.matches() ? leads.group(1) : helps.matches() ? helps.group(1) : part;
            (leads.matches() ? lead : others).addAll(items(name));
        }
        return lead.isEmpty() ? Bearers.NONE : new Bearers(lead, others);
    }

    /** Who stands behind a filled and who behind a hollow sign; {@link Bearers#NONE} where the first words have no sign. */
    static Bearers signed(String list) {
        List<String> lead = new ArrayList<>();
        List<String> others = new ArrayList<>();
        String words = list.strip();
        Matcher sign = SIGN.matcher(words);
        int from = 0;
        boolean leads = false;
        while (sign.find()) {
            (leads ? lead : others).addAll(items(words.substring(from, sign.start())));
            leads = sign.group(1) != null;
            from = sign.end();
        }
        (leads ? lead : others).addAll(items(words.substring(from)));
        return lead.isEmpty() ? Bearers.NONE : new Bearers(lead, others);
    }

    /** A label is trusted: items need not look like known bearers. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        String named = AND_OTHERS.matcher(list.strip()).replaceFirst("");
        List<String> all = BearerList.parse(named);
        if (!all.isEmpty()) {
            return all;
        }
        for (String part : BearerList.split(named.replaceAll("(?<=[^、，,；;])[ 　\t]+(?=[^、，,；;])", "、"))) {
            List<String> parsed = BearerList.parse(part);
            if (!parsed.isEmpty()) {
                items.addAll(parsed);
            } else if (part.length() <= 24 && !NO_NAME.matcher(part).find()) {
                items.add(part.replaceAll("(?<=.{2})等$", ""));
            }
        }
        return items;
    }
}
