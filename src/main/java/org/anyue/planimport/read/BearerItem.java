package org.anyue.planimport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.Selector;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Lexicon;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordPattern;

/** Tells whether a few words name somebody who can be given a duty: they end like one ({@code bearers.tsv}) and tell of no deed. */
final class BearerItem {

    private static final int LONGEST = 34;
    private static final String LETTER = "[^，,。；;：:！？\\s0-9“”《》（）()]";
    private static final String BRACKET = "[（(][^（）()]{1,12}[）)]";
    private static final String QUOTED = "“[^“”]{1,16}”";
    /** "市120急救中心", "各4A级旅游景区": numbers that belong to a name. */
    private static final String NUMBERED = "(?:(?:1[12][0-9]|9[0-9]{4})(?=急救|指挥|调度|接警|电梯|热线|供水|燃气)|[345](?=A级?))";

    private static final WordPattern ITEM = WordPattern.of("(?:20\\d{2}年)?(?:" + LETTER + "|" + NUMBERED + "|" + BRACKET
            + "|" + QUOTED + "){0," + LONGEST + "}{bearers}(?:" + BRACKET + ")?");
    private static final Pattern EVERY = Pattern.compile(
            "(?:全[省市州县区镇乡])?(?:各|每个?|所有|其[他余]各?)(?:设区)?(?:县|区|市|州|盟|旗|镇|乡|村|社区|地|级|家单位|班|组|科|室|处|部|队|站|所|矿|厂|店|户|仓|网点|站点|门店|档口|园|系|院|校|库|港|段|局|委|(?<=各)(?:项目|船舶))(?:"
                    + BRACKET + ")?区?(?:(?<=[校园院市县区镇乡村班组队站所厂矿店）)])长)?");
    private static final Pattern OURS = Pattern.compile(
            "附件[0-9一二三四五]?(?:中|表)?所列(?:各)?(?:单位|部门|企业|地区)|各[\\u4e00-\\u9fff]{2,4}(?:仓|网点|站点|门店|档口)|[我本](?:[省市州县区旗镇乡街校院局委厂矿]|公司|集团|单位)");
    private static final Pattern BY_PLACE =
            Pattern.compile("[省市县州区](?![场民区内域外容政间别城级里])[\\u4e00-\\u9fff]{2,12}(?:" + BRACKET + ")?");
    private static final WordPattern DEED = WordPattern.of("{deeds}");
    private static final WordPattern STARTS_WITH_DEED = WordPattern.of("^{deedstarts}");
    private static final Derived<Pattern> VERB = Vocabulary.derived(words -> Pattern.compile("^"
            + Lexicon.alternation(words.words("verbs").stream()
                    .filter(verb -> verb.length() > 1)
                    .toList())));

    /** "各县（市、区）推荐的参加企业": enterprises that each place has chosen, not the places. */
    static final Pattern NOMINATED = Pattern.compile(
            "(?:各|每个)(?:[^，,。；;、的（(]|[（(][^（）()]{1,8}[）)]){1,10}(?:推荐|推选|遴选|确定|选定|申报|上报)的[^，,。；;、的]{0,8}?(?:企业|生产经营单位|经营单位)");

    /** "承诺书在工地大门处", "地点设在某项目部", "纸质版盖章后交某部": something stands or goes there. */
    private static final Pattern SOMEWHERE = Pattern.compile(
            "^地点|(?<=.)(?<!所)在(?![建校岗册职地外]|[省市州县区旗乡镇村街社单企])[^、]{2,}|[章字]后[交送报寄]|(?:报告|总结|清单|名单|材料|方案|作品|台账|[^代]表|册)(?:事[先前])?(?:报|交|送|发)[^、]{3,}|[和及与]所$|汇编|成册|(?:交|督|转|补|代|申|快|承|主|协|举)办$");

    /** "联系市住建局", "查摆本企业", "委托第三方机构": whom something is done with. */
    private static final Pattern OBJECT = Pattern.compile(
            "各|本(?:企业|单位|地区?|公司|辖区|行业|系统|部门)|第三方|属地|媒体$|[省市县区镇乡](?:安委会|安委办|[\\u4e00-\\u9fff]{1,8}(?:局|委|厅|办|支队|大队)$)");

    private BearerItem() {}

    static boolean startsWithDeed(String words) {
        return STARTS_WITH_DEED.matcher(words).find();
    }

    /** "组织甲局" ends like a bearer, "做工作" does not. */
    static boolean endsLikeOne(String words) {
        return ITEM.matcher(words).matches();
    }

    /** "市文联", "区少年宫": before other bearers the place in front is enough. */
    static boolean namedByPlace(String words) {
        return BY_PLACE.matcher(words).matches() && !tellsADeed(words);
    }

    static boolean is(String words) {
        if (words.length() < 2 || words.length() > LONGEST) {
            return false;
        }
        if (SOMEWHERE.matcher(words).find()) {
            return false;
        }
        boolean called = OURS.matcher(words).matches()
                || EVERY.matcher(words).matches()
                || ITEM.matcher(words).matches();
        return called && !tellsADeed(words);
    }

    /** "演练脚本由属地和企业" and "受理群众" name nobody: something is done there. */
    static boolean tellsADeed(String words) {
        String bare = words.replaceAll(QUOTED, "");
        if (STARTS_WITH_DEED.matcher(bare).find() || DEED.matcher(bare).find()) {
            return true;
        }
        Matcher verb = VERB.get().matcher(bare.startsWith("每") ? "" : bare);
        return verb.find()
                && (SelectorReader.of(bare.substring(verb.end())) == Selector.PUBLIC
                        || OBJECT.matcher(bare)
                                .region(verb.end(), bare.length())
                                .lookingAt());
    }
}
