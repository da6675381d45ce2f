package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.Selector;
import org.anyue.planimport.lexicon.WordPattern;

/**
 * Reads a list of bearers: "各县（市、区）、市安委会各成员单位和企业". A list is believed only when each of its items ends like an
 * organisation, a selector or a responsible person ({@link BearerItem}).
 */
final class BearerList {

    /** "甲石化、乙材料、丙气体三家企业": as many names as are counted. */
    private static final Pattern COUNTED = Pattern.compile(
            "([\\u4e00-\\u9fffA-Za-z0-9]{2,10}(?:[、和及][\\u4e00-\\u9fffA-Za-z0-9]{2,10}){1,4})([两三四五六])家(?:企业|公司)");

    private static final Pattern AND = Pattern.compile("以及|和|及|与|暨");
    private static final Pattern AND_SO_ON =
            Pattern.compile("^([^，,]{1,90}?)(?<![高中初同])等(?:[\\d多十]+余?个)?([^，,]{1,16})$");
    private static final String KIND = "(?:生产经营单位|经营单位|企业|单位|部门)";
    private static final Pattern GENERIC_OF = Pattern.compile("(?:各)?" + KIND + "(?:主要负责人)?");
    /** "高层建筑、地下空间、劳动密集型厂房的生产经营单位": what stands before 的 describes, it is no list of bearers. */
    private static final Pattern DESCRIBED =
            Pattern.compile("(?!负有|.*[0-9](?:[\\u4e00-\\u9fff]{1,3})以[上下]的)[^，,。；;各]{2,30}的((?:生产)?经营单位|企业)");
    /** "发生过事故的企业": told by what happened to them, so the words belong to the name. */
    private static final Pattern TOLD_BY_DEED = Pattern.compile(
            "(?:各级|各|其[他余]|[省市县区州旗镇][直级]|近[一二两三五]年内?|20[0-9]{2}年(?:以来)?)?(?:负有|发生|存在|临近|邻近|靠近|毗邻|涉及|从事|使用|具有|列入|纳入|构成|未|已|有|被|参[加与]|需要?|不在).*的(?:成员|[局厅委]属|施工|监理|建筑|生产|经营|服务|工贸|矿山|化工)?(?:"
                    + KIND
                    + "|(?:子|分)?公司|车间|班组|项目部|地区|学校|场所|项目|机构|养殖场|加油站|(?:乡镇)?卫生院|医院|(?:乡镇|镇|街道|村|社区|县)(?:[（(](?:街道|镇|社区|居|市、区|区)[）)])?)"
                    + "|[^，,。；;的各]{0,6}受[^，,。；;的各]{1,12}(?:威胁|影响)的(?:乡镇|镇|街道|村|社区|企业|单位)(?:[（(](?:街道|镇|社区|居)[）)])?"
                    + "|[^，,。；;、的各]{2,12}所在的(?:乡镇|镇|街道|村|社区)(?:[（(](?:街道|镇|社区|居)[）)])?"
                    + "|[^，,。；;的各]{0,6}(?:超过|达到|不足|低于|高于)[0-9一二三四五六七八九十百千万]+[^，,。；;的]{0,4}的(?:市|县|区|乡镇|镇|街道|村|社区|市州|县区)(?:[（(][^（）()]{1,8}[）)])?区?");

    /** "规模以上工业企业、在建工地的主要负责人": people of several kinds of bodies. */
    private static final Pattern PEOPLE_OF_SEVERAL = Pattern.compile("([^各，,。；;]{2,30})的([^的，,。；;]{2,16})");

    private static final Pattern PROJECT = Pattern.compile("(.{2,}企业)项目(?:经理|负责人)");
    private static final Pattern GENERIC = Pattern.compile(
            "^(?:有关|相关|重点|多个|多)?(?:(?:管理|使用|产权|运营)?单位|部门|企业|机构|场所|经营户|科室|处室|股室|站所|班组)(?:的?(?:主要|分管)?(?:负责人|负责同志))?$");
    /** A name and no kind of place: "市住建局", "急诊科", "派出所". */
    private static final Pattern OF_ITS_OWN = Pattern.compile(
            "(?:各|有关|省|市|州|县|区|镇|乡).*|.*(?:局|委|办|科|处|部|[支大中]队|派出所|司法所|供电所|监管所|管理所|财政所|救援站|服务站|服务中心|营业部|卫生院|办公室|总工会|团委|妇联)");

    /** "国网某某供电公司", no "物业公司". */
    private static final Pattern COMPANY =
            Pattern.compile("(?!物业|施工|运输|劳务|建筑|保险|管理|客运|货运|燃气|供[水电热]|服务|各|有关|相关|重点)[\\u4e00-\\u9fff]{4,}(?:公司|集团|银行)");

    private static final Pattern OF_A_SIZE = Pattern.compile(UnknownNames.OF_SIZE);

    private static final Pattern KEY_ENTERPRISES = Pattern.compile("重点(?:行业)?(?:领域)?企业(?:(?:主要|分管)?(?:负责人|负责同志))?");

    private static final Pattern PLACES = Pattern.compile("(?:人员密集|公共|公众聚集)场所");
    /** Kinds that take a list of what they deal in: "涉氨制冷、粉尘涉爆、有限空间作业企业", "各临床、医技科室主任". */
    private static final WordPattern KINDS = WordPattern.of(".*{kindsofbearers}(?:(?:主要|分管)?(?:负责人|负责同志)|主任|职工|从业人员)?");

    private static final Pattern PREFIXED = Pattern.compile("^(?:各|每|全|[省市州县区旗镇乡局委校院园])|[局委办部厅处科]$");

    private static final Pattern PLAIN_WORDS = Pattern.compile("[\\u4e00-\\u9fff（）()“”]{2,14}");

    private static final Pattern AND_OTHERS = Pattern.compile("(?<=.{4})(?<![高中初同])等$");

    /** "并请甲局配合": the call is no part of the name. */
    private static final Pattern CALLED = Pattern.compile("^(?:[并也还]|同时)?[商提函恳]?请(?![假教示愿帖柬])");

    /** "矿山企业、危险化学品企业", "农家乐、民宿": each of them has its own ending. */
    private static final Pattern WHOLE = Pattern.compile(
            ".{2,}(?:企业|单位|机构|[厂店])(?:主要负责人)?|.*(?:学校|医院|养老院|福利院|幼儿园|影院|剧院|场所|景区|旅行社|超市|商场|博物馆|采石场|养殖场|屠宰场|砂石场|工程业主)|农家乐|民宿|.*(?:加工点|作坊|旅馆)");

    private static final Pattern EACH_OF_A_KIND = Pattern.compile("^每[所个家座处](?=寄宿|在建|民办|高危|重点|规模)");

    /** "各部门、各子公司（以下统称各单位）", "市特种设备检验研究院（以下简称市特检院）" */
    static final Pattern SHORT_FOR = Pattern.compile("[（(](?:以下|下)?[简统]称[^（）()]*[）)]");

    private BearerList() {}

    static boolean isBearer(String item) {
        return BearerItem.is(item);
    }

    /**
     * The items, or an empty list when one of them is no bearer. "各镇、各部门主要负责人": behind bare bodies the people stand for
     * theirs; leaders of enterprises stay people.
     */
    static List<String> parse(String written) {
        List<String> items = itemsOf(written);
        if (items.size() < 2) {
            return items;
        }
        String last = SelectorReader.body(items.getLast());
        boolean ofAll = !last.equals(items.getLast())
                && isBearer(last)
                && SelectorReader.of(last).compareTo(Selector.EVERY_DEPARTMENT) <= 0
                && items.subList(0, items.size() - 1).stream()
                        .allMatch(item -> SelectorReader.body(item).equals(item));
        if (!ofAll) {
            return items;
        }
        List<String> bodies = new ArrayList<>(items.subList(0, items.size() - 1));
        bodies.add(last);
        return bodies;
    }

    private static List<String> itemsOf(String written) {
        String named =
                SHORT_FOR.matcher(CALLED.matcher(written).replaceFirst("")).replaceAll("");
        String list = AND_OTHERS.matcher(named).replaceFirst("");
        Matcher counted = COUNTED.matcher(list);
        if (counted.matches()) {
            List<String> names = List.of(counted.group(1).split("[、和及]"));
            if (names.size() == "两三四五六".indexOf(counted.group(2)) + 2 && names.size() >= 2) {
                return names;
            }
        }
        Matcher soOn = AND_SO_ON.matcher(list);
        if (soOn.matches() && !startsWithDeed(soOn.group(1))) {
            List<String> items = andSoOn(list, soOn);
            if (!items.isEmpty()) {
                return items;
            }
        }
        if (TOLD_BY_DEED.matcher(list).matches() && list.indexOf('，') < 0) {
            return List.of(list);
        }
        Matcher described = DESCRIBED.matcher(list);
        if (described.matches() && !BearerItem.startsWithDeed(list)) {
            return List.of(described.group(1));
        }
        Matcher people = PEOPLE_OF_SEVERAL.matcher(list);
        if (people.matches()
                && SelectorReader.people(people.group(2))
                && !ofParts(split(people.group(1)), true).isEmpty()) {
            return List.of(list);
        }
        boolean inOneBreath = list.indexOf('，') < 0 && list.indexOf(',') < 0;
        List<String> items = ofParts(split(list), inOneBreath);
        return inOneBreath
                        && items.size() > 1
                        && !items.stream()
                                .allMatch(item -> WHOLE.matcher(item).matches()
                                        || OF_A_SIZE.matcher(item).matches())
                        && items.stream().allMatch(BearerList::kind)
                ? List.of(list)
                : items;
    }

    /** "水电站、尾矿库企业": kinds of places in one breath are one bearer. */
    private static boolean kind(String item) {
        return !PREFIXED.matcher(item).find() && SelectorReader.of(item) == Selector.SECTOR_ENTERPRISES;
    }

    private static List<String> ofParts(List<String> parts, boolean inOneBreath) {
        List<String> strict = ofParts(parts, inOneBreath, false);
        return strict.isEmpty() ? ofParts(parts, inOneBreath, true) : strict;
    }

    private static List<String> ofParts(List<String> parts, boolean inOneBreath, boolean byPlace) {
        List<String> items = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (String part : parts) {
            List<String> one = items(part);
            if (one.isEmpty() && byPlace && !part.equals(parts.getLast()) && BearerItem.namedByPlace(part)) {
                one = List.of(part);
            }
            Matcher and = AND.matcher(part);
            boolean begins =
                    one.isEmpty() && waiting.isEmpty() && inOneBreath && and.find() && !part.equals(parts.getLast());
            String left = begins ? part.substring(0, and.start()) : "";
            if (begins && OF_ITS_OWN.matcher(left).matches() && isBearer(left)) {
                items.add(left);
                waiting.add(part.substring(and.end()));
                continue;
            }
            boolean kind = KINDS.matcher(part).matches();
            if (inOneBreath
                    && !waiting.isEmpty()
                    && !kind
                    && !PREFIXED.matcher(part).find()) {
                one = List.of();
            }
            if (one.isEmpty() && !(inOneBreath && PLAIN_WORDS.matcher(part).matches())) {
                return List.of();
            }
            if (one.isEmpty()) {
                waiting.add(part);
            } else if (waiting.isEmpty()) {
                items.addAll(one);
            } else if (one.size() == 1 && kind && !part.startsWith("各") && describe(waiting)) {
                List<String> described = new ArrayList<>();
                if (items.stream().noneMatch(item -> PREFIXED.matcher(item).find())) {
                    described.addAll(items);
                    items.clear();
                }
                described.addAll(waiting);
                items.add(String.join("、", described) + "、" + part);
                waiting.clear();
            } else {
                return List.of();
            }
        }
        return waiting.isEmpty() ? items : List.of();
    }

    /** The words before the first bearer say its kind: none of them tells of a deed. */
    private static boolean describe(List<String> words) {
        return words.stream().allMatch(word -> isBearer(word + "企业"));
    }

    private static boolean startsWithDeed(String words) {
        return !isBearer(split(words).getFirst() + "单位");
    }

    /** "商场、医院等人员密集场所经营单位" means the latter; "宾馆、商场等单位" says nothing by its last word alone. */
    private static List<String> andSoOn(String list, Matcher soOn) {
        String last = soOn.group(2);
        if (!isBearer(last)) {
            return List.of();
        }
        if (KEY_ENTERPRISES.matcher(last).matches()) {
            return List.of(last);
        }
        if (GENERIC.matcher(last).matches() || PLACES.matcher(last).matches()) {
            List<String> first = split(soOn.group(1));
            long named = first.stream()
                    .filter(item -> OF_ITS_OWN.matcher(item).matches()
                            || COMPANY.matcher(item).matches())
                    .count();
            boolean real = named * 2 > first.size() && first.stream().allMatch(BearerList::isBearer);
            return real ? first : List.of(list);
        }
        Matcher and = AND.matcher(last);
        while (and.find()) {
            List<String> rest = parse(last.substring(and.end()));
            String left = last.substring(0, and.start());
            if (!rest.isEmpty()
                    && KINDS.matcher(left).matches()
                    && !GENERIC.matcher(left).matches()
                    && isBearer(left)) {
                List<String> items = new ArrayList<>(List.of(left));
                items.addAll(rest);
                return items;
            }
            if (GENERIC.matcher(left).matches() && !rest.isEmpty()) {
                List<String> items = new ArrayList<>(parse(list.substring(0, soOn.start(2) + and.start())));
                items.addAll(rest);
                return items;
            }
        }
        return List.of(last);
    }

    private static List<String> items(String part) {
        if (BearerItem.NOMINATED.matcher(part).matches()
                || TOLD_BY_DEED.matcher(part).matches() && part.indexOf('、') < 0
                || OF_A_SIZE.matcher(part).matches()) {
            return List.of(part);
        }
        Matcher and = AND.matcher(part);
        while (and.find()) {
            List<String> left = parse(part.substring(0, and.start()));
            List<String> right = parse(part.substring(and.end()));
            if (!left.isEmpty() && !right.isEmpty() && !oneName(part, and)) {
                List<String> items = new ArrayList<>(left);
                items.addAll(right);
                return items;
            }
        }
        int qualified = part.lastIndexOf('的');
        boolean owned = !BearerItem.startsWithDeed(part)
                && qualified > 1
                && qualified < part.length() - 2
                && !part.contains("负有");
        if (owned && GENERIC_OF.matcher(part.substring(qualified + 1)).matches()) {
            String generic = part.substring(qualified + 1);
            return List.of(generic.length() == 2 && !generic.equals("企业") ? part : generic);
        }
        if (!isBearer(part)) {
            return List.of();
        }
        String kind = EACH_OF_A_KIND.matcher(part).replaceFirst("");
        if (kind.length() >= 4 && !kind.equals(part) && SelectorReader.of(kind) == Selector.SECTOR_ENTERPRISES) {
            return List.of(kind);
        }
        Matcher project = PROJECT.matcher(part);
        if (project.matches()) {
            return List.of(project.group(1));
        }
        boolean people = owned && SelectorReader.people(part.substring(qualified + 1));
        return List.of(
                owned && !people && isBearer(part.substring(qualified + 1)) ? part.substring(qualified + 1) : part);
    }

    /** "各有关部门和单位" and "各县党委和政府" are said in one breath. */
    private static boolean oneName(String part, Matcher and) {
        String left = part.substring(0, and.start());
        String right = part.substring(and.end());
        return left.endsWith("部门") && right.equals("单位")
                || left.endsWith("农业农村") && right.matches("(?:水利|水务|林业|畜牧)局")
                || left.equals("实验室") && right.matches(".{2,}[处科部办]|.*中心")
                || left.endsWith("单位") && right.matches("个人|部门")
                || left.matches(".*(?:负责人|负责同志|书记)") && right.matches("(?:领导)?班子成员|安全管理人员|分管负责人")
                || left.matches(".*党(?:工)?委") && right.matches("(?:人民)?政府|管委会");
    }

    /** At 、 and ，outside brackets, except where a 、 joins. */
    static List<String> split(String list) {
        return BearerCut.cut(list);
    }
}
