package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Papers of any name: a day beside the verb that passes something on to a body or a platform makes a paper of it, whatever
 * it is called. "教案每周五前交教导处查看", "拆除清单6月14日前转安全管理股", "6月25日前将点位分布图上传“一张图”".
 */
final class DatedPapers {

    /** Stands for the day in the words that are read. */
    static final String DAY = "\uE000";

    private static final String THING = "([^，,。；;：:\uE000]{2,30}?(?:[（(][^（）()]{0,24}[）)])?)";
    private static final String MODAL =
            "(?:请|须|应|要|均|统一|[于在]|经[^，,。；;]{2,10}?(?:审核|审阅|审定|签字|同意)后?|由[^，,。；;由\uE000]{2,14}?)*";
    private static final String HOW =
            "(?:[，,]?(?:统一|一起|经[^，,。；;]{2,10}?(?:审核|审阅|审定|签字|同意)后?|加?盖[^，,。；;]{0,5}章后?|由[^，,。；;由]{2,12}?(?:签字盖章|签字|盖章|审核|审定)后?|及时|一并|同步|分别|集中|按时|直接|用[^，,。；;]{1,8}?|通过[^，,。；;]{2,14}?|以[^，,。；;]{2,10}?(?:形式|方式|份)|由[^，,。；;由]{2,14}?|打包)){0,2}";
    private static final String BODY = "([^，,。；;：:（(\\s\uE000]{2,28})";

    private static final Pattern FRONT =
            Pattern.compile("(?:^|[，,；;])" + THING + MODAL + DAY + MODAL + HOW + Handover.PASS + BODY);
    private static final Pattern TAKEN = Pattern.compile(
            DAY + "(?:[^，,。；;]{0,12}[，,])?[^，,。；;\uE000]{0,6}?(?:将|把)" + THING + HOW + Handover.PASS + BODY);
    /** "入户安检进度表，请各燃气企业于…报": the thing alone stands in front of the comma. */
    private static final Pattern ALONE = Pattern.compile("(?:^|[。；;])" + THING + "[，,](?:请)?(?:各[^，,。；;\uE000]{2,14}?)?"
            + MODAL + DAY + MODAL + HOW + Handover.PASS + BODY);
    /** "画手抄报，每班5幅，…前交少先队": made a few clauses earlier. */
    private static final Pattern MADE = Pattern.compile(
            "(?:画(?!面)|写|拍|做|制作|录制|录|撰写|制定|拟定|拟订|填好|填写|征集|绘制|编写|编制|形成|整理|汇总成|[报交](?=[0-9一二两]{1,2}[篇份]))(?:[0-9一二两]{1,2}[篇份])?(?:好|成|一[份篇幅段张个])?([^，,。；;：:\uE000将把]{2,16}?)(?:[0-9一二两三五]{1,2}[篇份幅个条张段部]以?[上内]?)?[，,](?:[^，,。；;\uE000]{2,24}[，,]){0,4}"
                    + MODAL + DAY + MODAL + HOW + Handover.PASS + BODY);

    /** "讲课视频剪成短片，…前发": what it was before. */
    private static final Pattern TURNED = Pattern.compile("(?:^|[。；;])" + THING
            + "(?:剪成|做成|制成|刻成|整理成|汇编成)[^，,。；;\uE000]{2,20}[，,](?:[^，,。；;\uE000]{2,24}[，,]){0,4}" + MODAL + DAY + MODAL
            + HOW + Handover.PASS + BODY);

    /** "成片…前通过网盘上传": where it goes is how. */
    private static final Pattern THROUGH = Pattern.compile("(?:^|[，,；;])" + THING + MODAL + DAY + MODAL
            + "通过([^，,。；;]{0,12}?(?:网盘|云盘|邮箱|平台|系统|小程序|工作群|微信群))(?:上传|报送|提交|发送|填报|报)");

    /** "推荐课件不少于2个，…前通过“某某云”上传". */
    private static final Pattern MADE_THROUGH = Pattern.compile(
            "(?:推荐|选送|制作|拍摄|录制|报送)([^，,。；;：:\uE000将把]{2,16}?)(?:(?:不少于|至少|不超过)?[0-9一二两三五]{1,2}[篇份幅个条张段部件]以?[上内]?)?[，,]"
                    + MODAL + DAY + MODAL
                    + "通过(“[^“”]{2,16}”|[^，,。；;]{0,12}?(?:网盘|云盘|邮箱|平台|系统|小程序))(?:上传|报送|提交|发送)");

    private static final String SPAN = "[0-9一二两三五]{1,2}个?(?:小时|工作日|[日天周])";
    private static final String HAPPENS = "(?:活动|演练|培训|检查|会议|比赛|授课|讲课|观看|整改|开演|停供|[收接]到[^，,。；;]{2,8}|[练讲看查])";
    /** By what happens and no day of the calendar. */
    private static final Pattern RELATIVE = Pattern.compile("提前(?:" + SPAN + ")?|[于在]?" + HAPPENS + "(?:前" + SPAN
            + "|(?:结束|完成|完)?之?后?" + SPAN + "(?:[以之]?内|前))|(?<![上下一每])" + SPAN + "[以之]?内|[于在]?" + HAPPENS
            + "?(?:结束|完成)?后?(?<![0-9])[当次翌][日天](?:[0-9]{1,2}[:：][0-9]{2}之?前?|[上下]午(?:下班前)?|下班前)?");

    private static final Pattern NO_PAPER = Pattern.compile(
            "(?:比赛|竞赛|活动|演练|培训|会议|仪式|咨询|检查|收集)$|^(?:各|每|其|凡|对|由|经|按|并|需|需要|须|应(?!急)|要|请|如|若|拟|未|已|将|把|以|在|从|为|被|逾期|同时|于|均|分别|统一|另)|(?:问题|隐患|线索|险情|事故|突发)(?:事件|情况|信息)?$|[要应须请后]$");

    /** "各门店、配送中心的小方案" */
    private static final Pattern OWNER = Pattern.compile("^各[^的]{1,24}的(?=.{2})");

    private static final Pattern PRIVATE = Pattern.compile("[\\uE000-\\uF8FF]");

    private DatedPapers() {}

    /** Words of a text in which no character can be taken for the mark of a day: office software keeps bullets there. */
    static String plain(String words) {
        return PRIVATE.matcher(words).replaceAll(" ");
    }

    /** The phrase that tells by what happens when something is due, null when there is none. */
    static @Nullable String relative(String words) {
        Matcher told = RELATIVE.matcher(words);
        return told.find() ? told.group() : null;
    }

    /** @param words with {@link #DAY} where the day stands */
    static List<Handover> in(String words) {
        return in(words, List.of(FRONT, TAKEN, ALONE, TURNED, MADE, THROUGH, MADE_THROUGH));
    }

    /** "小方案，…前交办公室，同时报1名联络员": what stands right in front of the day, whatever else is asked for by it. */
    static List<Handover> besides(String words) {
        return in(words, List.of(ALONE));
    }

    private static List<Handover> in(String words, List<Pattern> patterns) {
        List<Handover> all = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(words);
            int at = 0;
            while (all.isEmpty() && at < words.length() && matcher.find(at)) {
                String thing = OWNER.matcher(matcher.group(1)).replaceFirst("");
                boolean shown = Handover.SHOWN
                        .matcher(words)
                        .region(matcher.end(), words.length())
                        .lookingAt();
                boolean paper = !shown && !NO_PAPER.matcher(thing).find() && !BearerItem.startsWithDeed(thing);
                Handover found =
                        paper ? Handover.of(words, thing, matcher.group(2), matcher.end(), pattern != TAKEN) : null;
                if (found != null) {
                    all.add(found);
                }
                at = matcher.start() + 1;
            }
        }
        return all;
    }
}
