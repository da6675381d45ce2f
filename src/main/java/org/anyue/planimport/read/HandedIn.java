package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is handed in from the words around a deadline. */
final class HandedIn {

    /** "自查报告一式两份，加盖公章后于…": what is done to the paper stands between it and its day. */
    private static final Pattern SIGNED = Pattern.compile(
            "[，,]?(?:经[^，,。；;]{2,12}(?:签字|签批|审核|审定|同意)(?:并?(?:加盖公章|盖章))?|加盖公章|签字盖章|盖章|签字)之?后[，,]?(?=(?:请)?[于在]?$)");

    private static final String UNIT =
            "(?:办|室|组|局|委|部|科|处|股|站|所|会|厅|院|社区|村(?!民)|群里?|政府|中心|公司|学校|支队|大队|总队|专班|邮箱|员|主任|老师)";
    /** 报 alone; 报告, 报道, 报名 and 报表 are other words. */
    private static final String REPORT = "(?<!(?:进展|进度|情况|活动|工作|动态|信息)[周月日])(?<![简快通战喜海申])报(?![告道名警刊纸废考销表章备])";
    /** A verb of handing in. */
    static final Pattern VERB = Pattern.compile(
            "(?:^|(?<=[前日]))报(?=[，,。；;]|$)|报送|上报|填报|报备|提交|递交|上交|送交|传送?(?=[至到](?:[^，。；]{2,20}(?:邮箱|平台|系统|群|云盘|网盘|文件夹)|[^，。；]{2,14}[科室办部处局站](?:[，。；]|$)))|报(?=[至到给])|填[进入到](?=[^，,。；]{0,16}(?:表格?|平台|系统|小程序|文档))|(?<![提递上送移])交(?=(?:活动|工作|纸质|书面|专题|活动月)*[总小]结)|(?<=工作群|微信群|钉钉群|群里|群内)发(?!布)|"
                    + REPORT + "(?=[^，。；]{0,24}(?:"
                    + UNIT
                    + "|备案|汇总))|更新(?=[^，。；]{0,4}(?:工作|活动)?进[度展])|(?<=向.{2,16})报告(?=[^，。；会]{0,8}(?:情况|进展|结果|[火险灾]情|数据))|报(?=[一1]?[次条份篇期][^，。；]{0,6}(?:情况|进展|信息|动态))|"
                    + "报(?=[^，,。；;道告名表]{0,8}(?:统计表|汇总表|周报|月报|小结|总结|方案|信息|(?:评估|专题|自查|情况)报告))|(?:(?<=[前后])(?:书面)?反馈|反馈(?=[至到给]))(?=[至到给]?[^，。；]{0,16}(?:"
                    + UNIT
                    + "))|(?:发送|推送|(?<![赠派配报输抄])送|交|(?<![印下颁制签分研开触启转编])发(?![布动放现展生明挥扬]))(?=[至到给]?[^，。；]{0,24}(?:"
                    + UNIT
                    + "|微信群|工作群|公众号|QQ群|平台|系统|存档|备案))|(?:发送|发|送|交)(?=[至到][^，。；]{0,10}[A-Za-z0-9])|交(?=[0-9一二两三]{1,2}[份篇])");

    private static final String BY = "(?:报送至?|呈报|呈送|抄报|寄送|邮寄|反馈(?=[至到给省市县区镇乡街局公集总])|上报至?|填报|填[进入到]|报至|报到|报备|" + REPORT
            + "|发送至?|发至|发到|推送至?|提交至?|递交|上交|送交|送至|交至|(?:报|发|送|交)给|上?传送?[至到]|[发交送](?=[^，,。；;送流布现通换往叉]{2,14}(?:邮箱|工作群|微信|QQ|平台|系统|存档|备案|汇总|(?:[科室部办处局会站]|支队|大队)(?:$|[，,。；;])))|(?<=[结料片表单告账案频息录]|小结)交(?=[\\u4e00-\\u9fff]{2})|统一交|经(?![验济营费]))";
    private static final String HOW =
            "(?:以(?![上下内及前后来])|由专人|在[^，,。；;]{2,12}(?:群|平台|系统)[里内中]?(?:报告|通报|上传)|按|同时|一并|统一|通过|加盖|盖章|签字|打包|压缩|扫描|并)";
    /** A bracket in the middle belongs to the thing, one at the end tells its form. */
    private static final String LAST_BRACKET = "[（(](?![^（）()]*[）)](?:[和及与、]|以及(?!不少于|不超过|至少|[0-9])))";

    private static final Pattern TAKE = Pattern.compile(
            "(?<![即必])(?:将(?!择优|适时|不定期|视情)|把)((?:[（(][^（）()]{0,40}[）)]|[^（(]|[（(](?=[^）)]*$)){2,80}?)(?=(?:[，,]?" + HOW
                    + "|" + LAST_BRACKET + "|[于在]\\d{1,2}月|" + BY + "|[，,；;]|$))");
    private static final Pattern TAKE_ALL =
            Pattern.compile("(?:(?<![即必])(?:将|把)|分别(?:报送|上报|提交))(.{2,90}?)(?=[，,](?:以|按|同时|一并|统一|通过|加盖|分别)|" + BY
                    + "|报[市县区镇]|至[市县区镇省州乡公]|[，,。；;]|$)");
    /** "活动方案、工作总结分别于A、B前报送": the things stand in front of the deadlines. */
    private static final Pattern APIECE = Pattern.compile(
            "(?:^|[，,；;])([^，,。；;]{4,40}?)[，,]?(?:请|要|应)?(?:(?:分别|各)(?:请)?(?:于|在)|(?:于|在)[^，,；;]{2,40}分别(?:报|上报|提交))");

    private static final String WORD = "(?:[^，,。；;（(、]|[（(][^（）()]*[）)](?=[和及与、]|以及))";
    private static final String PAPER =
            "(?:[0-9一二两三五]{1,2}[篇份张个幅条](?:以上)?|照片|图片|影像|视频|资料|材料|总结|小结|案例|清单|台账|(?<!代)表|方案|名单|报告|信息|记录)";
    private static final Pattern HAND = Pattern.compile("(?:报送|上报|填报|提交|递交|上交|更新|报备|(?:书面|专题|如实)?报告(?![会书])|" + REPORT
            + "|推送|(?<![上提递送统])交(?=[0-9一二两]|(?:活动|工作|纸质|书面|专题|活动月)*[总小]结)|(?<=工作群|微信群|钉钉群|群里|群内)发(?!布))("
            + WORD + "{2,40}?(?:(?:、|以及(?!不少于|不超过|至少|[0-9]))" + WORD + "{0,16}?" + PAPER
            + "(?:[（(][^（）()]*[）)](?=[、和及与]|以及))?(?:[和及与]" + WORD
            + "{2,16}?[0-9]*[篇份张个幅条]?)?)*)(?=[，,。；;、]|" + LAST_BRACKET
            + "|电子版|纸质版|及时|[至到][\\u4e00-\\u9fff]{2,16}(?:" + UNIT
            + "|群|$)|(?<![0-9])[至到][A-Za-z0-9]|给[\\u4e00-\\u9fff]{2,12}|报送|发送|$)");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^|[，,。；;]|[（(](?=[^（）()]*$))((?:[^，,。；;（(]|[（(][^（）()]*[）)]){2,30}?)[，,]?(?:请|要|须|应|统一)?(?:于|在)?$");
    /** "确定1名联络员，于…前报…": what is handed in stands before the deadline. */
    private static final Pattern FORMED = Pattern.compile(
            "(?:确定|明确|指定|填写|填报|制定|形成|撰写)(?:\\d+名|一名)?(?!分工|责任|职责|任务|要求|目标|时限|措施|专人)([^，,。；;]{2,20})[，,]?(?:并|请)?(?:于|在)?$");
    /** "形成书面总结，经主要领导签字后于…", "选送优秀短视频不少于2部，于…". */
    private static final Pattern CHOSEN =
            Pattern.compile("(?:形成|撰写|编写|编制|制定|拟定|填[写好]|选送|选报|推荐|推选|遴选|收集|整理|梳理|拍摄|制作)(?:好)?([^，,。；;]{2,24})(?=[，,])");
    /** "征集安全家书，各车间于…报送不少于8封": only how many stands behind the verb. */
    static final Pattern WORKS_WANTED = Pattern.compile("征集([^，,。；;]{2,20})[，,]");

    private static final Pattern NO_THING = Pattern.compile(".*[员位人]$|.*(?:要|应(?!急)|须|认真|及时|开展(?!情况|的)).*|.*(?<!有)的$");
    /** "…，好做法随时上报": nothing stands behind the verb, the thing right in front. */
    private static final Pattern NOTHING_BEHIND = Pattern.compile("^(?:上报|报送|提交|报)(?=[，,。；;]|$)");

    static final Pattern COUNT_ALONE =
            Pattern.compile("^(?:报送|上报|提交|上交|推荐|选送)(?:不少于|至少|不超过)?[0-9一二两三五十]{1,3}[封篇份件幅个部条张首](?:以上)?(?=[，,。；;]|$)");
    /** "将A于5月25日前、B于7月2日前报送": what stands between two deadlines. */
    private static final Pattern BETWEEN = Pattern.compile("前[、，,](?:将|把)?([^，,。；;前]{2,30}?)(?:请)?(?:于|在)$");
    /** "活动图片由各部门于…": who hands it in stands between. */
    private static final Pattern BY_WHOM = Pattern.compile(
            "(?:^|[，,。；;])([^，,。；;由]{2,20}?)(?:每[\\u4e00-\\u9fff]{1,3}[0-9一二两三]{1,2}[张份篇幅条部][，,]|[，,])?(?:由|请(?=各|有关|相关|参))(?:[^，,。；;由]{2,16}?|[^，,。；;由]{2,24}?(?:(?:择优)?(?:推荐|选送|遴选)(?:[0-9一二两三]{1,3}[个部篇件份])?|编制|编写|起草|制定|拟定)[，,](?:并|请)?)(?:于|在)?$");
    /** "有好做法的，随时发…". */
    private static final Pattern HAVING = Pattern.compile("有([^，,。；;有]{2,16})的[，,]?(?:可|要|应|请)?$");
    /** "形成书面总结材料并加盖公章，报…". */
    private static final Pattern MADE = Pattern.compile(
            "(?:形成|撰写|编写|编制|制定|制订|拟定|拟订|起草|填写|填报|汇总形成)([^，,。；;（(]{2,24}?)(?=并|[，,（(]|上?报(?![告表名])|提交|发[送至到给]|反馈|送|交(?![通流办]))");
    /** "每人每周不少于3条|活动动态": the thing stands right behind. */
    private static final Pattern FIRST =
            Pattern.compile("^((?![报送发交完以按经通由统并前])[^，,。；;]{2,16}?)(?=[，,。；;]|报(?![告表])|上报|发|提交|$)");

    /** "授课课件和签到表报区安委办": the thing stands in front of the verb. */
    private static final Pattern FRONT = Pattern.compile("(?:^|[，,；;])((?!一式)[^，,。；;将把由]{2,24}?(?:" + PAPER
            + "|课件|签到表))" + REPORT + "(?=[^，,。；;]{2,16}?" + UNIT + ")");

    private static final Pattern TWO_FORMS =
            Pattern.compile("([^（(]{2,30})[（(](?![含附])[^（）()]*(?:纸|电子|书面|[Ww]ord)[^（）()]*[）)][和及与、]([^（(、]{3,30})");
    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]*[）)]$");
    /** Whom a unit names to the office; here they are what is handed in. */
    private static final Pattern LIAISON = Pattern.compile(".{0,4}(?:联络员|信息员|联系人)");

    static final Pattern PAPERS = Pattern.compile(
            "总结|进度|方案|细则|记录|计划|材料|情况|进展|信息|动态|名单|报告|表|清单|台账|周报|日报|月报|汇总数|小结|联络员|联系人|稿|案例|资料|照片|图片|视频|作品|线索|经验|做法|数据|报表|简报|简讯|回执|建议|[火险灾]情|承诺书|责任书|课件|心得|点子|家书|截图|图文|短片|脚本|回复单");

    private static final Pattern PAPERS_END = Pattern.compile("(?:" + PAPERS.pattern()
            + ")[^\\u4e00-\\u9fff]{0,3}(?:[0-9一二两三]+[篇份张个条]|以上|各.{1,4}|汇总|材料|版)*[^\\u4e00-\\u9fff]{0,3}$");

    /** "…，另将照片发到邮箱": goes along with the paper told before it. */
    private static final Pattern ADDED =
            Pattern.compile("(?<=.{4})[，,](?:另外?|并另|此外)(?:将|把|附|发)[^，,。；;]{0,12}(?:照片|图片|影像)[\\s\\S]*");

    /** "选送优秀视频3部，于…前连同推荐表报送": the paper was named before, this one goes along. */
    private static final Pattern ALONG_WITH =
            Pattern.compile("^[，,]?连同[^，,。；;]{2,16}?(?:一并|一起)?(?:报送|上报|提交|发送|发至|报(?![告表])|送|交)");

    /** "报甲部和乙部会审": who looks at it. */
    private static final Pattern LOOKED_AT = Pattern.compile("(?:会审|会签|审核|审定|审查)$");

    /** "每月提供1条以上问题线索，每月25日前报送" */
    private static final Pattern PROVIDED =
            Pattern.compile("提供(?:不少于|至少)?[0-9一二两三]{1,2}[条篇件个份](?:以上)?([^，,。；;]{2,12})[，,]$");

    /** "至少制作1部微视频，连同作品登记表于6月22日前报": the video was named before. */
    private static final Pattern MADE_WITH = Pattern.compile(
            "(?:制作|拍摄|录制|撰写|推荐|选送|报送)(?:不少于|至少)?[0-9一二两三]{1,2}[部件篇幅个份](?:以上)?([^，,。；;0-9]{2,16})[，,]连同[^，,。；;]{2,20}?(?:一并|一起)?[于在]?$");

    /** "…，无需另报文字材料": what is not to be handed in. */
    private static final Pattern NOT_WANTED =
            Pattern.compile("[，,](?:无需|无须|不需|不必|不用|不再|不另)(?:另行?|再|单独)?(?:报|提交)[^，,。；;]*");

    /** "征集绘画作品，各县推荐不少于20幅，连同汇总表于…寄送": the works are what was wanted. */
    private static final Pattern COUNTED_WITH = Pattern.compile(
            "(?:推荐|选送|报送|提交)(?:不少于|至少|不超过)?[0-9一二两三五十]{1,3}[封篇份件幅个部条张首](?:以上)?[，,]连同[^，,。；;]{2,16}?(?:一并|一起)?[于在]?$");

    /** "隐患要建立清单，于…前连同整改方案报" */
    private static final Pattern LISTED = Pattern.compile("(?:建立|列出)([^，,。；;]{2,16})[，,](?:并|请)?[于在]?$");

    private static final Pattern PICTURES_ALONG = Pattern.compile("连同.{0,6}(?:照片|图片|影像|视频)");

    private HandedIn() {}

    /** What follows the deadline, else what stands in front of it; null when neither names a thing. */
    static @Nullable String read(String behind, String ahead) {
        String segment = NOT_WANTED.matcher(behind).replaceAll("");
        String before = SIGNED.matcher(ahead).replaceFirst("");
        String chosen = chosen(before);
        Matcher listed = LISTED.matcher(before);
        if (ALONG_WITH.matcher(segment).find() && (chosen != null || listed.find())) {
            return chosen == null ? clean(listed.group(1)) : chosen;
        }
        Matcher incident = SUBJECT.matcher(before);
        if (NOTHING_BEHIND.matcher(segment).find()
                && incident.find()
                && UndatedPapers.INCIDENT.matcher(incident.group(1)).find()
                && !incident.group(1).matches(".*[0-9]条.*")
                && !incident.group(1).matches(".*(?:清单|台账|表|报告|总结|方案|信息|材料).*")) {
            return null;
        }
        Matcher provided = PROVIDED.matcher(before);
        if (NOTHING_BEHIND.matcher(segment).find() && provided.find()) {
            return clean(provided.group(1));
        }
        Matcher wanted = WORKS_WANTED.matcher(before);
        Matcher with = MADE_WITH.matcher(before);
        if (with.find()) {
            return clean(with.group(1));
        }
        if (COUNTED_WITH.matcher(before).find() && wanted.find()) {
            return clean(wanted.group(1).replaceFirst("^“[^”]{2,16}”(?=.{2,}作品)", ""));
        }
        String own = own(ADDED.matcher(segment).replaceFirst(""));
        if (own != null) {
            return own;
        }
        Matcher between = BETWEEN.matcher(before);
        if (between.find() && PAPERS.matcher(between.group(1)).find()) {
            return clean(between.group(1));
        }
        String last = null;
        int at = 0;
        Matcher earlier = TAKE.matcher(before);
        while (earlier.find()) {
            last = earlier.group(1);
            at = earlier.start(1);
        }
        Matcher direct = SUBJECT.matcher(before);
        boolean told = direct.find()
                && PAPERS.matcher(direct.group(1)).find()
                && !NO_THING.matcher(direct.group(1)).matches()
                && BearerList.parse(direct.group(1)).isEmpty();
        boolean later = told && NOTHING_BEHIND.matcher(segment).find() && at < direct.start();
        if (last != null && PAPERS.matcher(last).find() && !later) {
            return clean(last);
        }
        Matcher first = FIRST.matcher(segment);
        if (first.find() && PAPERS_END.matcher(first.group(1)).find()) {
            return clean(first.group(1));
        }
        Matcher whom = BY_WHOM.matcher(before);
        if (whom.find() && PAPERS.matcher(whom.group(1)).find()) {
            return clean(whom.group(1));
        }
        if (told) {
            // "形成总结报告，连同照片于…前报": the paper was made before, this one goes along.
            return chosen != null && PICTURES_ALONG.matcher(direct.group(1)).lookingAt()
                    ? chosen
                    : clean(direct.group(1));
        }
        Matcher has = HAVING.matcher(before);
        if (has.find() && PAPERS.matcher(has.group(1)).find()) {
            return clean(has.group(1));
        }
        Matcher formed = FORMED.matcher(before);
        if (formed.find()) {
            return clean(formed.group(1));
        }
        Matcher works = WORKS_WANTED.matcher(before);
        if (COUNT_ALONE.matcher(segment).find() && works.find()) {
            return clean(works.group(1));
        }
        return chosen;
    }

    private static @Nullable String chosen(String before) {
        Matcher chosen = CHOSEN.matcher(before);
        String last = null;
        while (chosen.find()) {
            last = PAPERS.matcher(chosen.group(1)).find() ? clean(chosen.group(1)) : last;
        }
        return last;
    }

    private static @Nullable String own(String segment) {
        String handed = handed(segment);
        Matcher take = TAKE.matcher(segment);
        while (take.find()) {
            String thing = clean(take.group(1));
            boolean later = handed != null && segment.indexOf(handed) < take.start();
            if (thing.length() >= 2 && !later && !thing.matches(".*[列纳]入.*")) {
                return thing;
            }
        }
        Matcher made = MADE.matcher(segment);
        if (made.find()
                && PAPERS.matcher(made.group(1)).find()
                && (handed == null || segment.indexOf(handed) >= made.start())) {
            return clean(made.group(1));
        }
        Matcher front = FRONT.matcher(segment);
        return handed == null && front.find() ? clean(front.group(1)) : handed;
    }

    /** "上报活动总结": what stands behind the verb. */
    private static @Nullable String handed(String segment) {
        Matcher hand = HAND.matcher(segment);
        while (hand.find()) {
            String thing = clean(hand.group(1));
            if (thing.length() >= 2
                    && (LIAISON.matcher(thing).matches()
                            || !BearerList.isBearer(thing)
                                    && BearerList.parse(LOOKED_AT.matcher(thing).replaceFirst(""))
                                            .isEmpty())
                    && PAPERS.matcher(thing).find()) {
                return thing;
            }
        }
        return null;
    }

    /** The things after several deadlines, one for each; the whole when their numbers differ. */
    static @Nullable String part(String words, int deadlines, int i) {
        Matcher take = TAKE_ALL.matcher(words);
        Matcher front = APIECE.matcher(words);
        boolean behind = take.find();
        if (!behind && !front.find()) {
            return null;
        }
        String all = behind ? take.group(1) : front.group(1);
        List<String> things = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int depth = 0;
        for (char c : all.toCharArray()) {
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (depth == 0 && (c == '和' || c == '、' || c == '及' || c == '与')) {
                things.add(current.toString());
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        things.add(current.toString());
        return clean(things.size() == deadlines ? things.get(i).strip() : all);
    }

    /** "总结（纸质版1份）和统计表": the bracket ends the first thing, the second has a form of its own. */
    static List<String> both(String segment, String what) {
        Matcher inside = TWO_FORMS.matcher(what);
        if (inside.matches() && PAPERS.matcher(inside.group(2)).find()) {
            return List.of(clean(inside.group(1)), clean(inside.group(2)));
        }
        Matcher second = Pattern.compile(
                        Pattern.quote(what) + "[（(](?![含附])[^（）()]*(?:纸质|电子)[^（）()]*[）)][和及、]([^，,。；;（(]{2,24})")
                .matcher(segment);
        return second.find()
                        && PAPERS.matcher(second.group(1)).find()
                        && !second.group(1).matches(".*[版报发].*")
                ? List.of(what, clean(second.group(1)))
                : List.of(what);
    }

    static String clean(String what) {
        String plain = what.strip()
                .replaceAll("(?<=.{3})连同[^，,、]{0,14}(?:照片|图片|影像)$", "")
                .replaceAll("(?<=.{2})(?:刻录成?|制成)?光盘$|(?:于|在|等|、|(?<=[）)])[和及]|分别|(?<=.{2})(?:拍照|随时发现))$", "");
        Matcher bracket = BRACKET.matcher(plain);
        if (bracket.find() && !bracket.group().contains("含")) {
            plain = plain.substring(0, bracket.start());
        }
        return plain.replaceAll(
                        "^(?:连同|填报)(?=.{2})|^[^，,]{2,8}签字后的(?=.{2})|^[^，,]{0,6}发现的(?=.{4})|^[0-9一二两三]名[（(](?=名单)|^成(?=.{2,8}(?:清单|台账|报告|材料)$)|^加盖公章的(?=.{2})|(?:[（(]附[件表][^（）()]{0,4}[）)])?(?:(?:加盖|盖)[^，,]{0,6}章后?|并附[^，,。；;（）()]+)$|^[录做填写拍整理]{1,2}好的(?=.{2})|^[^，,]{0,20}负责(?:统计(?=.{4})|收集(?=.{2}))|^本单位(?=《)",
                        "")
                .replaceAll("^[^，,《]{0,12}(?:整理|汇编|编|装订)成(?=.{2})", "")
                .replaceAll("(?:加盖公章|盖章|签字|签章|签字盖章|打包|压缩)的?(?:扫描件|PDF版?)?$", "")
                .replaceAll(
                        "(?:的)?(?:电子版|纸质版|电子文档|电子表|扫描件)(?:[和、及](?:电子版|纸质版)?)?(?:各[0-9０-９一二两三]{1,2}份)?$|(?<=.{2})书面(?:版|形式)?$",
                        "")
                .replaceAll(
                        "(?<=.{2})(?:一式[一二两三四1-4]?份?|及时|按时|由专人|按(?:附件|规定|统一)?的?(?:格式|要求)|以[^，,]{2,8}(?:形式|格式))$", "")
                .replaceAll("^[^，,。；;]{0,10}填[好写](?=.{2})", "")
                .replaceAll("^结合[^，,]{0,6}实际(?:研究|认真)?(?:制定|拟定|编制)?(?=.{2})", "")
                .replaceAll("^[^，,]{0,14}每人(?:(?:撰写|写|提交|上?交)?[0-9一二两三]{1,2}[篇份]|撰写|写)(?=.{2})", "")
                .replaceAll("^(?:[^，,]{2,12}(?:问题|隐患))?(?:建立|形成)(?=.{2})", "")
                .replaceAll("(?<=》)一$", "")
                .replaceAll("^(?:细化|完善|修订|制定|制订|拟定)(?=[^，,。；;]{0,6}方案)", "")
                .replaceAll("^(?:每[\\u4e00-\\u9fff]{1,4})?(?:签订|签署)(?:[一1][份张])?(?=.{2})", "")
                .replaceAll("^(?:确定|明确|指定)(?:[0-9一二两三]+名)?(?=[^，,。；;]{0,4}(?:联络员|信息员|联系人))", "")
                .replaceAll("^[^，,。；;]{2,24}(?:汇总|梳理|收集)后?形成(?=.{2})|^(?:[^，,。；;]{2,6}情况)?(?:形成|撰写|填写)(?=.{2})", "")
                .replaceAll("^(?:各自|分别|统一|及时|汇总形成|汇总(?!表)|每[家户个名处]拍?[0-9一二两三五十]{1,3}张)", "")
                .replaceAll("(?<=.{2})(?:汇总后?|(?:并|均|须|需)附[^，,。；;]{0,8}(?:照片|图片|影像))$", "")
                .replaceAll(
                        "^(?:[各每]|[省市县区]直各)[^，,]{0,14}?(?:选送|推选|遴选|推荐|(?:分别|各|上报|报送|制作|拍摄|录制|撰写)[0-9一二两三]{1,2}[部个件篇份堂条])(?=.{2})",
                        "")
                .replaceAll(
                        "^(?:[各每]|[省市县区]直各)[^，,]{0,34}?(?:择优|分别|每[周月旬])?(?:至少|不少于)?(?:报送|上报|提交)(?:至少|不少于)?(?:[0-9一二两三]{1,3}[部个件篇份堂条张幅])?(?=.{2})",
                        "")
                .replaceAll("^[^，,。；;]{2,30}?(?:分别|各)(?:推荐|选送|推选|遴选)(?=[0-9一二两三]{1,2}[堂部件个篇])", "")
                .replaceAll(
                        "(?<=.{2})每[周月旬天日](?:至少|不少于)?(?:报送|上报|提交)(?:[0-9一二两三]{1,2}[期篇条次份])?$|^[^，,]{2,16}负责(?:编制|编写|撰写|起草|制定|拟定|整理|汇总)(?=.{2})|(?<=.{2}[片表单料])各(?:店|村|校|站|车间|班组|单位|部门|科室)$|^(?:[^，,]{2,20})?(?:对照|根据|按照|依据)[^，,]{2,12}?(?:制定|拟定|编制|形成)(?=.{2})",
                        "")
                .replaceAll("^(?:注意)?(?:收集整理|收集|整理)(?=.{4})|(?<=.{2})(?:整理|装订|汇编)成册$", "")
                .replaceAll("^(?:并)?从中(?=择优)|^(?:上述|以上)(?=[“《])", "")
                .replaceAll("^(?:并)?(?:推荐|选送|推选|遴选|择优|精选|选取|提供)(?:选送|报送)?(?!材料|表|名单|意见)(?=.{2})", "")
                .replaceAll(
                        "^(?:各[\\u4e00-\\u9fff]{1,6}、)*各(?:有关|相关|成员)?[\\u4e00-\\u9fff]{0,4}?(?:单位|部门|科室|企业|学校|乡镇|街道|车间|班组|区队|项目部|公司)的?(?=(?:活动|工作|实施|总结|方案|检查|竞赛|参赛|参训|排查|分会场|自查|演练|宣传|培训))",
                        "")
                .replaceAll("^(?:本单位|本地区|本地|各自)的?(?=(?:活动|工作|总结|方案|实施|进展|开展|情况))", "")
                .replaceAll(
                        "^(?:[报交](?=[0-9一二两三]))?(?:至少|不少于)?[0-9一二两三1-9]{1,2}(?:[—－~～至-][0-9]{1,2})?(?:次|篇|份|条|期|个|张|幅|部)(?:以上)?(?=[\\u4e00-\\u9fff《“]{2})",
                        "")
                .replaceAll("^[0-9一二两三]{1,2}(?:家(?:企业|单位|学校)|[堂部件](?:质量较高|较好|优秀))的(?=.{2})", "")
                .replaceAll(
                        "^[0-9]{1,4}(?:分钟|秒|字)(?:以内|左右|以上)?的(?=.{2})|^[0-9]{1,2}[至—-][0-9]{1,2}分钟(?:左右)?的?(?=.{2})", "")
                .replaceAll("^(?:以下|下列)(?:材料|资料)[：:]|^(?:反映|体现)[^，,]{2,10}的(?=.{2})|^[将把](?=.{2})", "")
                .replaceAll(
                        "(?<=.{2})(?:报送时间为|于会|还|(?:加盖公章)?(?:扫描|复印)后|整理归档并?|分类整理|择优|由[^，,。；;由]{2,12}|(?:统一)?以“[^”]+”命名)$",
                        "")
                .replaceAll(
                        "(?:(?:不少于|至少|不超过)[0-9一二两三五十]{1,4}|[0-9]{1,2}[—－~～至-][0-9]{1,2})(?:张|幅|字|个|部)(?:以上)?$|(?<=[表结告单])各$",
                        "")
                .replaceAll(
                        "(?:各(?:不少于|至少)?[0-9一二两三]{1,2}(?:个|件|名)|各?(?:不少于|至少)?(?:[0-9]{1,2}[—－~～至-])?[0-9一二两三]{1,2}(?:次|篇|份|条|期|部)|(?<![篇份条和及][^，,]{0,8})[0-9]{1,2}(?:至[0-9]{0,2})?(?:[篇份条期部个件张幅]|(?<=至)))(?:以[上内])?$",
                        "")
                .replaceAll("(?<=案例|信息|材料|建议|做法)(?:不少于|至少|不超过)$|(?<=.{2})[0-9]{2,4}字(?:左右|以[内上])?$", "")
                .strip();
    }
}
