package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.Selector;
import org.anyue.planimport.lexicon.WordPattern;

/** Finds who is told to act in one sentence: "6月16日，物业管理科牵头组成…", "由项目经理结合…", "鼓励群众…，有关部门要…". */
final class SubjectReader {

    private static final int LONGEST_LIST = 90;
    /** No sentence names more; a text without stops must not be read again for each of its commas. */
    private static final int MOST_SUBJECTS = 40;

    private static final WordPattern BOUNDARY = WordPattern.of(
            "(?:(?<![主重必需])(?=要)|(?!要))(?!负责(?:人|同志)|分(?:会场|公司|局|厂|校|院|支|站|部)|(?<=及部)分|以[上下外内]|联合(?:会(?!商|同|诊)|社|体)|应急|派出(?:所|机构)|分管(?:负责|领导|同志|副|院|校|县|区|市|镇|乡|局)|开发(?:区|公司|集团|建设)|(?<=[级层]工会)组织(?=[要应须将和、，,]|$)|组织[部委]|督[导查][组室]|检查[组站]|宣传[部科处]|指挥部|管理[员人]|监督[员站所科]|服务(?:[业企队商]|单位|公司|中心|机构)|检[测验修][站所科室中]|维护[部科]|保障[部科]|设计[院室]|研究[院所]|学习(?:中心组|小组)|执法[局队大支中]|治理[办中]|封闭化|讲[师台]|报名[表册费]|负有|重点(?:企业|单位|部门|行业|场所|学校|项目部?|(?:使用|用能|监管|排污|防火|保护)单位)|优先(?=[，,。；;]|$)|主管|要求)(?>{verbs})(?!员(?!工))|(?<=[局部办委室会院队站所])(?:为|对|给)(?!(?:配合|责任|牵头|成员|协办|主|副|组长|指导|接|外|口))|派(?=[\\d一两三]|(?!出|员|人|专人|代表|遣)[\\u4e00-\\u9fff]{2,10}(?:人员|参加|参与|到场|保障|支援|指导|协助|值守|随队|答疑|授课|讲课))|组(?=[\\d一两三]支)|[0-9一二两三五]{1,2}个?(?:工作日|小时|日|天)[以之]?内|代表(?=约?\\d|参|出)|约?\\d+余?[名人](?=参)|每[周月天日旬](?!报)|[0-9０-９]{1,2}月(?:[0-9０-９]|[上中下底]|份(?:[^，,。；;]{0,4}[要应须]|至少|必须|组织|开展))|\\d{1,2}[:：]\\d{2}|[0-9]{1,2}[.．][0-9]{1,2}(?=前)|[2２][0０][0-9０-９]{2}年[0-9０-９]|[本当][月周](?![度内])|(?<=企业|单位|[局委厅科处院校场])各(?:不少于|不低于|至少)(?=[0-9一二两三])");
    private static final String DATE =
            "(?:自|从)?(?:[0-9０-９]{4}年)?(?:[0-9０-９]{1,2}[.．][0-9０-９]{1,2}(?:[-—~][0-9０-９]{1,2}[.．][0-9０-９]{1,2})?(?:当[天日]|前)?|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}[日号]|(?:上中|中下|[上中下])旬|底|份)?(?:[至到—-](?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日)?(?:之前|以前|前后|前|起)?(?:[（(][^（）()]{1,6}[）)])?(?:[上下]午|中午|晚上?|早上?)?(?:[0-9０-９]{1,2}[:：][0-9０-９]{2})?)";
    private static final Pattern OPENERS = Pattern.compile(
            "^(?:[-—–]+|(?:责任|职责|任务|具体)分工[：:]|[\\u4e00-\\u9fff]{2,8}(?:[展体分]?区|展台|环节)[：:]|[（(][0-9一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九]是|[会课赛]后(?!勤|备|续|期)|(?:仪式|活动|演练|培训|会议|检查|比赛|授课|观看)(?:结束|完成)后(?=各|由|[省市县区])|当[天日](?:[上下]午)?(?:下班前|[0-9]{1,2}[:：][0-9]{2}前?)(?=各|由)|随后|之后|然后|同时|其中|此外|另外|届时|期间|[月周]末(?=各|每)|"
                    + DATE
                    + "|[一二三四五六七八九十]{1,2}月(?:份|底|初|[上中下]旬)?(?=每|各|由|，)|(?:安全|平安)生产月(?:活动)?期间|活动期间|今年|[，,、：: 　])+");
    /** "“随手拍”作品每个乡镇推荐3件": what it is about stands in front of who does it. */
    private static final Pattern TOPIC =
            Pattern.compile("[^，,。；;每]{2,18}(?:作品|稿件|节目|案例|名额|材料|线索|队伍|人员|选手|标语|横幅|展板|资料|数量)(?=每[个家所])");

    private static final Pattern CALL =
            Pattern.compile("^(?:(?:积极|广泛|大力|充分)?(?:鼓励|号召|动员|倡导|发动|引导|支持|欢迎)|由|[并也还]?[商提函恳]?请|要求)");
    /** "甲局、乙局各制作…": what stands between those who act and their verb. */
    private static final Pattern ADVERB = Pattern.compile(
            "(?:(?<=.{2})(?:会后|课后|赛后|各|分别|共同|一起|等单位各|等部门各)|(?<=每.{1,12})(?:至少|最少|原则上|均|都|要)|(?<=.{2})(?:[还也均都则更又]|同时|一律|一并|统一|集中|自行|先行|同一天|同日|不得?|不再|直接|广泛|于|视情|原则上|分头|轮流|定期|不定期|逐一|逐项|随后|届时|单独|各自|(?:演练|培训|活动|检查|竞赛)前|(?<=[\\u4e00-\\u9fff]{2})另))$");
    /** "各乡镇主要街道、集镇悬挂…": where those in front do it. */
    private static final Pattern THEIR_PLACES = Pattern.compile(
            "(?<=.{2})(?:(?:人民)?政府所在地[^，,、]{0,8}|(?<=[村区）)])的?(?:“[^”]{2,8}”|大喇叭|应急广播)(?:早、中、晚|早中晚|早晚)?|办公(?:场所|楼|区域?)|的?(?:户外|室外|门户|官方|楼宇)*(?:电子(?:显示)?屏|LED(?:显示)?屏|大屏|显示屏|网站|微信公众号|公众号)|(?:主要|重点|重要|显著|醒目)(?:街道|路口|路段|场所|部位|地段|位置|出?入口(?:处)?|[^，,、和及]{2,4}大厅|电子屏))(?:[、和及][^，,、和及]{2,6}){0,5}$");

    private static final Pattern SEVERAL = Pattern.compile("[各每]|等(?:场所|单位|企业)");

    /** A list that breaks off here goes on behind: in "城管办、派出所" nobody 派出 anything. */
    private static final Pattern UNFINISHED = Pattern.compile("[、和及与]$");

    /** "危险区所在乡镇", but "供电所在镇文化广场". */
    private static final Pattern WHERE = Pattern.compile("的|地|乡镇|街道|社区|县区|区县|单位|村(?:委会|社区)");

    private static final Pattern INVITE = Pattern.compile("^(?:积极|广泛|大力|充分)?(?:鼓励|号召|动员|发动|倡导|引导|支持|欢迎)");
    private static final Pattern ROUSED = Pattern.compile("^(?:积极|广泛|大力|充分)?(?:动员|发动|引导)");
    private static final Pattern ADVERBIAL = Pattern.compile(
            "^(?:为|按照|根据|围绕|结合|通过|利用|对|对于|对照|针对|以|依托|从|除|在|于|借|趁|坚持|紧扣|把|将|每逢|凡|如)|(?:期间|后|前|时|日|旬|中|以外|广场|公园|会议室|会议厅|礼堂|报告厅|操场|体育馆|的|基础上|为契机|为重点|为主题)$");
    /** "企业自查、部门抽查、专家会诊相结合，…": the way, and nobody's duty. */
    private static final Pattern IN_COMBINATION = Pattern.compile("、.*相结合(?:的(?:方式|方法|形式|办法))?$");

    /** "发生轻伤事故的区队取消评先资格": what follows for them is done by somebody else. */
    private static final Pattern PUNISHED =
            Pattern.compile("[^，,。；;]{0,12}发生[^，,。；;]{2,20}的[^，,。；;]{2,10}(?:一律|年度)?(?:取消|扣|追究|一票否决|处罚|问责|通报批评)");

    /** "主会场由甲局负责，分会场由乙局负责". */
    private static final Pattern DONE_BY = Pattern.compile(
            "[^，,。；;由]{2,24}由[^，,。；;由]{2,24}(?:负责|承办|承担|牵头|保障|配合|提供|给予|予以|在\\d|限期|督促|监督|汇总|收齐|统一收[取集]|择优推荐|参加|进行|逐[一户家个车]|组织(?!部|委)|实施|展播|展示|刊播|刊发|发布|公布|兑现|核验|协调|在“|在其|登记|记录)|[^，,。；;由]{0,24}由(?:(?!签字|签批|审核|审定|盖章)[^，,。；;由]){2,24}?(?:报(?![告道名警刊纸])|上报|报送|提交)|[^，,。；;由]{2,12}由(?:(?!签字|签批|审核|审定|盖章)[^，,。；;由]){2,24}于\\d");

    private static final Pattern DONE_THERE = Pattern.compile(
            "^(?:在|对|依托|利用).*(?:举行|举办|召开|开展|进行|组织|设置|设立|实施|开设|开通|开辟|设点|摆放|悬挂|张贴|播放|刊播|投放|发布|推出|安装|建立).*[^前后时中]$");
    private static final Pattern LEAD_SUPPORT =
            Pattern.compile("^由?(.{2,60}?)(?:负责牵头|牵头)[、，,]?(?:(.{2,60}?)(?:配合|协办|协助|参加|参与))?(?=[，,。；;、]|$|组|实|落|负)");
    private static final Pattern PLACES = Pattern.compile(
            "^((?!主次干道|道路|街道两侧|路口|街头)[^，,。；;]{2,50}等(?:人员密集场所|场所|(?:重点)?(?:行业)?(?:单位|企业)|部门|机构))[，,](?:以及[^。；;]{2,50}[，,])?(?:"
                    + DATE + ")?(?=要|应|须|至少)");
    private static final Pattern OFFICE_NAME = Pattern.compile(
            "(?:组织(?!局)|宣传(?:教育)?|教育培训|统战|组织人事|督导|督查|检查|指导|推进|推广|监督|建设|管理|审核|制作|播放|培训)(?:部|局|处|科|中心|组|站|室|办公室|委员会)");
    /** "公司采购部负责": the verb is part of a name when such an ending and the end of the name follow. */
    private static final WordPattern ENDING = WordPattern.of("(?:部|科|处|室|中心|站|局|院|所|办|队|组)(?:[、，,和及与（(]|{verbs})");
    /** "各乡镇包保干部": what they do is part of what they are called. */
    private static final Pattern POSTED =
            Pattern.compile("(?:包[保村片挂联]|驻[村点厂]|值[守班]|带班|检查|巡[查检护]|走访|执法|监管|帮扶|宣讲|挂[职联点]|下沉|安全管理)(?:干部|人员|责任人|队员)");
    /** "由…参加的宣讲团": describes a team. */
    private static final Pattern WITH = Pattern.compile("(?![为对给将把向])[^，,。；;]{0,20}的");

    /** "领队由安全部门负责人担任": who somebody is. */
    private static final Pattern HELD_BY = Pattern.compile("(?:担任|兼任)(?!务)");

    private static final Pattern BY = Pattern.compile("(?<![自理事])由");
    private static final Pattern NEXT_DOES = Pattern.compile("([^，,。；;、]{2,14})、(?=[^，,。；;、]{4,}。?$)");

    /** "厅将派出督导组": the issuer speaks of itself. */
    private static final Pattern OURS =
            Pattern.compile("[厅局委校院园镇乡县市区州](?=将(?!来|近|军)(?:派|组|对|适|择|不|于|在|会|视|按|随|成|从|开|通))");

    /** "副校长牧星河为实习生作报告": a post with the name of who holds it. */
    private static final WordPattern WITH_NAME = WordPattern.of(
            "(?:[\\u4e00-\\u9fff]{0,8}?)(?:副?(?:[校院园镇乡县区市局部处科所站队厂矿]长|主任|书记|总?经理|董事长|主席|总工程师|总监))(?![（(])[\\u4e00-\\u9fff]{2,3}?(?:同志)?(?=(?:要|将|亲自|负责)?(?:为[^，,。；;]{2,16}(?:作|做|讲|上|授)|作(?!业)|主讲|讲授|带队|带领|率队|授课|主持|担任))");

    /** @param end where the text after the subject starts */
    record Subject(Bearers bearers, int end, boolean invited) {}

    private SubjectReader() {}

    /** The subject a sentence starts with, adverbials in front of it skipped; null when there is none. */
    static @org.jspecify.annotations.Nullable Subject first(String sentence) {
        int at = 0;
        for (int clause = 0; clause < 4 && at < sentence.length(); clause++) {
            int comma = comma(sentence, at);
            if (comma > 0
                    && IN_COMBINATION.matcher(sentence.substring(at, comma)).find()) {
                at = comma + 1;
                continue;
            }
            Subject subject = startingAt(sentence, at);
            if (subject == null) {
                subject = doneBy(sentence, at, comma < 0 ? sentence.length() : comma);
            }
            if (subject == null) {
                subject = SubjectHead.read(sentence, opened(sentence, at));
            }
            if (subject != null
                    && PUNISHED.matcher(sentence).region(at, sentence.length()).lookingAt()) {
                return null;
            }
            if (subject != null && clause > 0 && LaterPart.free(sentence, subject)) {
                at = comma < 0 ? sentence.length() : comma + 1;
                continue;
            }
            if (subject != null && comma > 0 && sentence.charAt(comma - 1) == '的' && publicOnly(subject)) {
                Subject other = startingAt(sentence, comma + 1);
                return other == null ? subject : other;
            }
            if (subject != null) {
                return subject;
            }
            if (comma < 0 || !skipped(sentence, at, comma)) {
                return null;
            }
            at = comma + 1;
        }
        return null;
    }

    /** "演练由保卫处指挥": who stands behind 由 does it. */
    private static @org.jspecify.annotations.Nullable Subject doneBy(String sentence, int from, int to) {
        int by = sentence.indexOf('由', from + 2);
        boolean none = by < 0 || by > to || "自理事".indexOf(sentence.charAt(by - 1)) >= 0;
        Subject subject = none ? null : SubjectHead.reporting(sentence, by + 1);
        if (subject == null && !none) {
            subject = list(sentence, by + 1, false);
            subject = subject == null ? UnknownNames.by(sentence, by + 1) : subject;
        }
        if (subject != null
                && HELD_BY.matcher(sentence)
                        .region(subject.end(), sentence.length())
                        .lookingAt()) {
            return null;
        }
        if (subject != null && all(subject, SelectorReader::person)) {
            List<String> sends = BearerList.parse(sentence.substring(opened(sentence, from), by));
            subject = sends.isEmpty() ? subject : new Subject(new Bearers(sends, List.of()), by, false);
        }
        boolean describes = subject != null
                && (sentence.substring(by, subject.end()).contains("的")
                                && !BearerItem.NOMINATED
                                        .matcher(subject.bearers().lead().getFirst())
                                        .matches()
                        || WITH.matcher(sentence)
                                .region(subject.end(), sentence.length())
                                .lookingAt());
        return describes ? null : subject;
    }

    private static boolean all(Subject subject, java.util.function.Predicate<String> test) {
        return subject.bearers().lead().stream().allMatch(test);
    }

    private static int opened(String sentence, int at) {
        Matcher opener = OPENERS.matcher(sentence).region(at, sentence.length()).useAnchoringBounds(true);
        return opener.find() ? opener.end() : at;
    }

    /** Adverbials and dates stand in front of the subject; "在体育馆举行咨询活动" is already what is done. */
    private static boolean skipped(String sentence, int at, int comma) {
        String clause = sentence.substring(at, comma);
        return !DONE_THERE.matcher(clause).find()
                && (ADVERBIAL.matcher(clause).find() || OPENERS.matcher(clause).find());
    }

    /** The subject that stands at the very start; null when there is none. */
    static @org.jspecify.annotations.Nullable Subject starting(String sentence) {
        return startingAt(sentence, 0);
    }

    /** Subjects of later clauses ("…，每个乡镇至少组织1场", "…，由各村选派"). */
    static List<Subject> later(String sentence, int from) {
        List<Subject> found = new ArrayList<>();
        sameBreath(sentence, from, found);
        int comma = comma(sentence, from);
        while (comma >= 0 && comma + 1 < sentence.length() && found.size() < MOST_SUBJECTS) {
            Subject subject = startingAt(sentence, comma + 1);
            int head = opened(sentence, comma + 1);
            subject = subject == null ? SubjectHead.acting(sentence, head) : subject;
            if (subject == null
                    && DONE_BY.matcher(sentence)
                            .region(comma + 1, sentence.length())
                            .lookingAt()) {
                int next = comma(sentence, comma + 1);
                subject = doneBy(sentence, comma + 1, next < 0 ? sentence.length() : next);
            }
            if (subject != null) {
                found.add(subject);
                sameBreath(sentence, subject.end(), found);
            }
            comma = comma(sentence, comma + 1);
        }
        return found;
    }

    /** "由社区做工作、城管中队依法处理": behind 由 also a 、 divides those who act. */
    private static void sameBreath(String sentence, int from, List<Subject> found) {
        int clause = Math.max(sentence.lastIndexOf('，', from - 1), sentence.lastIndexOf('；', from - 1)) + 1;
        if (!BY.matcher(sentence.substring(clause, from)).find()) {
            return;
        }
        int end = comma(sentence, from);
        Matcher next = NEXT_DOES.matcher(sentence).region(from, end < 0 ? sentence.length() : end);
        if (next.lookingAt()) {
            Subject other = BearerItem.endsLikeOne(next.group(1)) ? null : list(sentence, next.end(), false);
            if (other != null) {
                found.add(other);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Subject startingAt(String sentence, int at) {
        int start = at;
        boolean invited = false;
        Matcher opener =
                OPENERS.matcher(sentence).region(start, sentence.length()).useAnchoringBounds(true);
        if (opener.find()) {
            start = opener.end();
        }
        Matcher call = CALL.matcher(sentence).region(start, sentence.length());
        if (call.find()) {
            invited = INVITE.matcher(call.group()).find();
            start = call.end();
        }
        Matcher topic = TOPIC.matcher(sentence).region(start, sentence.length());
        if (topic.lookingAt()) {
            start = topic.end();
        }
        Subject subject = SubjectHead.whose(sentence, start);
        subject = subject == null ? list(sentence, start, invited) : subject;
        if (subject == null && start > 0 && sentence.charAt(start - 1) == '由') {
            Subject reports = SubjectHead.reporting(sentence, start);
            subject = reports == null ? UnknownNames.by(sentence, start) : reports;
        }
        boolean roused = invited && ROUSED.matcher(call.group()).find();
        return roused && subject != null && !publicOnly(subject) ? null : subject;
    }

    /** "发动群众" calls on the public, "发动社区干部" is done by somebody else. */
    private static boolean publicOnly(Subject subject) {
        return all(subject, bearer -> SelectorReader.of(bearer) == Selector.PUBLIC);
    }

    static @org.jspecify.annotations.Nullable Subject list(String sentence, int start, boolean invited) {
        int limit = Math.min(sentence.length(), start + LONGEST_LIST);
        String head = sentence.substring(start, limit);
        Matcher ours = OURS.matcher(head);
        if (ours.lookingAt()) {
            return new Subject(new Bearers(List.of(ours.group()), List.of()), start + ours.end(), invited);
        }
        Matcher nominated = BearerItem.NOMINATED.matcher(head);
        if (nominated.lookingAt() && nominated.end() < head.length()) {
            return new Subject(new Bearers(List.of(nominated.group()), List.of()), start + nominated.end(), invited);
        }
        Matcher person = WITH_NAME.matcher(head);
        if (person.lookingAt() && !person.group().matches(".*(?:要|将|亲自|负责|为|在|组织|结合|围绕).*")) {
            return new Subject(new Bearers(List.of(person.group()), List.of()), start + person.end(), invited);
        }
        Matcher pair = LEAD_SUPPORT.matcher(head);
        if (pair.find()) {
            List<String> lead = BearerList.parse(pair.group(1));
            List<String> support = pair.group(2) == null ? List.of() : BearerList.parse(pair.group(2));
            if (!lead.isEmpty()) {
                boolean several = support.isEmpty() && pair.group(2) != null;
                Bearers chain = several ? RoleChain.read(sentence, start + pair.end(1)) : Bearers.NONE;
                if (!chain.isEmpty()) {
                    return new Subject(new Bearers(lead, List.of()).plus(chain), start + pair.end(1), invited);
                }
                int end = start + (several ? pair.end(1) : pair.end());
                support = support.isEmpty() ? Partners.named(sentence, end) : support;
                return new Subject(new Bearers(lead, support), end, invited);
            }
        }
        Subject dated = UnknownNames.byDay(head, start, invited);
        if (dated != null) {
            return dated;
        }
        Matcher boundary = BOUNDARY.matcher(sentence).region(start, limit);
        int from = start + 2;
        while (from < limit && boundary.find(from) && boundary.start() < limit) {
            int end = boundary.start();
            String told = ADVERB.matcher(sentence.substring(start, end)).replaceFirst("");
            String words =
                    SEVERAL.matcher(told).find() ? THEIR_PLACES.matcher(told).replaceFirst("") : told;
            boolean whole = depth(sentence, start, end) == 0
                    && !UNFINISHED.matcher(words).find();
            List<String> lead = whole ? withoutPartners(words, BearerList.parse(words)) : List.of();
            boolean and = boundary.group().equals("以") && sentence.startsWith("及", end + 1);
            boolean there = boundary.group().equals("在")
                    && words.endsWith("所")
                    && WHERE.matcher(sentence)
                            .region(end + 1, sentence.length())
                            .lookingAt();
            if (!and && !there && !lead.isEmpty() && !insideName(sentence, start, end, boundary.group())) {
                return new Subject(Partners.with(sentence, end, lead), end, invited);
            }
            from = end + 1;
        }
        Subject told = UnknownNames.told(head, start, invited);
        return told != null ? told : placesTold(head, start, invited);
    }

    /** "实习学生与学校签订协议": the students are told. */
    private static List<String> withoutPartners(String words, List<String> lead) {
        int with = words.indexOf('与');
        List<String> first = with > 1 && lead.size() > 1 ? BearerList.parse(words.substring(0, with)) : List.of();
        boolean people = !first.isEmpty() && first.stream().allMatch(b -> SelectorReader.of(b) == Selector.PUBLIC);
        return people ? first : lead;
    }

    /** "影院、宾馆等人员密集场所，以及地铁屏幕等，要…": the places before the first comma are told. */
    private static @org.jspecify.annotations.Nullable Subject placesTold(String head, int start, boolean invited) {
        Matcher places = PLACES.matcher(head);
        List<String> lead = places.find() ? BearerList.parse(places.group(1)) : List.of();
        return lead.isEmpty() ? null : new Subject(new Bearers(lead, List.of()), start + places.end(), invited);
    }

    /** "市委宣传部" is not "市委" doing "宣传". */
    private static boolean insideName(String sentence, int start, int end, String verb) {
        Matcher ending = ENDING.matcher(sentence).region(end + verb.length(), sentence.length());
        boolean people = POSTED.matcher(sentence).region(end, sentence.length()).lookingAt();
        boolean staff = sentence.startsWith("食堂从业人员", end - 2);
        if (people || staff || verb.length() > 1 && ending.lookingAt()) {
            return true;
        }
        for (int longer = end + verb.length(); longer <= Math.min(sentence.length(), end + 8); longer++) {
            String more = sentence.substring(end, longer);
            if ("，。；、 ".indexOf(more.charAt(more.length() - 1)) >= 0) {
                return false;
            }
            boolean outdoors = more.endsWith("室") && sentence.startsWith("外", longer);
            if (OFFICE_NAME.matcher(more).matches() && !outdoors) {
                return true;
            }
        }
        return false;
    }

    private static int depth(String sentence, int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = sentence.charAt(i);
            depth += c == '（' || c == '(' || c == '“' ? 1 : c == '）' || c == ')' || c == '”' ? -1 : 0;
        }
        return depth;
    }

    static int comma(String sentence, int from) {
        int depth = 0;
        for (int i = from; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            depth += c == '（' || c == '(' || c == '“' ? 1 : c == '）' || c == ')' || c == '”' ? -1 : 0;
            if (depth <= 0 && (c == '，' || c == ',' || c == '；' || c == ';')) {
                return i;
            }
        }
        return -1;
    }
}
