package org.anyue.planimport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the words behind a paper speak of it: "总结和统计表须同时报送纸质版和电子版，其余材料只报电子版". A clause that names papers holds for those,
 * 其余 for the others, everything else for all of them.
 */
final class FormOfPapers {

    private static final String PAPER = "总结|小结|方案|统计表|汇总表|信息|动态|名单|报告|台账|回执|案例";
    private static final Pattern NAMED = Pattern.compile("^(?!上述|以上|所有|各类|纸质|电子)[^，,。；;]{0,16}?(?:" + PAPER + ")");
    private static final Pattern NAME = Pattern.compile(PAPER);
    private static final Pattern OTHERS = Pattern.compile("^(?:其余|其他|其它)");

    private FormOfPapers() {}

    static String of(String paper, String follow) {
        StringBuilder meant = new StringBuilder();
        boolean holds = true;
        boolean known = false;
        for (String clause : follow.split("(?<=[，,。；;])")) {
            if (OTHERS.matcher(clause).find()) {
                holds = !known;
            } else if (NAMED.matcher(clause).find()) {
                holds = named(paper, clause);
                known |= holds;
            } else if (clause.matches("(?:上述|以上|所有|各类)[\\s\\S]*")) {
                holds = true;
            }
            if (holds) {
                meant.append(clause);
            }
        }
        return meant.toString();
    }

    private static boolean named(String paper, String clause) {
        Matcher name = NAME.matcher(clause);
        while (name.find()) {
            if (paper.contains(name.group())) {
                return true;
            }
        }
        return false;
    }
}
