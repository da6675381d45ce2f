package org.anyue.planimport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.WordPattern;
import org.jspecify.annotations.Nullable;

/** Per whom or how often a quota counts: "每个乡镇", "每人每周", "每块屏幕每日"; the words between 每 and the noun belong to it. */
final class QuotaPer {

    private static final String TIME = "每(?:人每[周月天日]|[天日晚月周年旬]|个?(?:星期|季度|学期|学年|年度)|半[年月]|[两2]周|半个月|[两三23]个月)";
    private static final String CLASSIFIER = "(?:个|家|名|位|所|支|类|条|座|户|处|块|件|辆|栋|台|批|场|期|组|项|幅|篇|本|艘|间|片|对)";
    private static final String NOUN = "{pernouns}";
    private static final String BRACKET = "(?:[（(][^（）()]{1,8}[）)](?:区|街道|局(?!部))?)?";
    /** What follows an unknown noun: "每个工段|开展", "每条街巷|不少于". */
    private static final String VERB = "(?=至少|不少于|不低于|不得|不超过|最多|要|应|须|需|可|限|有|确定|明确|" + "(?:{quotaverbs})|[0-9０-９]|$)";

    /** "每个场|站检查不少于", "每个专业|部展出": the known noun is only the beginning. */
    private static final String LONGER =
            "(?:(?:[站场部队所室科馆厂院]|组(?:别|(?![0-9０-９]|$))|(?:主管|监管)?部门|(?:运营|管理|物业|服务|建设|投资)?(?:公司|企业|机构|中心|协会))" + VERB
                    + ")?";

    private static final WordPattern PER = WordPattern.of(TIME + "|每[个家户]?[省市县区镇旗州][属直](?:国有)?(?:企业|单位|部门|公司|国企)|每"
            + CLASSIFIER + "?" + NOUN + LONGER + BRACKET
            + "(?:、(?!每)[\\u4e00-\\u9fff]{0,6}?" + NOUN + BRACKET + ")?(?!以)|每"
            + CLASSIFIER + "(?!至少|最少|不少|{quotaverbs})[\\u4e00-\\u9fff]{1,8}?" + NOUN + "(?<!重点)" + BRACKET + "|每"
            + CLASSIFIER
            + "(?!至少|最少|不少|不超|{quotaverbs})[\\u4e00-\\u9fff]{1,6}?" + VERB
            + "|每生(?![产活日育态存长])|每(?:人|户|家|场|期|次|班|组|队|项|批|趟|车|船|艘|园|院|点|处|个|名|位|条|类|种|件|部|幅|篇|块|支)(?!次)"
            + "|每(?![逢到当年月日天周家个名位所人户])[\\u4e00-\\u9fff]{2,3}?" + VERB);
    /** "每件时长不超过3分钟": what of it is measured. */
    private static final Pattern MEASURED = Pattern.compile("(?<=.{2})(?:时长|字数|篇幅|长度|择优|抽)$");

    private static final Pattern TIMES = Pattern.compile(TIME + "+");
    private static final Pattern KEPT_UP = Pattern.compile("^[^，,。；;\n]{0,16}[，,](每[天日周月])(?:坚持|更新|推送|进行)?(?=[，,。；;])");
    /** "每单位不少于3块，并选派2名骨干". */
    private static final Pattern GOES_ON = Pattern.compile("^(?:并|同时)(?:选派|派出?|安排|抽调|配备|配齐|携带|准备|发放)");

    private static final String STOPS = "，,；;。：\n\t";

    private QuotaPer() {}

    /** Whether it says how often and not for whom. */
    static boolean time(String per) {
        return TIMES.matcher(per).matches();
    }

    /** The last "每…" between the start of the clause and the number, joined with those it follows directly. */
    static @Nullable String before(String text, int number) {
        int clause = number;
        int limit = Math.max(0, number - QuantityReader.LONGEST_CLAUSE);
        while (clause > limit && STOPS.indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        Matcher matcher = PER.matcher(text.substring(clause, number));
        String found = null;
        int end = -1;
        while (matcher.find()) {
            String each = MEASURED.matcher(matcher.group()).replaceFirst("");
            found = matcher.start() == end ? found + each : each;
            end = matcher.end();
        }
        boolean goesOn = found == null
                && clause > 0
                && GOES_ON.matcher(text.substring(clause, number)).find();
        return goesOn && "，,".indexOf(text.charAt(clause - 1)) >= 0 ? before(text, clause - 1) : found;
    }

    /** "…推送1条提示，每天坚持". */
    static @Nullable String after(String text, int unitEnd) {
        Matcher matcher = KEPT_UP.matcher(text.substring(unitEnd, Math.min(text.length(), unitEnd + 30)));
        return matcher.find() ? matcher.group(1) : null;
    }
}
