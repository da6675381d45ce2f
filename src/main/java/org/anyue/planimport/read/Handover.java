package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper that goes from one hand to another, in whatever words: what it is, that it is passed on, and a body, a group or a
 * platform that gets it. "将清查进度发支队工作群", "签名的承诺书交镇经济发展办", "向局办公室投送活动图文", "推荐课件各不少于5个，报市局展播".
 *
 * @param what the paper
 * @param to who gets it, without what is done with it there (展播, 审核, 备案)
 * @param end where the words about it end
 */
record Handover(String what, String to, int end) {

    private static final String NOUN =
            "(?:总结|小结|进[展度](?:情况)?|方案|预案|脚本|细则|计划|安排|材料|资料|信息|动态|(?:名|清|账|回?执|通知|花名|回复)单|名册|报告|(?<![代发])表|台账|[周日月](?:报|统计)|简报|简讯|通讯|回执|稿件?"
                    + "|案例|照片|图片|图文|截图|影像|视频|音频|录像|素材|作品|征文|手抄报|海报|绘画|论文|心得|体会(?:文章)?|观后感|读后感|日志|教案|讲稿|课件|承诺书|责任书|记录|纪要|数据|情况|做法|经验|(?<=(?:典型|经验|做法|亮点).{0,6}和突出)问题|(?:修改|整改|反馈)意见|(?:宣讲|培训|服务)需求|建议|(?:文字|简要|和|及)说明|电话|手机号?|职务|联系方式|人数|原件|复印件|电子稿|(?<=节目|菜|清|点)单|问题(?=录入|填入))[》”]?";
    private static final String BRACKET = "(?:[（(][^（）()]{0,20}[）)])?";
    private static final String THING = "([^，,。；;：:]{0,36}?" + NOUN + BRACKET + ")";
    private static final String HOW =
            "(?:[，,]?(?:统一|一起|书面|经[^，,。；;]{2,10}?(?:审核|审阅|审定|签字|同意)后?|加?盖[^，,。；;]{0,5}章后?|由[^，,。；;由]{2,12}?(?:签字盖章|签字|盖章|审核|审定)后?|及时|随时|事[先前]|于?发现之日起[0-9一二三两]{1,3}个?(?:小时|工作日|[日天])[以之]?内|提前(?![0-9一二三两])|用[^，,。；;]{1,8}?|一并|同步|分别|集中|按时|直接|通过[^，,。；;]{2,14}?|以[^，,。；;]{2,10}?(?:形式|方式|份)|提前[0-9一二三两]{1,3}个?(?:工作日|[日天])|[于在]?(?:活动|演练|培训|检查)?[次翌当][日天](?:(?:上午|中午|下午|晚上)?(?:下班)?前)?|[于在]?[0-9一二三两]{1,3}(?:个?小时|个?工作日|[日天])[以之]?内)){0,2}";
    /** A verb that something is passed on with. */
    static final String PASS =
            "(?:传真(?:或者?扫描)?(?=[至到给])|扫描(?=[发传至到给])|报送|上报|报备(?=[至到给])|呈报|呈送|抄送|(?<![抄申])报(?![告道名警刊纸废考])|送交|函[复告送]|送(?![达审])|提交|递交|上交|交(?![流通替叉谈底办])|转(?![发播变移换为入化岗正])|发送|发(?![布放动现展生挥扬言])|投送|推送|上传|传送|(?<!宣)传(?![达播阅承统真])|寄送|邮寄|寄|反馈|填报|录入|填入)(?:[至到给往]|回)?";

    private static final String BODY = "((?:[^，,。；;：:（(\\s]|[（(][镇区乡街道村社州市处部科室办、]{1,6}[）)]){2,28})";

    private static final Pattern BEGINS = Pattern.compile(BODY);

    /** What an office sums up itself goes upwards. */
    private static final String FORMED = "(?<!办(?:公室)?(?:负责)?汇总后?)形成";

    /** "将甲报乙", "把甲交给乙". */
    private static final Pattern TAKEN =
            Pattern.compile("(?:(?<![即必])(?:将|把)|" + FORMED + "|撰写|写出|编写|出具)" + THING + HOW + PASS + BODY);
    /** "甲交乙": the paper stands in front. */
    private static final Pattern FRONT = Pattern.compile("(?:^|[，,；;])" + THING + "[于在请须应要]{0,2}" + HOW + PASS + BODY);
    /** "向乙提供甲". */
    private static final Pattern TOWARDS = Pattern.compile(
            "向" + BODY.replace("{2,28}", "{2,20}?") + "(?:报送|投送|提供|提交|反馈|推送|上报|发送|推荐|选送)" + THING + "(?=[，,。；;]|$)");
    /** "推荐甲不少于5个，报乙": the paper is named a clause before. */
    private static final Pattern EARLIER =
            Pattern.compile("(?:征集|推荐|选送|推选|遴选|精选|报送|签订|签署|" + FORMED + "|撰写|填写|制作|收集|整理|梳理|拍摄|录制|编写|评选)"
                    + THING
                    + "(?:各?(?:不少于|至少|不超过)?[0-9一二两三五十]{1,3}[个件部条份篇幅张])?(?:以上)?[，,](?:[^，,。；;]{2,20}[，,])?(?:由[^，,。；;]{2,10}?(?:收齐|收集|汇总|整理)后?)?[在于]?"
                    + HOW + PASS
                    + BODY);

    /** "在甲平台填报乙": the platform gets it. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?:[在于](?![在于])|通过|登录)([^，,。；;：:（()\\s]{2,20}?(?:平台|系统|小程序|群|表格|表单))(?:里|中|内|上)?(?:填报|填写|录入|更新|上传|上报|报送|报|提交|接龙报?送?)"
                    + THING + "(?=[，,。；;就]|$)");

    /** "建立“两个清单”，通过甲系统更新": the platform gets it. */
    private static final Pattern THROUGH = Pattern.compile(
            "(?:建立|形成|填写|梳理|编制|将|把)" + THING
                    + "[，,]?(?:通过|在|经|登录)([^，,。；;：:（()\\s]{2,20}?(?:平台|系统|小程序|群|表格|表单))(?:中|内|上)?(?:及时|同步)?(?:填报|录入|更新|上报|报送|提交|上传)");

    /** "推荐5个典型案例，由省厅审核后推送": who looks at them gets them. */
    private static final Pattern REVIEWED =
            Pattern.compile("(?:推荐|选送|推选|遴选|选报|申报)(?:不少于|至少|不超过)?(?:[0-9一二两三五十]{1,3}[个件部条份篇幅张])?" + THING
                    + "[，,](?:统一)?由([^，,。；;：:（()\\s]{2,20}?)(?:审核|审定|评审|初审|复审|审查|筛选|遴选|汇总|整理)");

    /** What is done with it there. */
    private static final Pattern PURPOSE = Pattern.compile(
            "(?:并|同时)?抄[送报告].+$|(?:统一)?(?:(?:集中)?展[播示]|审[核定批查]|备案|汇总|存档|归档|评[审选比]|备查|(?:跟踪)?(?:督改|督办|整改|处理|处置|跟进)|留存|统计|登记|编发|公示|收)+$|(?:微信|[Qq]{2})?号$|(?<=[组办室局科股处站部])(?!公室|事处|门)[\\u4e00-\\u9fff]{2,3}(?:同志|老师)?$");

    private static final Pattern CHANNEL = Pattern.compile(
            ".*(?:群|平台|系统|邮箱|[网云]盘|小程序|公众号|相册|文件夹|(?i:app))[”\"]?|“[^“”]{2,16}”|.*[A-Za-z0-9]@[A-Za-z0-9].*");
    /** "消防救援支队工作群" is how, the body is to whom. */
    private static final Pattern GROUP = Pattern.compile("(.{2,}?)(?<!企业)(?:(?:工作|微信|联络|业务|QQ|钉钉)*群|[网云]盘)");

    /** "邮箱a@b": the address is the name. */
    private static final Pattern ADDRESS = Pattern.compile("^邮箱[：:]?(?=[^，,。；;]*@)");

    private static final Pattern MAILBOX =
            Pattern.compile("(.{2,}?)的?(?:OA|工作|办公|电子|指定|公务|内网)?(?:邮箱|信箱)[：:]?(?:[A-Za-z0-9._%+-]+@.*)?");
    /** Downwards and to everybody: nothing is handed in. */
    static final Pattern EVERYBODY = Pattern.compile(
            "^(?:各(?!自)|每|相关|有关|群众|职工|员工|家长|学生|居民|市民|村民|社会(?!事业|事务|保障|福利|治理)|企业|单位|参[会演赛]|被|全体|所有|辖区|基层|用户|司机|游客|乘客|顾客|住户)");

    /** "核对表经主任签字后，将原件送…" */
    private static final Pattern SIGNED =
            Pattern.compile("(?:^|[，,；;])([^，,。；;：:经由]{0,24}?" + NOUN + ")(?:经|由|须|应|加盖|签字|一式)");

    private static final int BEFORE = 120;
    private static final Pattern FORM = Pattern.compile("(?:签字|盖章|签名|纸质|电子)?(?:的)?(?:原件|复印件|电子稿|纸质稿|电子版|电子文档|纸质件|扫描件)");
    private static final Pattern MADE =
            Pattern.compile("(?:签订|签署|填写|形成|选送|整理|编写|撰写|推荐|制作|[报交][0-9一二两三五]{1,2}[篇份])(《[^》]{2,24}》|[^，,。；;：:《》]{0,24}?"
                    + NOUN + ")(?:[0-9一二两三五]{1,2}[篇份个件]以?[上内]?)?(?:[（(][^（）()]{0,24}[）)])?(?=[，,。；;])");

    /** "材料统一交…": the form of papers told before. */
    private static final Pattern ALL = Pattern.compile("(?:以上|上述|所有|各类|相关|有关|各项|报送)*(?:材料|资料)");

    private static final Pattern OURS = Pattern.compile("^我[局委厅处会院校](?=[\\u4e00-\\u9fff]{2})");
    private static final Pattern AT_A_PERSON = Pattern.compile(
            "(.{2,}[科处部股室办局队站所中心])(?!公室|事处|管理|服务|保障|监督|建设|教育|执法|信息|财务|人事|后勤|安全|综合|规划|指导|审批|协调|运行|生产|技术|质量|调度)([\\u4e00-\\u9fff]{1,3}?)(老师|同志|主任|科长|工)?(?:处|那里|这里)");

    /** "连同推荐表报送" goes along with another paper, "办公室汇总形成报告" goes upwards. */
    private static final Pattern NOT_THIS = Pattern.compile("^[于在]?连同|(?:办公室|安委办)(?:负责)?汇总后?(?:形成|整理|将|把)");

    /** "工作组办公室汇总后|将全市情况报…": what an office has summed up goes upwards. */
    private static final Pattern UPWARDS = Pattern.compile(OwnPapers.WHO_SUMS_UP + "(?:负责)?(?:汇总|统稿)后?[，,]?$");

    /** "交所在学院留存": kept where it was made. */
    private static final Pattern KEPT = Pattern.compile("^(?:所在|本).*(?:留存|保存|自存)$");

    /** The rest of a list, or what stays where it was made. */
    static final Pattern NO_NAME = Pattern.compile("^[、和及]|的$|(?:留存|备查|存查)$");

    /** "上传教学平台，供师生点播学习": for everybody to see. */
    static final Pattern SHOWN = Pattern.compile("[，,]?供[^，,。；;]{2,8}(?:点播|学习|观看|下载|查阅|查询|收看|共享)");

    private static final Pattern LINE_END = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern ALONE =
            Pattern.compile("(?:[^，,。；;]{2,16}(?:前|后|末|底|日|天|时|间|[一二三四五])[，,])?[^，,。；;]{0,40}");

    private static final Pattern NOT_ASKED = Pattern.compile(
            "(?<![主重])要|应(?!急)|须|认真|并|已|未|不|没|^(?:做|制|剪|编|汇编)成|^(?:形成|填写|整理|推荐|选送|推选|遴选|签订|签署|制作|编[印写]|撰写|收集|梳理|拍摄|录制)");

    private static final Pattern PAPER =
            Pattern.compile(".*" + NOUN + BRACKET + "|.*《[^》]{2,24}》|附[件表][0-9一二三四五六]{1,2}");

    /** "各校（园）分管安全负责人名单" */
    private static final Pattern OF_WHOM = Pattern.compile("(?:[（(][^（）()]{1,8}[）)])?(?:分管|主要)");

    private static final Pattern ASKED = Pattern.compile("^请(?=[各每本])");

    private static final Pattern OWNED = Pattern.compile("(?:[省市县区局委校院]直属?)?[各每本](?!自|类|项|种|系统)");

    /** Quickly whether it is worth reading. */
    static final Pattern MAYBE = Pattern.compile(
            "(?:报(?![告道名警])|送|交|发|传|寄|转|函复|提供|反馈|推荐|录入|填入|更新)[^，,。；;]{2}|(?:反馈|上传)(?=[，,。；;]|$)|收[集取齐]各|(?:书面|专题)(?:报告|汇报)[^，,。；;]{2}|(?:平台|系统|小程序|群|表格|表单)(?:中|内|上)?(?:及时|同步)?(?:更新|填报|录入|上传|提交)");

    /** "各分公司6月21日前将名单报工会": nothing else is to be done. */
    static boolean only(String sentence) {
        return only(sentence, TAKEN.matcher(sentence), 2) || only(sentence, TOWARDS.matcher(sentence), 1);
    }

    private static boolean only(String sentence, Matcher passed, int body) {
        return passed.find()
                && ALONE.matcher(sentence.substring(0, passed.start())).matches()
                && !EVERYBODY.matcher(passed.group(body)).find()
                && !SHOWN.matcher(sentence.substring(passed.end())).lookingAt();
    }

    /** Whether words end with the name of a paper. */
    static boolean isPaper(String words) {
        return PAPER.matcher(words).matches();
    }

    /** The first one, null when nothing is passed on. */
    static @Nullable Handover in(String words) {
        List<Handover> all = all(words);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** One after the other. */
    static List<Handover> all(String told) {
        String words = LINE_END.matcher(told).replaceAll("");
        BitSet taken = new BitSet(words.length());
        List<Handover> all = new ArrayList<>();
        for (Pattern pattern : List.of(TAKEN, TOWARDS, FRONT, EARLIER, INSIDE, THROUGH, REVIEWED)) {
            add(all, taken, pattern, words);
        }
        all.sort(Comparator.comparingInt(Handover::end));
        return all;
    }

    /** What words before have said is not said again. */
    private static void add(List<Handover> all, BitSet taken, Pattern pattern, String words) {
        boolean towards = pattern == TOWARDS || pattern == INSIDE;
        Matcher matcher = pattern.matcher(words);
        int at = 0;
        while (at < words.length() && matcher.find(at)) {
            int next = taken.nextSetBit(matcher.start());
            boolean upwards =
                    UPWARDS.matcher(words.substring(0, matcher.start())).find();
            Handover found = upwards || next >= 0 && next < matcher.end()
                    ? null
                    : of(
                            words,
                            matcher.group(towards ? 2 : 1),
                            matcher.group(towards ? 1 : 2),
                            matcher.end(),
                            pattern == FRONT);
            boolean shown =
                    SHOWN.matcher(words).region(matcher.end(), words.length()).lookingAt();
            if (found == null || shown) {
                at = matcher.start() + 1;
            } else {
                all.add(found);
                taken.set(matcher.start(), matcher.end());
                at = matcher.end();
            }
        }
    }

    /** "每单位报2篇心得体会，电子稿于…发": the paper whose form is told. */
    static String paperOf(String words, String told) {
        return FORM.matcher(told).matches() ? named(words, told) : told;
    }

    /** "签订《承诺书》，将原件交总务部": the last paper told before it. */
    private static String named(String words, String form) {
        int at = words.indexOf(form);
        String last = form;
        for (Pattern pattern : List.of(SIGNED, MADE)) {
            Matcher told = pattern.matcher(words).region(Math.max(0, at - BEFORE), words.length());
            while (told.find() && told.end() <= at) {
                last = told.group(1);
            }
        }
        return last;
    }

    /** "实训中心张工处", "我局燃气管理科": the body without the person and without whose it is. */
    private static String bodyIn(String body) {
        String own = withoutPerson(OURS.matcher(body).replaceFirst(""));
        return BearerList.isBearer(own) ? own : PURPOSE.matcher(own).replaceFirst("");
    }

    static String withoutPerson(String body) {
        Matcher person = AT_A_PERSON.matcher(body);
        return person.matches()
                        && (person.group(3) != null || People.name(person.group(2)))
                        && BearerList.isBearer(person.group(1))
                ? person.group(1)
                : body;
    }

    /** "教务处统一排定", "计财科安排资金": the longest beginning that names a body, else all of it. */
    private static String firstBody(String to) {
        for (int end = to.isEmpty() || "、和及与".indexOf(to.charAt(0)) >= 0 ? 0 : to.length() - 2; end >= 2; end--) {
            if (BearerList.isBearer(to.substring(0, end))) {
                return to.substring(0, end);
            }
        }
        return to;
    }

    /** "各县（市、区）演练计划": whose it is is no part of its name. */
    static String withoutOwner(String thing) {
        String asked = ASKED.matcher(thing).replaceFirst("");
        return asked.substring(owner(asked).length()).replaceFirst("^的(?=.)", "");
    }

    /** Whose a paper is, as its name begins; empty when it tells nobody's. */
    static String owner(String thing) {
        if (!OWNED.matcher(thing).lookingAt()) {
            return "";
        }
        int of = thing.indexOf('的');
        int longest = of > 2 && BearerList.isBearer(thing.substring(0, of)) ? of : thing.length() - 2;
        for (int end = longest; end >= 2; end--) {
            String owner = thing.substring(0, end);
            if (BearerList.isBearer(owner)
                    && !owner.matches(".*(?:[人队]员|[职员]工|联络员|信息员|联系人|负责人|师生|学生|志愿者)")
                    && !OF_WHOM.matcher(thing).region(end, thing.length()).lookingAt()) {
                return owner;
            }
        }
        return "";
    }

    private static String receiverIn(String words, String body) {
        String to = ADDRESS.matcher(bodyIn(body)).replaceFirst("");
        Matcher mailbox = MAILBOX.matcher(to);
        if (mailbox.matches() && BearerList.isBearer(mailbox.group(1))) {
            to = mailbox.group(1);
        }
        if (!BearerList.isBearer(to) && !CHANNEL.matcher(to).matches()) {
            to = firstBody(to);
        }
        Matcher group = GROUP.matcher(to);
        if (group.matches() && BearerList.isBearer(group.group(1))) {
            to = group.group(1);
        }
        if (to.startsWith("“") && to.indexOf('”') < 0 && words.contains(to + "”")) {
            to += "”";
        }
        return to;
    }

    /** The body or the channel that words begin with, null when they begin with neither. */
    static @Nullable String receiver(String words) {
        Matcher body = BEGINS.matcher(words);
        String to = body.lookingAt() ? receiverIn(words, body.group(1)) : "";
        boolean gets = to.length() >= 2
                && !EVERYBODY.matcher(to).find()
                && (BearerList.isBearer(to) || CHANNEL.matcher(to).matches());
        return gets ? to : null;
    }

    static @Nullable Handover of(String words, String thing, String body, int end, boolean front) {
        String what = FORM.matcher(thing).matches()
                ? named(words, thing)
                : HandedIn.clean(withoutOwner(PaperThing.TAKE.matcher(thing).replaceFirst("")));
        String to = receiverIn(words, body);
        boolean whole = what.indexOf('）') < 0 || what.indexOf('（') >= 0;
        boolean meant = whole
                && !NO_NAME.matcher(what).find()
                && what.length() >= 2
                && !NOT_THIS.matcher(thing).find()
                && to.length() >= 2
                && !ALL.matcher(what).matches()
                && !FORM.matcher(what).matches()
                && !(front && NOT_ASKED.matcher(what).find());
        boolean gets = !KEPT.matcher(body).find()
                && !EVERYBODY.matcher(to).find()
                && (BearerList.isBearer(to) || CHANNEL.matcher(to).matches());
        return meant && gets && !BearerList.isBearer(what) ? new Handover(what, to, end) : null;
    }
}
