package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.ChineseNumber;

/** Sentences that hand out activities by their numbers: "3.2、3.6由市应急局牵头；3.4由…负责", "第（一）至（三）项由…负责". */
final class HandedOut {

    private static final String CN = "[" + ChineseNumber.CLASS + "]{1,3}";
    private static final String NUMBER =
            "(?:第?[（(](?:" + CN + "|\\d{1,2})[）)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}|[①-⑳]|第(?:" + CN + "|\\d{1,2}))";
    private static final String PLAIN = "(?:" + NUMBER + "|\\d{1,2}|" + CN + ")";
    private static final Pattern PART = Pattern.compile("(?<numbers>" + NUMBER + "(?:[、，和及与至到—~-]" + PLAIN
            + ")*)[ ]?(?:项|条|款|号)?(?:活动|任务|工作|内容|事项)?[，,]?(?:均|分别|统一)?由(?<who>[^；;。]+?)(?=[；;。]|[，,、]" + NUMBER
            + "|$)");
    private static final Pattern ONE =
            Pattern.compile("(?<joint>[至到—~-])?第?[（(]?(?<n>\\d{1,2}(?:\\.\\d{1,2})*|" + CN + "|[①-⑳])[）)]?");

    private final Map<String, Bearers> byNumber = new LinkedHashMap<>();

    private HandedOut() {}

    static boolean in(String sentence) {
        return PART.matcher(sentence).find();
    }

    static HandedOut of(PlanDocument document) {
        HandedOut found = new HandedOut();
        document.sentences().stream().map(Sentence::text).forEach(found::read);
        return found;
    }

    /** What such sentences give to the activity of this number. */
    Bearers to(@org.jspecify.annotations.Nullable String number) {
        return number == null ? Bearers.NONE : byNumber.getOrDefault(plain(number), Bearers.NONE);
    }

    /** A text without the sentences that hand out. */
    static String without(String body) {
        StringBuilder kept = new StringBuilder();
        for (String sentence : body.split("(?<=[。\n])")) {
            kept.append(in(sentence) ? "" : sentence);
        }
        return kept.toString();
    }

    private void read(String sentence) {
        Matcher part = PART.matcher(sentence);
        while (part.find()) {
            Bearers who = bearers(part.group("who"));
            numbers(part.group("numbers")).forEach(number -> byNumber.merge(number, who, Bearers::plus));
        }
    }

    private static Bearers bearers(String who) {
        Bearers roles = RoleClauses.read(who);
        if (!roles.isEmpty()) {
            return roles;
        }
        SubjectReader.Subject subject = SubjectReader.starting("由" + who);
        return subject == null ? Bearers.NONE : subject.bearers();
    }

    private static List<String> numbers(String words) {
        List<String> numbers = new ArrayList<>();
        Matcher one = ONE.matcher(words);
        while (one.find()) {
            String number = plain(one.group("n"));
            if (one.group("joint") != null && !numbers.isEmpty()) {
                between(numbers.getLast(), number).forEach(numbers::add);
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static List<String> between(String from, String to) {
        List<String> between = new ArrayList<>();
        int dot = from.lastIndexOf('.') + 1;
        boolean same = to.startsWith(from.substring(0, dot));
        if (same && from.substring(dot).matches("\\d{1,2}") && to.substring(dot).matches("\\d{1,2}")) {
            for (int n = Integer.parseInt(from.substring(dot)) + 1; n < Integer.parseInt(to.substring(dot)); n++) {
                between.add(from.substring(0, dot) + n);
            }
        }
        return between;
    }

    /** "（三）", "三、" and "3." are the same number. */
    private static String plain(String number) {
        String bare = number.replaceAll("[^0-9.一二三四五六七八九十①-⑳]", "").replaceAll("\\.$", "");
        if (bare.length() == 1 && bare.charAt(0) >= '①' && bare.charAt(0) <= '⑳') {
            return String.valueOf(bare.charAt(0) - '①' + 1);
        }
        return bare.contains(".") || bare.isEmpty()
                ? bare
                : String.valueOf(ChineseNumber.parse(bare).orElse(0));
    }
}
