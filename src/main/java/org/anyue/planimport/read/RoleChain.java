package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who else has a part: "由管委会主办、甲公司承办，乙局、丙局参加". */
final class RoleChain {

    private static final String LEADS = "主办|承办|具体承办|指挥|具体负责|负责牵头|牵头";
    private static final Pattern FIRST = Pattern.compile("(?:共同|联合|具体|统一)*(?:" + LEADS + "|负责)[^，,、；;。]{0,12}[，,、；;]");
    private static final Pattern NEXT = Pattern.compile("([^，,；;。]{2,60}?)(?:共同|联合|具体|统一|分别|等)*(?:(?<lead>" + LEADS
            + "|负责(?!人|同志))|(?<support>配合|协办|协助|协同|参加|参与|参演|支持|技术支[撑持]))[^，,、；;。]{0,24}(?:[，,、；;。]|$)");

    private RoleChain() {}

    /** @param verb where the verb of the first bearers starts */
    static Bearers read(String sentence, int verb) {
        Matcher first = FIRST.matcher(sentence).region(verb, sentence.length());
        Bearers found = Bearers.NONE;
        int at = first.lookingAt() ? first.end() : sentence.length();
        Matcher next = NEXT.matcher(sentence);
        while (at < sentence.length() && next.region(at, sentence.length()).lookingAt()) {
            List<String> items = BearerList.parse(next.group(1));
            if (items.isEmpty()) {
                return found;
            }
            boolean leads = next.group("lead") != null;
            found = found.plus(leads ? new Bearers(items, List.of()) : new Bearers(List.of(), items));
            at = next.end();
        }
        return found;
    }
}
