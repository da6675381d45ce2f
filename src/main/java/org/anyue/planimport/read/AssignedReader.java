package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the explicit assignment of an item: label lines (牵头单位：…), closing brackets ((县应急局牵头，…配合)) and sentences of their own
 * (以上工作由…牵头，…配合。). Such text is no duty itself.
 */
final class AssignedReader {

    private static final String LEAD_LABEL = "(?:牵头|责任|主办|承办|组织|实施|主责|负责|落实)(?:单位|部门|科室|领导|人)(?:及分工)?";
    private static final String SUPPORT_LABEL = "(?:配合|协办|参加|参与|协助|支持|协同)(?:单位|部门|科室|人员|对象)?";
    private static final Pattern LABEL =
            Pattern.compile("(?<lead>" + LEAD_LABEL + ")[：:]|(?<support>" + SUPPORT_LABEL + ")[：:]");
    private static final Pattern LABEL_SENTENCE =
            Pattern.compile("^[（(【\\[]?(?:" + LEAD_LABEL + "|" + SUPPORT_LABEL + ")[：:】\\]]");
    private static final Pattern BRACKET =
            Pattern.compile("[（(]((?:[^（）()]|[（(][^（）()]*[）)])*?(?:牵头|负责|主办|承办|配合|参加|落实|实施))[）)]");
    private static final Pattern OWN_SENTENCE = Pattern.compile("^(?:以上|上述|本项|此项|该项|本)(?:工作|活动|任务)?由(.+)");
    private static final Pattern ROLE = Pattern.compile(
            "(.+?)(?:(?<lead>负责牵头|牵头(?:负责|组织|实施)?|主办|承办|负责(?:组织|实施|落实)*|落实|实施)|(?<support>配合|协办|协助|参加|参与))(?:[，,、；;。]|$)");

    private AssignedReader() {}

    static boolean isAssignment(String sentence) {
        Matcher bracket = BRACKET.matcher(sentence);
        return LABEL_SENTENCE.matcher(sentence).find()
                || bracket.lookingAt() && bracketStart(sentence) == 0
                || OWN_SENTENCE.matcher(sentence).find()
                        && !roles(own(sentence)).isEmpty();
    }

    /** Everything this text assigns, {@link Bearers#NONE} when it assigns nothing. */
    static Bearers read(String text) {
        Bearers found = labels(text);
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            if (!LABEL.matcher(bracket.group(1)).find()) {
                found = found.plus(roles(bracket.group(1)));
            }
        }
        for (String sentence : text.split("[。\n]")) {
            if (OWN_SENTENCE.matcher(sentence.strip()).find()) {
                found = found.plus(roles(own(sentence.strip())));
            }
        }
        return found;
    }

    /** Where the closing assignment bracket of a sentence starts, or the length of the sentence. */
    static int bracketStart(String sentence) {
        Matcher bracket = BRACKET.matcher(sentence);
        while (bracket.find()) {
            boolean assigns = !roles(bracket.group(1)).isEmpty()
                    || LABEL.matcher(bracket.group(1)).find();
            if (assigns) {
                return bracket.start();
            }
        }
        return sentence.length();
    }

    private static String own(String sentence) {
        Matcher matcher = OWN_SENTENCE.matcher(sentence);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Bearers labels(String text) {
        List<String> lead = new ArrayList<>();
        List<String> support = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            int end = endOfLabel(text, label.end());
            List<String> items = items(text.substring(label.end(), end));
            (label.group("lead") != null ? lead : support).addAll(items);
        }
        return new Bearers(
                lead.stream().distinct().toList(), support.stream().distinct().toList());
    }

    private static int endOfLabel(String text, int from) {
        Matcher next = LABEL.matcher(text);
        int limit = next.find(from) ? next.start() : text.length();
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth--;
            }
            if (depth < 0 || "\n。；;".indexOf(c) >= 0) {
                return i;
            }
        }
        return limit;
    }

    /** A label is trusted: items need not look like known bearers. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        for (String part : BearerList.split(list.strip())) {
            List<String> parsed = BearerList.parse(part);
            if (!parsed.isEmpty()) {
                items.addAll(parsed);
            } else if (part.length() <= 24) {
                items.add(part);
            }
        }
        return items;
    }

    private static Bearers roles(String statement) {
        List<String> lead = new ArrayList<>();
        List<String> support = new ArrayList<>();
        Matcher role = ROLE.matcher(statement.replaceAll("^由", ""));
        while (role.find()) {
            List<String> items = BearerList.parse(role.group(1).replaceAll("^[由，,、；;]", ""));
            (role.group("lead") != null ? lead : support).addAll(items);
        }
        return new Bearers(lead, support);
    }
}
