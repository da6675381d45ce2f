package org.anyue.planimport.read;

import java.util.regex.Pattern;

/** The building blocks of date phrases and the phrases made of them. */
final class DateWords {

    static final String NUMBER = "(?:[0-9０-９]{1,2}|[〇零一二三四五六七八九十]{1,3})";
    static final String YEAR = "(?:(?:20[0-9]{2}|２０[０-９]{2}|二[〇零○Ｏ][〇零○一二三四五六七八九]{2})[ ]?年[ ]?|今年|当年|本年|明年|次年)?";
    static final String WEEKDAY = "(?:[ ]*[（(](?:星期|周|礼拜)[一二三四五六日天][）)])?";
    private static final String CLOCK =
            "(?:[0-9０-９]{1,2}[:：][0-9０-９]{2}|(?:[0-9０-９]{1,2}|[零〇一二三四五六七八九十]{1,3})[时点](?:[0-9]{1,2}分|半|整)?)";
    static final String TIME = "(?:[上下]午|中午|早上|晚上|[早晚])?[ ]?" + CLOCK + "?";
    /** "下班前", "放学前", "早调会前" */
    private static final String OFF = "(?:下班|放学|收工|交班|[班前早晨例调晚]{1,3}会)?";

    private static final String EDGE = "底|末|初";
    private static final String PART = "(?:(?<day%1$s>" + NUMBER
            + ")[ ]?(?:[日号]|(?=[ ]?(?:至|到|[—–－~～-]{1,2})[ ]?[0-9]{1,2}[ ]?[日号])|(?=(?:、[0-9]{1,2})+[日号]))|份?(?<third%1$s>上[、和]?中|中[、和]?下|中上|[上中下])旬|份?(?<edge%1$s>"
            + EDGE + ")|(?<whole%1$s>份)(?![\\u4e00-\\u9fff]?月))";
    private static final String POINT = "(?<year%1$s>" + YEAR + ")(?<month%1$s>" + NUMBER + ")[ ]?月[ ]?";
    private static final String TO = "(?:[ ]*(?:起|开始)?[，,]?[ ]*(?:至|到|[—–－~～-]{1,2})[ ]*)";
    /** "6月20日前", but not "6月20日前后" or "前往". */
    static final String BEFORE = "(?:之前|以前|前(?!后|往|来|提(?![交供出报请前])|期|夕|置|述|瞻|\\d)|截止)";

    static final Pattern PHRASE =
            Pattern.compile("(?:(?<now>即日起|从(?:现在|即日)起|自即日起|自?(?:本?通知|本?方案|文件)?(?:发文|印发|下发|发布|发出)之日起)"
                    + "(?:[，,]?[至到]" + POINT.formatted("N") + PART.formatted("N") + "止?)?"
                    + "|(?<until>截[至止](?:到|(?:日期|时间)[为是：:]?)?[ ]?|不得?[迟晚]于|最[迟晚](?:于|不超过)?|(?<=[，,、])至)?"
                    + POINT.formatted("A") + PART.formatted("A") + "(?:" + WEEKDAY + TIME + TO + "(?:(?<year2>" + YEAR
                    + ")(?<month2>"
                    + NUMBER + ")[ ]?月[ ]?)?(?:(?<day2>" + NUMBER + ")[ ]?[日号]|份?(?<third2>上中|中下|[上中下])旬|(?<edge2>"
                    + EDGE
                    + "))止?)?)(?<before>" + WEEKDAY + "(?:[（(]含(?:当日|当天)?[）)])?(?:" + TIME + OFF + ")" + BEFORE + ")?"
                    + "(?<since>(?:起|开始)(?![至到，,][ ]?[0-9]))?");

    /** "6月5日、12日", "6月中旬和月末": what follows leaves out the month. */
    static final Pattern FURTHER = Pattern.compile("(?:[、和及与]|以及)(?:(?<day>" + NUMBER
            + ")(?:[日号]|(?=(?:、[0-9]{1,2})+[日号]))|(?<third>上中|中下|[上中下])旬|月?(?<edge>" + EDGE + ")(?=[^0-9]))(?<before>"
            + WEEKDAY + "(?:" + TIME
            + OFF + ")" + BEFORE + ")?");

    static final Pattern MONTHS = Pattern.compile(
            "(?<![0-9])(?<year>" + YEAR + ")(?<month>" + NUMBER + ")(?:月份?)?[ ]?(?:至|到|[—–－~～-]{1,2})[ ]?(?<year2>"
                    + YEAR + ")(?<month2>" + NUMBER + ")月份?(?![0-9０-９]|[日上中下底末初]|[一二三四五六七八九十]{1,3}[日号])");

    static final Pattern YEAR_END = Pattern.compile("(?<year>" + YEAR + ")年?(?<=年)(?<edge>底|末)(?:之|以)?前");

    static final Pattern MONTH_END = Pattern.compile(
            "(?<![每0-9０-９一二三四五六七八九十上下个])(?:本|当)?月[底末](?:(?:之|以)?前|(?=(?:统一|集中)?(?:交(?![流通])|报(?![告道名])|上报|送|汇总)))");

    private static final String ISO_DAY =
            "(?<year%1$s>20[0-9]{2})(?<sep%1$s>[-./])(?<month%1$s>[0-9]{1,2})\\k<sep%1$s>(?<day%1$s>[0-9]{1,2})";
    static final Pattern ISO = Pattern.compile("(?<![0-9.])" + ISO_DAY.formatted("A")
            + "(?:[ ]?(?:至|到|[—–－~～-]{1,2})[ ]?(?:(?<year2>20[0-9]{2})[-./])?(?<month2>[0-9]{1,2})[-./](?<day2>[0-9]{1,2}))?(?![0-9])(?<before>"
            + TIME + BEFORE + ")?");

    /** "6.10-6.20", "6.20前"; a lone "6.16" is one only where it fills a cell. */
    static final Pattern DOTTED = Pattern.compile(
            "(?<![0-9.．·])(?<month>[1-9]|1[0-2])[.．](?<day>[0-3]?[0-9])(?:[ ]?(?:至|到|[—–－~～-]{1,2})[ ]?(?<month2>[1-9]|1[0-2])[.．](?<day2>[0-3]?[0-9])(?![0-9.%％])(?<before>"
                    + BEFORE + ")?|[（(](?:星期|周|礼拜)[一二三四五六日天][）)](?<by>" + BEFORE + ")?|(?<lone>" + BEFORE
                    + "|(?=[ ]*[\\t|｜\n]|当[天日]|[上下]午|晚|[ ]{0,2}[0-9]{1,2}[:：][0-9]{2})))");

    /** A whole month is a date where it fills a cell of a table or follows a label. */
    static final Pattern CELL_MONTH = Pattern.compile("(?<=[\\t|｜：:]|^)[ ]*(?<phrase>(?<year>" + YEAR + ")(?:(?<month>"
            + NUMBER + ")月(?:全月|整月|当月)?|(?:贯穿)?全月|整月|活动月(?:期间)?|(?:整个)?(?:活动|安全生产月)期间))[ ]*(?=[\\t|｜\n。；;]|$)");

    static final Pattern BARE_MONTH =
            Pattern.compile("(?<year>" + YEAR + ")(?<month>" + NUMBER + ")月(?![0-9]|[日上中下底末初份])");

    private static final String WEEK = "(?:周|星期|礼拜)";
    private static final String AT =
            "(?:[\\u4e00-\\u9fff]{0,4}(?:班前|[例早晨])?会(?=之?前)|" + TIME + "(?:下班|放学|课)?(?:(?<=[班学课])后)?)(?:之?前|以前)?";
    private static final String DAY = NUMBER + "[日号]";

    static final Pattern RECURRING =
            Pattern.compile("每个?(?:周的?)?" + WEEK + "[一二三四五六日天](?:[、和及]" + WEEK + "?[一二三四五六日天])*" + AT
                    + "|(?<![每本下上个第])" + WEEK + "[一二三四五六日天](?:" + TIME + "(?:下班)?)(?:之前|以前|前(?!后|往|来|提|期|置))"
                    + "|每?逢" + WEEK + "[一二三四五六日天]" + AT
                    + "|每逢[\\u4e00-\\u9fff]{1,3}日"
                    + "|每个?" + WEEK + "(?:末|最后一个工作日|" + TIME + "|下班)(?:之?前)"
                    + "|每个?" + WEEK + "末(?![\\u4e00-\\u9fff]*末)"
                    + "|每个?月(?:" + NUMBER + "(?=、)|" + DAY + "|[上中下]旬|月?[底末初])(?:(?:[、和及]|以及)(?:每?月)?(?:" + DAY
                    + "|[上中下]旬|[底末初]))*" + AT
                    + "|每个?月最后一个工作日" + AT
                    + "|每旬(?:末|最后[1一]天|最后一个工作日|结束[前后])(?:之?前)?"
                    + "|每(?:个)?季度(?:末|最后一个月)(?:月?" + DAY + ")?(?:之?前)?"
                    + "|每半月末?前|每个?工作日" + TIME + "(?:下班)?(?:之?前)|每[日天]" + TIME + "(?:下班)?前");

    private DateWords() {}
}
