package org.anyue.planimport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence is by its wording: a small title, a statement, a purpose, a reason, or something somebody ought to do. */
final class SentenceForm {

    private static final Pattern MINI_TITLE =
            Pattern.compile("^(?:[一二三四五六七八九十](?:是|要)|第[一二三四五六]，)[^。，,；;]{1,12}[。.]?$");
    /** "一要提高认识，落实责任。": two such words are still a title. */
    private static final Pattern TWO_MINI_TITLES = Pattern.compile(
            "^[一二三四五六七八九十](?:是|要)(?:(?:提高|加强|落实|强化|突出|严格|严肃|注重|讲求|压实|统一|统筹|增强|奖惩|确保|明确|精心|周密|广泛|高度|加大|狠抓)[^，,。；;]{2,6}|奖惩分明)[，,](?:(?:提高|加强|落实|强化|突出|严格|严肃|注重|讲求|压实|统一|统筹|增强|确保|明确|精心|周密|广泛|高度|加大|狠抓)[^，,。；;]{2,6}|奖惩分明)[。.]?$");

    private static final Pattern INTRO = Pattern.compile("(?:以下|下列|如下)[^。]{0,12}[。：:]?$|[：:]$");
    private static final Pattern ONLY_BRACKET = Pattern.compile("^[（(][^（）()]*[）)]");
    private static final Pattern STATEMENT = Pattern.compile(
            "^(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[）)])?(?:(?:完成|办理|整改|工作|时间|进度)(?:时限|时间|期限|要求|节点)|(?:联系|报送|投稿|接收|工作|办公|指定|监督|举报|咨询)?(?:电话|邮箱)|电子邮箱|传真|地址|时间|(?:什么|啥)时候|何时|在哪(?:里|儿)?|出席|列席|缺席|请假|记录|主持|地点|参加人员|活动时间|活动地点|活动主题|抄送|主送|附|副?组长|组员|成员|副?主任)[：:]|^[^，,。：:]{0,10}(?:电话|邮箱|传真)[：:]|^[^，,。：:]{0,10}(?:联系人|联络员|联络人)(?:及?(?:联系)?(?:方式|电话))?[：:]|^[^，,。]{0,14}(?:活动)?主题(?:为|是)|^(?:演练|活动|比赛|竞赛|培训)(?:科目|内容|时间|地点|项目)(?:为|是)|活动时间为|任(?:(?:组长|副组长)(?!的)|召集人|副召集人|主任|副主任|(?<!担任)总指挥)|为成员|办公室设在|兼任.{0,6}主任");
    private static final Pattern TIME_OR_PLACE = Pattern.compile("(?:活动|开展|实施|举办|具体)?(?:时间|日期|地点|场地|时间地点)(?:安排)?");
    private static final Pattern PURPOSE = Pattern.compile(
            "^(?:通过|使|让|从而|以期|力争|营造|不断|在寓教|真正|切实做到|做到|教育引导|引导|强化[^，。]{0,14}(?:理念|意识)|增强|树牢|坚持|提高[^，。]{0,14}(?:意识|能力)|确保)");
    private static final Pattern REASON =
            Pattern.compile("^为(?:进一步|深入|切实|了|全面|贯彻|认真)[^。]*(?:能力|意识|水平|氛围|气氛|基础|精神|素质)[。]?$");
    private static final Pattern NORMATIVE = Pattern.compile(
            "(?<![主重必需纪摘概提首])要(?![求点素闻领])|应当|必须|须|不得|严禁|禁止|请|将|负责|牵头|组织|开展|报送|报至|填报|上报|提交|设立|制定|建立|落实|参加|推送|举办|[应]|寄送|把[^，,。]{2,40}[发报交送]");

    /** "“●”为牵头，“○”为协同。": how the signs of a table are to be read. */
    private static final Pattern LEGEND = Pattern.compile("[“\"「（(]?[●○★☆▲△◆◇■□][”\"」）)]?(?:为|表示|代表|是|指)");

    /** "6月5日至9日为警示教育周": says when. */
    private static final Pattern CALENDAR = Pattern.compile(
            "[0-9]{1,2}月(?:[上中下]旬|[0-9]{1,2}[日号]?)(?:[至到—-](?:[0-9]{1,2}月)?[0-9]{1,2}[日号])?为[^，,。；;]{2,14}[周日月]。?");

    /** "联 系 人：": blanks that only fill the line. */
    private static final Pattern PADDING = Pattern.compile("(?<=[\\u4e00-\\u9fff])[ 　]{1,4}(?=[\\u4e00-\\u9fff])");

    /** "【能力提升类】" above the items of a group. */
    private static final Pattern GROUP = Pattern.compile("[【\\[][^】\\]]{1,16}[】\\]]");
    /** "内　容：": the label says what kind of words follow, they are the sentence. */
    private static final Pattern CONTENT = Pattern.compile(
            "^(?:(?:做|干)(?:什么|啥)|怎么(?:做|干|算)[^：:。，]{0,4})[：:][ 　]*|^(?:[0-9]{1,2}[.．、])?(?:活动|具体|主要|工作|任务)?(?:内[ 　]{0,6}容|形[ 　]{0,6}式|方[ 　]{0,6}式|要[ 　]{0,6}求|安[ 　]{0,6}排|措[ 　]{0,6}施|做[ 　]{0,6}法)[：:][ 　]*");

    private SentenceForm() {}

    /** Where the words behind such a label start. */
    static int content(String sentence) {
        Matcher label = CONTENT.matcher(sentence);
        return label.find() && label.end() < sentence.length() ? label.end() : 0;
    }

    /** Titles, introductions of lists and statements of fact ask nobody to do anything. */
    static boolean noDuty(String sentence) {
        return GROUP.matcher(sentence).matches()
                || MINI_TITLE.matcher(sentence).matches()
                || TWO_MINI_TITLES.matcher(sentence).matches()
                || INTRO.matcher(sentence).find()
                || LEGEND.matcher(sentence).find()
                || CALENDAR.matcher(sentence).matches()
                || STATEMENT.matcher(PADDING.matcher(sentence).replaceAll("")).find();
    }

    /** "活动时间", "地点": the title of an item that tells when or where. */
    static boolean timeOrPlace(String title) {
        return TIME_OR_PLACE.matcher(title).matches();
    }

    static boolean normative(String sentence) {
        return NORMATIVE.matcher(sentence).find();
    }

    /** "营造浓厚氛围": what the sentence before is for. */
    static boolean purpose(String sentence) {
        return PURPOSE.matcher(sentence).find();
    }

    /** "为进一步提高…意识。" without anything to be done. */
    static boolean reason(String sentence) {
        return REASON.matcher(sentence).find() && !sentence.matches("[\\s\\S]*(?<![重主需])要[\\s\\S]*");
    }

    /** Matches the bracket a sentence starts with. */
    static Matcher bracket(String sentence) {
        return ONLY_BRACKET.matcher(sentence);
    }
}
