package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Activity;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.SubActivity;
import org.anyue.planimport.structure.ActivitySections;
import org.anyue.planimport.structure.Mark;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.PlanSigns;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds the activities: the items of the activity sections, the items of a stage, or the rows of a schedule table. */
public final class ActivityReader {

    private static final Pattern VENUE = Pattern.compile(
            "(?:主会场设在|主场设在|会场设在|地[ 　]{0,6}点[为在：:]+|设在|(?<![贴挂写放发印示存])在(?!建(?:工程|项目|工地|设))|(?<=[员人名队者工])到|选(?![取择派一拔手出定]))([\\u4e00-\\u9fffA-Za-z×*+＋0-9“”·（）()]{2,26}?)(?=同步|同时|联合(?!会|体|社)|共同|举行|举办|承办|主办|开展|组织|设点|设置|设立|集中(?!区)|启动|召开|进行|设“|设(?:立|置)?[主分]?会场|参加|设(?=[\\u4e00-\\u9fff]{2,3}(?:咨询|宣传)?[点台摊])|设(?=[^，,。；;]{0,10}(?:展区|展台|服务[点台区]|体验区|专区))|开一[次场]|开(?=[\\u4e00-\\u9fff]{1,4}会(?!议室))|搭建|布置|摆摊|摆设|设摊|摆放|发放|悬挂|[，,。；;）)\\s]|$)");
    /** "6月2日下午2：30，街道三楼会议室，": a place that fills the part behind the time. */
    private static final Pattern BARE_VENUE = Pattern.compile(
            "(?:[0-9日时点分半午]|[)）])[，,]([\\u4e00-\\u9fff0-9]{2,14}(?:会议室|会议厅|广场|礼堂|报告厅|会堂|多功能厅|体育馆|文化馆|影剧院|培训中心|活动中心|服务中心大厅))(?=[，,。；;]|$)");

    /** A bracket that opens and does not close, words that go on with others, and what is no place on earth. */
    private static final Pattern BROKEN = Pattern.compile("^(?:的|其(?!昌|林))|[（(][^）)]*$|^[^（(]*[）)]|(?:小程序|网站)$");

    /** "2、活动地点：大桥下游锚地": a label needs no known kind of place behind it. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:^|[\\n。；;、. 　）)】])(?:活动|举办|举行|演练|培训|比赛|具体)?地[ 　]{0,6}点(?:[：:]|】[：:]?)[ 　]*([^，,。；;：:（）()\\n]{3,30}?)(?=[，,。；;（）()\\n]|$)");

    /** "活动地点：主会场设在公司办公楼前广场" */
    private static final Pattern MAIN = Pattern.compile("(?:主会场|主场|会场)?(?:设在|设于|在)");

    /** "6月5日前，各乡镇要…": when it is done is no name for it. */
    private static final Pattern FIRST_DAY = Pattern.compile(
            "[ 　]*(?:(?:20[0-9]{2}年)?[0-9]{1,2}月[^，,。；;\\n]{0,22}|(?:整个)?(?:活动|安全生产月|活动月)?期间|届时)[，,](?=.{4})");

    /** "6月20日，甲局在青砚水库坝区开展": what takes place on a day takes place somewhere, whatever the place is called. */
    private static final Pattern ON_A_DAY = Pattern.compile(
            "[0-9]{1,2}[日号](?:上午|下午|晚上?|[0-9]{1,2}[时点：:][0-9]{0,2}分?|逢[\\u4e00-\\u9fff])*[，,]?[^。；;\\n]{0,40}?(?<![贴挂写放发印示存])在([\\u4e00-\\u9fff0-9“”]{4,16}?)(?=(?:联合|共同|同步|(?<!施工|作业|事故|生产|项目)现场|集中|统一)*(?:举行|举办|召开|开展|组织|启动|进行|设[^，,。；;]{0,6}(?:[点台摊]|展区|会场)))");

    private static final Pattern NO_VENUE = Pattern.compile(
            ".*(?:[各每等]|全[省市州县区旗镇乡公集]|期间|行业|领域|企业|单位|部门|范围|基础|前提|位置|场所|公众号|平台|网络?上?|线上|媒体|系统|频道|电视台|职工|群众|学生|辖区|当地|所在|主要|重点|醒目|显著|同时|阶段|过程).*|.*[中内里间]$|建.*");

    /** "指导旅游景区在游客中心设置…": each at its own. */
    private static final Pattern EACH_AT_HOME = Pattern.compile("指导|督促|^各[^，,]{2,12}(?:企业|景区|商场|学校|医院)");

    private static final Pattern LIMIT = Pattern.compile("(?:(?:完成|办结|整改|落实)(?:时限|期限|时间)|时限|截止(?:时间|日期))[：:][ 　]*$");

    private static final Pattern PLACE = Pattern.compile(
            ".*(?:广场|公园|礼堂|会议室|体育馆|体育场|中心|大厅|车间|工地|厂区|泊位|学校|小学|中学|幼儿园|(?<!各)站|馆|影院|剧院|大楼|办公楼|教学楼|宿舍楼|公寓|高层楼|[0-9一二三四五六七八九十]+[号栋]?楼|楼前|码头|隧道|景区|小区|(?<!辖)(?:集中区|工业园区?|产业园区?|科技园区?|园区|矿区|厂区|库区|罐区|社区|校区)|基地|[东西南北正大校厂]门|服务区|(?:氨|厂前|生产|作业|装置|生活|储罐|罐|住院|门诊)区|门前|门口|[台馆站楼场]前|[东西南北][侧面]|(?:项目部|营区)?驻地|游园|步行街|长廊|大桥|桥段|路段|路口|江段|河段|水域|水库|湖面|井口|项目部|操场|训练场|考场|[\\u4e00-\\u9fff]{2}楼|大道|田径场|球场|体育中心|港区|锚地|学院|大学|党校|宾馆|饭店|酒店|剧场|大院|院内|集市|活动室|文化站|会堂|报告厅|演播厅|演播室|俱乐部|停车场|公司|市场口?|商场|商店|超市|[\\u4e00-\\u9fff]{2,4}村|[\\u4e00-\\u9fff]{2,4}村[一二三四五六七八九十0-9０-９]{1,2}组|戏台坪?|晒坝|老街|少年宫|文化宫|牌坊|[营基]地|罐组|[0-9]中段|驿站|渔港|港池|[街场]口|街上|区间|[\\u4e00-\\u9fff]{2}[水电]厂|古镇|集镇)$");

    private final PlanDocument document;
    private final PlanText text;
    private final boolean habit;
    private final List<ActivityDraft> drafts = new ArrayList<>();

    private ActivityReader(PlanDocument document) {
        this.document = document;
        this.text = document.text();
        this.habit = AssignedReader.habit(text.value());
    }

    public static List<ActivityDraft> read(PlanDocument document) {
        ActivityReader reader = new ActivityReader(document);
        if (!PlanSigns.in(document.text())) {
            return reader.drafts;
        }
        HandedOut handedOut = HandedOut.of(document);
        ActivitySections.of(document).forEach(section -> reader.add(section, handedOut));
        List<ActivityDraft> told = ScheduleReader.assigned(document, reader.drafts);
        told.addAll(ScheduleReader.activities(document, List.copyOf(told)));
        return told;
    }

    private void add(Section section, HandedOut handedOut) {
        if (ScheduleReader.holdsSchedule(document, section.range(), section.bodyStart())) {
            return;
        }
        Range range = text.trim(section.range().from(), section.range().to());
        Range title = section.title().empty() ? firstWords(section) : section.title();
        String body = text.at(Math.min(section.bodyStart(), range.to()), range.to());
        Mark mark = section.mark();
        String number = mark == null || mark.text().isEmpty() ? null : mark.text();
        drafts.add(new ActivityDraft(
                number,
                title,
                KindReader.activity(text.at(title), body),
                section,
                range,
                AssignedReader.read(HandedOut.without(body), habit).plus(handedOut.to(number)),
                venue(body)));
    }

    private Range firstWords(Section section) {
        int from = section.bodyStart();
        Matcher day =
                FIRST_DAY.matcher(text.value()).region(from, section.range().to());
        from = day.lookingAt() ? day.end() : from;
        int to = from;
        while (to < section.range().to()
                && to - from < 30
                && "，,。；;\n".indexOf(text.value().charAt(to)) < 0) {
            to++;
        }
        return text.trim(from, to);
    }

    /** Finishes the drafts once their duties are read. */
    public static List<Activity> finish(PlanDocument document, List<ActivityDraft> drafts, DateReader dates) {
        PlanText text = document.text();
        List<Activity> activities = new ArrayList<>();
        for (ActivityDraft draft : drafts) {
            activities.add(new Activity(
                    draft.number,
                    text.at(draft.title),
                    draft.kind,
                    draft.responsibleUnits(),
                    QuantityReader.read(text, draft.range),
                    distinct(limits(text, dates.read(text, draft.range))),
                    draft.venue,
                    sub(text, draft.section),
                    text.span(draft.range)));
        }
        return activities;
    }

    /** "完成时限：6月20日": the last day and not the only one, unless something takes place on it. */
    private static List<DatePhrase> limits(PlanText text, List<DatePhrase> dates) {
        return dates.stream()
                .map(date -> limit(text, date)
                                && dates.stream()
                                        .noneMatch(other -> other != date
                                                && other.start() != null
                                                && other.end() != null
                                                && other.end().equals(date.end()))
                        ? new DatePhrase(date.text(), null, date.end(), date.span())
                        : date)
                .toList();
    }

    private static boolean limit(PlanText text, DatePhrase date) {
        int at = text.index(date.span().start());
        return date.start() != null
                && date.start().equals(date.end())
                && LIMIT.matcher(text.at(Math.max(0, at - 10), at)).find();
    }

    private static List<DatePhrase> distinct(List<DatePhrase> dates) {
        List<DatePhrase> kept = new ArrayList<>();
        for (DatePhrase date : dates) {
            if (kept.stream().noneMatch(other -> other.text().equals(date.text()) || sameDays(other, date))) {
                kept.add(date);
            }
        }
        return kept;
    }

    /** "六月上旬" and "6月1日至10日". */
    private static boolean sameDays(DatePhrase one, DatePhrase other) {
        return one.end() != null && one.end().equals(other.end()) && Objects.equals(one.start(), other.start());
    }

    static @Nullable String venue(String body) {
        Matcher labelled = LABELLED.matcher(body);
        boolean told = labelled.find();
        Matcher main = told ? MAIN.matcher(labelled.group(1)) : null;
        if (main != null && main.lookingAt()) {
            return labelled.group(1).substring(main.end());
        }
        if (told && !labelled.group(1).matches(".*(?:各|另行|待定|分别|线上|网络|[和及、]).*")) {
            return labelled.group(1);
        }
        Matcher matcher = VENUE.matcher(body);
        String several = SeveralVenues.in(body);
        int at = 0;
        while (at < body.length() && matcher.find(at)) {
            String place = matcher.group(1);
            if (PLACE.matcher(place).matches()
                    && !BROKEN.matcher(place).find()
                    && !EACH_AT_HOME.matcher(clause(body, matcher.start())).find()
                    && !place.matches("(?:.*(?:各|等|全[省市县区镇乡])|每|本?单位|所在|各自|当地|主要|重点|重要|显著|醒目|人员密集|危险).*")) {
                return several != null && body.indexOf(several) < matcher.start() ? several : place;
            }
            at = matcher.start() + 1;
        }
        if (several != null) {
            return several;
        }
        Matcher bare = BARE_VENUE.matcher(body);
        if (bare.find()) {
            return bare.group(1);
        }
        Matcher day = ON_A_DAY.matcher(body);
        return day.find() && !NO_VENUE.matcher(day.group(1)).matches() ? day.group(1) : null;
    }

    /** Whether the words end like a place where something can be held. */
    static boolean place(String words) {
        return PLACE.matcher(words).matches();
    }

    private static String clause(String body, int at) {
        int from = at;
        while (from > 0 && at - from < 40 && "，,。；;\n".indexOf(body.charAt(from - 1)) < 0) {
            from--;
        }
        return body.substring(from, at);
    }

    private static List<SubActivity> sub(PlanText text, @Nullable Section section) {
        if (section == null) {
            return List.of();
        }
        List<SubActivity> subs = new ArrayList<>();
        for (Section child : section.children()) {
            Range range = text.trim(child.range().from(), child.range().to());
            Mark mark = child.mark();
            String title =
                    child.title().empty() ? clause(text.at(child.bodyStart(), range.to())) : text.at(child.title());
            subs.add(new SubActivity(mark == null ? "" : mark.text(), title, text.span(range)));
        }
        return subs;
    }

    private static String clause(String body) {
        String[] parts = body.strip().split("[，,。；;\n]", 2);
        return parts[0].strip();
    }
}
