package org.anyue.planimport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads to whom something is handed in: an office, somebody's mailbox or group, else the platform it is entered on. */
final class Receiver {

    private static final String VERB =
            "(?:报送至?|报备[至到给]?|(?<!申)报(?![告道名表])至?|上报至?|填报至|反馈[至到给]|(?<=[前后式面人求包时并一]|“)(?:书面)?反馈|发(?![动放布现展生挥扬])送?至?|发到|推送至?|送交|送至|提交至?|递交至?|上交至?|邮寄(?:或者?(?:直接)?送[达至])?[至到给]?|寄送?[至到给]?|(?:直接)?送达|传真[至到给]|(?:上传|传送?)[至到]|(?<![赠派配报输抄发传推护接呈寄上转移递运投选放遣欢目])送(?=[省市州县区旗镇乡街本公集总院校厂矿园]|[\\u4e00-\\u9fff]{2,8}(?:[部科处室办局站队]|中心))|统一交|交(?![换通流])[至给]?|抄送)(?:到|给)?";
    private static final String WORDS = "((?:[^，,。；;（(\\s将前至给]|[（(][市县区州旗镇乡街道、]{1,6}[）)]){2,30}?)";
    private static final Pattern GROUP = Pattern.compile(
            VERB
                    + "((?!指定|以下|下列)[^，,。；;（(\\s将前至到]{2,24}?(?:微信群|工作群|公众号|QQ群|钉钉群|群相册|邮箱|云盘(?:[“\"][^”\"]{1,12}[”\"])?文件夹|[云网]盘“[^”]{1,12}”文件夹|云盘|网盘))");
    private static final Pattern OFFICE = Pattern.compile(
            VERB + WORDS
                    + "(?=[，,。；;）)\\s]|[（(](?![市县区州旗镇乡街道、]{1,6}[）)])|备案|汇总|审核|存档|邮箱|办公邮箱|指定邮箱|电子邮箱|(?<![A-Za-z0-9])[A-Za-z0-9]|$)");
    /** "向安全部报送…", "报送总结至公司安质部". */
    private static final Pattern TOWARDS = Pattern.compile(
            "向([^，,。；;（(\\s将前]{2,24}?)(?:(?:书面|专题|如实)?(?:报送|上报|提交|递交|填报|报备|报告|汇报))|(?:报送|上报|提交|递交|发送|上传)[^，,。；;]{2,60}?[至到给]([^，,。；;（(\\s：:A-Za-z0-9]{2,24})(?=[，,。；;（(\\s：:A-Za-z0-9]|$)");

    /** "报送总结，由安委会办公室汇总后报管委会": it goes to the one who gathers first. */
    private static final Pattern GATHERS = Pattern.compile(
            "(?:由(?!各|所在)|[，,](?![交报送发统经各]))((?!专人|加盖|经|按|通过|一式)[^，,。；;由将把]{2,16}?)(?:负责|统一)*(?:汇总(?!表|材料)|统稿|编发)");

    private static final Pattern PASSED = Pattern.compile("报|交|送|发|提供|反馈|上传|填|撰写");

    private static final Pattern ADDRESS =
            Pattern.compile(VERB + "(?:(?:电子|指定)?邮箱[：:]?[ ]?)?([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");
    private static final Pattern PERSON =
            Pattern.compile("(?!.*(?:方案|总结|材料|和|及|名单))[\\u4e00-\\u9fff]{2,10}(?:安全员|联络员|主任|科长|负责人)");
    private static final Pattern PLATFORM = Pattern.compile(
            "(?:通过|登录|在|用|经)([\\u4e00-\\u9fff“”]{2,14}?(?:平台|系统|信息网|小程序|群|码”|(?i:app)))[内上中]?(?:进行)?(?:填报|上报|上传|报送|提交|录入|更新|反馈)");
    /** "收件人：安全股 甲某" */
    private static final Pattern ADDRESSEE = Pattern.compile(
            "(?:收件|接收|签收)(?:人|单位|部门|科室)[：:][ 　]*([\\u4e00-\\u9fff]{2,16}?[办科室部处局股站])(?=[ 　，,。；;（(]|[\\u4e00-\\u9fff]{2,3}(?:[，,。；;]|$))");
    /** "寄至海滨路6号县农业农村局办公室收": the address stands in front of whom it is for. */
    private static final Pattern POSTED = Pattern.compile(
            "寄[至到往给][^，,。；;]{0,24}?[号楼室栋](?:[0-9]{1,4}室?)?([\\u4e00-\\u9fff]{2,20}(?:办公室|[科股处室部办局]))(?:收|签收|[（(，,。；;]|$)");

    private static final Pattern MAILBOX = Pattern.compile("的?(?:OA|工作|办公|电子|指定|公务|内网)?(?:(?:电子)?邮箱|[网云]盘)$");
    private static final Pattern UNIT_AND_NAME = Pattern.compile("(.{2,}[科室部处办股站])[\\u4e00-\\u9fff]{2,3}");
    private static final int OWN_GROUP = 5;

    /** @param at where the words that name it start */
    private record Named(String name, int at) {}

    private Receiver() {}

    static @Nullable String read(String words) {
        Named named = find(words);
        return named == null ? null : quoted(words, named.name());
    }

    /** "通过“新交安全”微信群": a verb inside a quotation is none, the name is whole. */
    private static String quoted(String words, String name) {
        int end = name.indexOf('”');
        int start = name.indexOf('“');
        int before = words.lastIndexOf('“', words.indexOf(name));
        if (end >= 0 && start < 0 && before >= 0) {
            return words.substring(before, words.indexOf(name) + name.length());
        }
        boolean open = start >= 0 && end < 0 && words.contains(name + "”");
        String whole = open ? name + "”" : name;
        return start > 0 && name.startsWith("通过", start - 2) ? whole.substring(start) : whole;
    }

    /** "市安委办邮箱" is how, the office is to whom; a mailbox without an owner stays what it is. */
    private static Named named(String name, int at) {
        String whose = MAILBOX.matcher(name).replaceFirst("");
        String owner = whose.equals(name) ? name : withoutName(whose);
        return new Named(owner.length() >= 2 && unit(owner) ? owner : name, at);
    }

    /**
     * The receiver named from a place of a long sentence on. Many papers of one sentence look for it in turn; what was found
     * for one of them holds for the next until its words are passed, and where nothing follows, nothing follows later.
     */
    static final class Onwards {

        private final String words;
        private @Nullable Named last;
        private int from = -1;

        Onwards(String words) {
            this.words = words;
        }

        @Nullable
        String from(int at) {
            boolean known = from >= 0 && at >= from && (last == null || at <= last.at());
            if (!known) {
                Named named = find(words.substring(at));
                last = named == null ? null : new Named(named.name(), at + named.at());
                from = at;
            }
            return last == null ? null : last.name();
        }
    }

    private static @Nullable Named find(String words) {
        Matcher gathers = GATHERS.matcher(words);
        if (gathers.find() && unit(gathers.group(1)) && handedBefore(words, gathers.start())) {
            Named before = gathers.start() == 0 ? null : find(words.substring(0, gathers.start()));
            return before == null ? new Named(gathers.group(1), gathers.start()) : before;
        }
        Matcher posted = POSTED.matcher(words);
        if (posted.find() && unit(posted.group(1))) {
            return new Named(posted.group(1), posted.start());
        }
        Matcher group = GROUP.matcher(words);
        int at = 0;
        String named = null;
        int where = words.length();
        while (at < words.length() && group.find(at) && named == null) {
            String mailbox = plain(group.group(1));
            if (mailbox.length() >= OWN_GROUP && !mailbox.matches("(?:电子|指定|以下|本|工作|办公)+(?:邮箱|微信群|工作群)")) {
                named = mailbox;
                where = group.start();
            }
            at = group.start() + 1;
        }
        Matcher office = OFFICE.matcher(words);
        at = 0;
        while (at < where && office.find(at) && office.start() < where) {
            String unit = withoutName(plain(office.group(1)));
            if (unit(unit)) {
                return named(unit, office.start());
            }
            at = office.start() + 1;
        }
        if (named != null) {
            return named(named, where);
        }
        Matcher towards = TOWARDS.matcher(words);
        while (towards.find()) {
            String unit = plain(towards.group(1) == null ? towards.group(2) : towards.group(1));
            if (unit(unit) || unit.matches(".*(?:邮箱|群)")) {
                return named(unit, towards.start());
            }
        }
        Matcher addressee = ADDRESSEE.matcher(words);
        if (addressee.find() && unit(addressee.group(1))) {
            return named(addressee.group(1), addressee.start());
        }
        Matcher platform = PLATFORM.matcher(words);
        if (platform.find()) {
            return new Named(platform.group(1), platform.start());
        }
        Matcher address = ADDRESS.matcher(words);
        return address.find() ? new Named(address.group(1), address.start()) : null;
    }

    /** "各地建立台账，市局汇总后报…": whoever sums up what nobody has handed in yet is who hands it in. */
    private static boolean handedBefore(String words, int at) {
        return at == 0 || PASSED.matcher(words).region(0, at).find();
    }

    private static boolean unit(String words) {
        return !words.matches("(?:活动)?(?:联络员|信息员|联系人)(?:名单|信息)?")
                && (BearerList.isBearer(words)
                        || words.length() > 6 && !BearerList.parse(words).isEmpty()
                        || words.matches("[\\u4e00-\\u9fffA-Z“”]{0,16}(?:办公室|安委办|专班|工作组|组委会|[股科室处部厅局会]|安环部)")
                        || PERSON.matcher(words).matches());
    }

    /** "安全监察部宋词": somebody of the unit. */
    private static String withoutName(String words) {
        Matcher named = UNIT_AND_NAME.matcher(words);
        return !unit(words) && named.matches() && unit(named.group(1)) ? named.group(1) : words;
    }

    private static String plain(String receiver) {
        return receiver.replaceAll("^(?:报送|至|到|给|送)+|^.{2,}一式[一二两三四1-4]份报|^(?:单位|部门|地点)为|(?:并|同时)?抄[送报告].+$", "")
                .replaceAll("(?:审定|审核|审批|审阅|同意|备案)后.*$", "")
                .replaceAll("的?(?:微信|QQ|手机)(?:号)?$", "")
                .replaceAll("(?<=[办科室部处股站])[^公室]{1,2}(?:老师|同志)$", "");
    }
}
