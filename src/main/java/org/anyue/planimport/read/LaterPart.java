package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.Selector;

/**
 * What part those have whom a later clause names: "…，各二级学院悬挂标语" shares the duty, "…，乙局参加" supports it, "…，每个乡镇至少1场" and
 * "…，班组长领学" are told beside it, "…，群众踊跃参与" and "…，每班不少于5处" have none.
 */
enum LaterPart {
    SHARES,
    SUPPORTS,
    BESIDE,
    NONE;

    private static final Pattern HELPS = Pattern.compile(
            "^按照?[^，,。；;要]{2,6}?(?:职责|分工)(?:配合|协助|参加|参与)(?=[，,。；;]|$)|^(?:要|应)?做好(?:现场|组织|后勤|医疗|秩序|应急)*(?:保障|配合|救护|救治)(?:工作)?(?=[，,。；;]|$)|^(?:予以|给予|做好)指导(?=[，,。；;]|$)|^(?:等)?为(?:配合|责任|协办|参加|参与|成员|支持)(?:单位|部门|科室)|^(?:等)?(?:代表)?(?:约?\\d+余?[名人])?(?:要|应|须|应邀|协同|共同|积极|视情|派员|派人|来人|派代表|轮流|密切|分别|给予|予以|一起|主动|全力|负责|具体|做好)*(?:(?:配合|协办|协助|参演|参训|参赛|(?:保障|支援|(?<=派员|派人|来人)值守)(?=[，,。；;]|$))|(?:视频|现场)?(?:参加|参与|参会|到会|支持|支撑|技术支[撑持])(?=[，,。；;、]|$)|(?:组织|选?派出?|抽调)[^，,。；;]{2,14}(?:参加|参训|参演|保障|支援)(?=[，,。；;]|$))");
    private static final Pattern WATCHES = Pattern.compile(
            "^(?:等)?(?:代表)?(?:派员|派人|来人|派专人|派\\d+余?[人名](?:代表)?|应邀|现场|跟踪|随队|全程|集中|负责|逐.)*(?:指导(?=[，,。；;]|$)|观摩|列席|出席|到场|报道|采访|点评|陪同|见证)");
    /** "各施工企业安全总监到场观摩": so many are told to come. */
    private static final Pattern EACH_OTHER = Pattern.compile("[各每]|其[余他]|[县市省区]直各");

    private static final Pattern OBSERVES =
            Pattern.compile("^(?!各?选派)[^，,。；;]{0,24}?(?:派员|派代表|派人|到场|现场|应邀|参加)*观摩(?=[，,。；;]|$)");
    /** "每班不少于5处" counts places, "每村明确1名播音员" tells villages what to do. */
    private static final Pattern COUNTS = Pattern.compile(
            "^(?:各|均)(?:不少于|不低于|至少)?\\d{1,4}[家个户所](?=[，,。；;]|$)|^(?:要|应|须)?(?:至少|最少|不少于)?(?:宣?讲|放映?|演出?|走|查)[^，,。；;]{0,2}(?:不少于|至少)?[0-9一二三两]|^(?:要|应|须)?(?:原则上|至少|最少)?(?:不少于|不低于|不超过|不得少于|达到|\\d|[一二三两]|至少\\d)|^[^，,。；;]{0,8}[率面](?:达|不|要|应|须|为|\\d)|^(?:宣讲|巡讲|示范|演示|放映|巡演|演出|授课|检查|抽查|排查|巡查|检测|走访|抽取)(?:不少于|至少|\\d|[一二两三])");
    /** "有条件的乡镇可同步举行": nobody has to. */
    private static final Pattern MAY = Pattern.compile("^(?:可|可以|自行|自主|视情)");

    private static final Pattern ALSO_MAY = Pattern.compile("^(?:也|均|都)(?:可|能)(?!靠)");

    private static final Pattern EACH_IN_FRONT = Pattern.compile("每[所个家座处项]?$");

    private static final Pattern SENDS =
            Pattern.compile("^(?:要|应|须|至少)*(?:选派|推荐|选送|报送|组织|开展|提交|上报|派出|派(?=\\d)|申报|撰写|形成)");

    private static final Pattern RATE = Pattern.compile("^[^，,。；;]{0,8}[率面](?:达|不|要|应|须|为|在|保|\\d)");
    /** "…，各企业参与率不低于60%" asks it of them, "各企业从业人员参与率" measures. */
    private static final Pattern THEIR_RATE = Pattern.compile("^[^，,。；;]{2}[率面]");

    /** Parts of the body before, who take part, and those the others are told to fetch. */
    private static final Pattern WITHIN = Pattern.compile("(?![各每所全]).{0,4}(?:班组|车间|区队|工段|工区|科室|股室|班子)");

    private static final Pattern TAKES_PART = Pattern.compile("^各?参[展演赛加会训观].*");

    /** "切实做到乡镇全覆盖", "用事故教训推动企业整改": the clause goes on with what is done, and the body in it is its object. */
    private static final Pattern DEED_FIRST = Pattern.compile(
            "(?:切实|真正|确保|实现|做到|形成|营造|推动|推进(?!办|组)|促进(?!会|局|中心)|督促|引导|带动|采访(?!组|团)|报道|曝光|展示|宣传(?!部|科|处|组|队|员|中心|小)|检查(?!组|站|队|院)|监督(?!管理|所|站|局)|指导(?!组|站|中心|员)|提高|提升|增强|加强|落实|帮助|覆盖|深入|走进|面向|围绕|针对|用(?!电|气|人|工)|把|让|使|对(?!外|口)|向(?!阳)|以(?!上))");

    /** "…，请村支部书记用身边的事讲道理": who is asked to come and speak. */
    private static final Pattern GUEST = Pattern.compile("[，,；;](?:并|还)?(?:邀)?请$");

    /** "工艺技术人员全员参加": for whom it is held. */
    private static final Pattern ATTENDS =
            Pattern.compile("^(?:都|均|必须|要|须)*(?:全员|全部|悉数|统一|现场|集中)?(?:参加|参训|参会|参与|观看|到场|到会|听课|收看)(?=[，,。；;]|$)");

    /** "…，主要负责人要带头…" is an order like the one before. */
    private static final Pattern TOLD = Pattern.compile("^(?:也|都|均|还)?(?:要|应当?|须|必须)(?!求)");

    private static final Pattern RESPONSIBLE = Pattern.compile("(?:负责人|负责同志|责任人|领导|书记|领导干部|班子成员)$");

    /** "…，逾期未报的，公司将予以通报": what happens otherwise, nobody's part in it. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "^(?:将|要)?(?:一律|按[^，,。；;]{2,10})?(?:给予|予以|进行)?(?:全[市县区镇]|公开|点名)?(?:通报|约谈|扣减|扣除|追究|问责|处罚|处理|责令|取消)");

    /** "…，中心主任不少于1次": the same is counted for them, nothing else is told. */
    private static final Pattern ONLY_COUNTED =
            Pattern.compile("^(?:不少于|至少|不低于|不超过)\\d{1,4}[\\u4e00-\\u9fff]{1,2}(?=[，,。；;]|$)");

    /** "…等共150人左右参加": a number of heads sits in the hall. */
    private static final Pattern HEADS = Pattern.compile(
            "^(?:等|代表|等代表)?(?:共计?|约|合计)?\\d+余?[人名](?:左右|以上)?(?:参加|参训|参会|观看|听课|到场)|^(?:参加|参训|参会|观看|听课)(?:人数)?(?:不少于|不低于|至少|达到?|约)\\d");

    /** "校领导作动员讲话": what happens at an event that others hold. */
    private static final Pattern CEREMONY =
            Pattern.compile("^(?:到会|与会|现场|上台)?(?:作|做|致)[^，,。；;]{0,8}(?:讲话|致辞|发言|动员)(?=[，,。；;]|$)|^(?:宣读|宣誓)");

    /** "每个市（州）在市级以上媒体刊发": they do it somewhere, which is more than a count. */
    private static final Pattern ELSEWHERE = Pattern.compile("^在");

    private static final Pattern PLACE_NAME =
            Pattern.compile("[市州县区旗镇乡村](?:[（(][^（）()]{1,8}[）)])?区?|乡镇(?:[（(]街道[）)])?|街道|社区");

    private static final Pattern COMES = Pattern.compile("^(?:将|要|应邀)?(?:到场|到会|出席|莅临)");

    /** "由所在企业留存备查" */
    private static final Pattern KEPT = Pattern.compile("^(?:统一|负责|自行)?(?:(?:审核|审定|核实|汇总)后)?(?:留存|存档|归档|保存|存查)");

    /** "…，党政主要负责同志要带头谈": those of the bodies told before. */
    private static final Pattern POST = Pattern.compile("(?:党政|行政)?(?:主要|分管)(?:负责人|负责同志|领导)");

    private static final Pattern TEAM = Pattern.compile("(?:党政)?(?:领导)?班子成员");

    /** "…，民办学校为必查单位" */
    private static final Pattern LOOKED_AT = Pattern.compile("^(?:均|都|全部)?(?:列)?为(?:必查|必检|重点|抽查|受检)");

    private static final Pattern FREE = Pattern.compile("^自愿");
    private static final Pattern ALONE = Pattern.compile("每[户班组店桌车所]");
    private static final Pattern ANAPHOR = Pattern.compile("各(?:有关|相关)?(?:单位|部门|方)");
    /** "各二级学院…，每个学院推荐2份", "县属国有企业…，每家企业推荐3篇". */
    private static final Pattern OWN_KIND = Pattern.compile("企业|公司|学院|学校|医院|班级|项目部|景区|场站");

    private static final Pattern EACH_OF_THEM = Pattern.compile("每[个家]?(?:有关|相关|参[展加])?(?:单位|部门)");

    static LaterPart of(String sentence, SubjectReader.Subject next, Bearers before) {
        List<String> lead = next.bearers().lead();
        boolean counts = each(sentence, next) && after(COUNTS, sentence, next);
        boolean anaphor = lead.size() == 1 && ANAPHOR.matcher(lead.getFirst()).matches();
        boolean several = before.lead().size() > 1
                || before.lead().stream().anyMatch(b -> SelectorReader.of(b) != Selector.NAMED);
        counts |= after(ONLY_COUNTED, sentence, next);
        boolean free = anaphor && !after(TOLD, sentence, next) && !after(RATE, sentence, next)
                || (several || !after(SENDS, sentence, next))
                        && lead.size() == 1
                        && EACH_OF_THEM.matcher(lead.getFirst()).matches()
                || after(FREE, sentence, next)
                || after(KEPT, sentence, next)
                || ALONE.matcher(lead.getFirst()).matches();
        if (lead.stream().anyMatch(b -> DEED_FIRST.matcher(b).lookingAt())) {
            return NONE;
        }
        boolean guest = all(lead, SelectorReader::person)
                && GUEST.matcher(sentence.substring(0, start(sentence, next))).find();
        boolean audience = all(lead, SelectorReader::person) && after(ATTENDS, sentence, next)
                || SelectorReader.person(lead.getLast()) && after(HEADS, sentence, next);
        if (guest
                || speaks(sentence, next)
                || audience
                || next.invited()
                || counts
                || free
                || after(OTHERWISE, sentence, next)
                || all(lead, b -> postOf(b, before))
                || after(LOOKED_AT, sentence, next)
                || lead.stream().noneMatch(LaterPart::placeOrDepartment)
                        && after(RATE, sentence, next)
                        && !(lead.getFirst().startsWith("各") && after(THEIR_RATE, sentence, next))
                || all(lead, LaterPart::noneOfTheirOwn)) {
            return NONE;
        }
        boolean observe = all(lead, b -> EACH_OTHER.matcher(b).lookingAt()) && after(OBSERVES, sentence, next);
        if (observe || after(HELPS, sentence, next)) {
            return SUPPORTS;
        }
        boolean each = lead.getFirst().startsWith("每");
        boolean enterprises = each && all(lead, b -> SelectorReader.of(b) == Selector.EVERY_ENTERPRISE);
        if (each && all(lead, SelectorReader::person) || enterprises && !after(SENDS, sentence, next)) {
            return NONE;
        }
        boolean ofThem = !after(ELSEWHERE, sentence, next)
                && before.lead().stream().anyMatch(b -> ofThePlace(b, lead.getFirst()));
        if (each && (ofThem || before.lead().stream().anyMatch(b -> sameBodies(b, lead.getFirst())))) {
            return NONE;
        }
        boolean people = all(lead, SelectorReader::person)
                && !(after(TOLD, sentence, next)
                        && all(lead, b -> RESPONSIBLE.matcher(b).find()))
                && before.lead().stream().noneMatch(SelectorReader::person);
        if (lead.equals(List.of("网格员")) && !after(COUNTS, sentence, next)) {
            return SHARES;
        }
        boolean within = all(lead, b -> WITHIN.matcher(b).matches());
        boolean apart = each || people || within;
        return apart || after(WATCHES, sentence, next) || after(MAY, sentence, next) ? BESIDE : SHARES;
    }

    /** People who say something at an event; whoever holds it carries the duty. */
    static boolean speaks(String sentence, SubjectReader.Subject next) {
        return all(next.bearers().lead(), SelectorReader::person) && after(CEREMONY, sentence, next);
    }

    /** "市领导将到场参加": others hold it. */
    static boolean comesAsGuest(String sentence, SubjectReader.Subject next) {
        return all(next.bearers().lead(), bearer -> SelectorReader.person(bearer) || bearer.endsWith("领导"))
                && after(COMES, sentence, next);
    }

    /** "全体管理人员、工人代表200人参加": they fill the hall; who holds it is told elsewhere. */
    static boolean fillsTheHall(String sentence, SubjectReader.Subject next) {
        return SelectorReader.person(next.bearers().lead().getFirst()) && after(HEADS, sentence, next);
    }

    /** "每个在建项目" is read as a kind of places, the 每 stands in the sentence. */
    private static boolean each(String sentence, SubjectReader.Subject next) {
        String first = next.bearers().lead().getFirst();
        int at = sentence.lastIndexOf(first, next.end());
        return first.startsWith("每")
                || at > 0 && EACH_IN_FRONT.matcher(sentence.substring(0, at)).find();
    }

    private static int start(String sentence, SubjectReader.Subject next) {
        return Math.max(0, sentence.lastIndexOf(next.bearers().lead().getFirst(), next.end()));
    }

    /** "职工参训率达到100%" measures what others do. */
    static boolean measured(String sentence, SubjectReader.Subject subject) {
        return all(subject.bearers().lead(), SelectorReader::person) && after(RATE, sentence, subject);
    }

    /** "主要负责人" of nobody else, or of whom was told before. */
    private static boolean postOf(String bearer, Bearers before) {
        return POST.matcher(bearer).matches()
                || TEAM.matcher(bearer).matches() && before.lead().stream().noneMatch(SelectorReader::person)
                || before.lead().stream()
                        .anyMatch(body -> bearer.startsWith(body)
                                && POST.matcher(bearer.substring(body.length())).matches());
    }

    /** "设咨询台，职工家属也可以参加": nobody has to. */
    static boolean free(String sentence, SubjectReader.Subject next) {
        return all(next.bearers().lead(), b -> SelectorReader.person(b) || SelectorReader.of(b) == Selector.PUBLIC)
                && after(ALSO_MAY, sentence, next);
    }

    private static boolean after(Pattern pattern, String sentence, SubjectReader.Subject subject) {
        return pattern.matcher(sentence)
                .region(subject.end(), sentence.length())
                .useAnchoringBounds(true)
                .lookingAt();
    }

    private static boolean all(List<String> bearers, java.util.function.Predicate<String> test) {
        return bearers.stream().allMatch(test);
    }

    /** "…，各乡镇、县直各单位参与率不低于80%" asks it of them. */
    private static boolean placeOrDepartment(String bearer) {
        return SelectorReader.of(bearer).compareTo(Selector.EVERY_DEPARTMENT) <= 0;
    }

    private static boolean noneOfTheirOwn(String bearer) {
        return SelectorReader.of(bearer) == Selector.PUBLIC
                || TAKES_PART.matcher(bearer).matches()
                || SelectorReader.dependent(new Bearers(List.of(bearer), List.of()));
    }

    /** "各县（市、区）工信局…，每县（市、区）推荐不超过3个". */
    private static boolean ofThePlace(String before, String each) {
        String one = each.replaceFirst("^每[个家所]?", "");
        return before.startsWith("各" + one) && PLACE_NAME.matcher(one).matches();
    }

    /** "各县（市、区）…，每个县（市、区）不少于2处", "甲市、乙市…，每市选取10家". */
    private static boolean sameBodies(String before, String each) {
        String all = before.replaceFirst("^(?:辖区|全[镇乡县区市])?各", "");
        String one = each.replaceFirst("^每[个家所]?", "");
        return (one.length() == 1 && before.length() > 2
                                || OWN_KIND.matcher(one).matches())
                        && before.endsWith(one)
                || all.equals(one)
                || all.matches("[（(]?" + java.util.regex.Pattern.quote(one) + "[（(][^（）()]{1,8}[）)]");
    }
}
