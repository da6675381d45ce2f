package org.anyue.planimport.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What words that pass something on name, without how, when and to whom it goes ({@link RemainingPapers}). */
final class PaperThing {

    private static final String DAYS = RemainingPapers.DAYS;

    private static final Pattern TAIL = Pattern.compile(
            "(?:" + DAYS
                    + "|[于在请须应要均需再并]|书面|如实|单独|只|仅|统一|一并|一起|同步|分别|集中|按时|及时|直接|随时|第一时间|同时|定期|打包|一式[一二两三四1-4]?份?|刻[录制]?光?盘|完成|择优|务必?|以乡镇为单位|事[先前]|预先|提前(?:[0-9一二三两]{1,3}个?(?:小时|工作日|[日天]))?|在[^，,]{2,10}|(?:统一)?以“[^”]+”命名|(?:汇总|收齐|收集|整理|梳理|签字|盖章|审定|审核)+后?|经[^，,]{2,14}?(?:审核|审阅|审定|签字|同意|盖章|把关)后?|由[^，,由]{2,16}?(?:负责|统一)?(?:汇总|收集|收齐|审核|整理)?后?|加?盖[^，,]{0,4}章后?|通过[^，,]{2,18}|以[^，,]{2,10}(?:形式|方式|格式)|由专人|按(?:附件|规定|统一)?的?(?:格式|要求)|随时发现随时|(?:随|与|连同)[^，,时]{2,10}?(?:一并|一起|同时|一同)|(?:活动|演练|培训|检查|比赛)?(?:结束)?后?[当次翌][日天](?:(?:上午|中午|下午|晚上)?(?:下班)?前)?|(?:上午|中午|下午|下班)+前|结束后|(?:活动|演练|培训|检查|比赛|考试|竞赛|测试)(?:结束|完成)?后)$");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:并|同时|另外?|且|其中|此外|要|须|应(?!急)|请|还|也)+(?=.{2})|^对[^，,]{0,8}的(?=[^，,]{2,}(?:清单|台账)[^，,]*$)");
    static final Pattern TAKE = Pattern.compile("^.*(?<![即必])(?:将|把)");
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:纸质|电子|扫描|(?i:word|pdf)|盖章|签字|书面|正式|加盖公章|打印)的?(?:版|件|稿|材料|文档|文本|文件)?[和及与、]?)+(?:(?:活动|现场)?(?:照片|图片)(?:、视频)?)?|(?:签字)?原件|复印件|(?:以上|上述|所有|各类|相关|有关|各项|报送)*(?:材料|资料)");
    /** Pictures beside another paper of the sentence are its form. */
    private static final Pattern PICTURES = Pattern.compile(
            "(?:电子版[和及、])?(?:能够?(?:充分)?反映[^，,]{2,10}的)?(?:.{0,10}?[张段])?(?:高清|活动|现场|相关|有关|代表性|以[内上])*(?:照片|图片|影像|短?视频|资料|等|[和及与、])+(?:一并.*)?");

    private static final Pattern NO_PAPER = Pattern.compile(
            "(?:比赛|竞赛|活动|收集|演练|培训|会议|仪式|咨询|检查|(?<!(?:典型|经验|做法|亮点).{0,8})问题|隐患|(?<!新闻|采访)线索|险情|事故|案件|事件|短信|知识|标语|宣传品|手册|物资|时间|意识|能力|水平|工作|责任|措施|任务)[”》]?$|(?:[的地后前时起]|(?<!心)得)$|[要并应须]|^成册|^率|[%％]$|^[0-9]+.?$|^(?:不|至少|用于|在|每|其|由|对|从|为)|[\uE000-\uE0FF]");

    private PaperThing() {}

    /** The thing that words name when nothing is left of how and when, null when they name none. */
    static @Nullable String of(String words) {
        boolean taken = TAKE.matcher(words).find();
        String thing = TAKE.matcher(words).replaceFirst("");
        String before;
        do {
            before = thing;
            thing = TAIL.matcher(LEAD.matcher(thing).replaceFirst("").strip()).replaceFirst("");
        } while (!thing.equals(before));
        thing = HandedIn.clean(Handover.withoutOwner(thing));
        boolean named = thing.length() >= 2
                && thing.length() <= 30
                && !FORM.matcher(thing).matches()
                && !NO_PAPER.matcher(thing).find()
                && !Handover.NO_NAME.matcher(thing).find()
                && (taken || Handover.isPaper(thing) || !BearerItem.startsWithDeed(thing))
                && !BearerList.isBearer(thing)
                && (taken || BearerList.parse(thing).isEmpty());
        return named ? thing : null;
    }

    /** "随工作总结一并上报": told by another paper, whoever gets that. */
    static boolean along(@Nullable String said) {
        return said != null && said.matches("(?:随|与|连同).*");
    }

    /** Whether a paper that has been read is this one, or pictures that go with it. */
    static boolean same(String other, String what) {
        String bare = what.replaceFirst("[（(][^（）()]*[）)]$", "");
        return other.contains(bare) || bare.contains(other) || pictures(what);
    }

    static boolean pictures(String what) {
        return PICTURES.matcher(what).matches();
    }
}
