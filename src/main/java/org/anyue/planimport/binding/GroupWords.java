package org.anyue.planimport.binding;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.ChineseNumber;

/** What a plan says about supervision groups: 市政府十二个督导组, 由8个督查组分片包干. */
public final class GroupWords {

    private static final String KIND = "(?:督导|督查|巡查|检查|指导|包保|暗访)(?:检查)?组";
    private static final Pattern GROUP = Pattern.compile(KIND);
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,2}|[" + ChineseNumber.CLASS + "]{1,3})(?:个|支)[^，。；、]{0,8}?" + KIND);

    private GroupWords() {}

    public static boolean in(String text) {
        return GROUP.matcher(text).find();
    }

    /** How many groups the plan sets up; empty when it does not say. */
    public static OptionalInt number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            OptionalInt number = ChineseNumber.parse(matcher.group(1));
            if (number.isPresent() && number.getAsInt() > 0) {
                return number;
            }
        }
        return OptionalInt.empty();
    }
}
