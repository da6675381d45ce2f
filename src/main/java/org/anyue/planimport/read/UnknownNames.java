package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Those whose names end like no known body: told by their place in the sentence. */
final class UnknownNames {

    /** "各科技孵化器要": whoever 各 names and 要 tells acts, whatever the name ends with. */
    private static final Pattern GROUP = Pattern.compile(
            "(各(?![项类种级个式样有自地][\\u4e00-\\u9fff]{0,2}(?:要|应|须)|方面|环节)[\\u4e00-\\u9fff]{2,8}?)(?:都|均|也|还|另)?(?:要(?![求点素领])|应(?![急用对])|应当|须|必须)");

    /** "各班值6月28日前提交…". */
    private static final Pattern GROUP_BY_DAY =
            Pattern.compile("各(?![项类种级个式样自])(?:(?![于在要将应须请对把组开])[\\u4e00-\\u9fff]){2,6}(?=[0-9]{1,2}月[0-9]{1,2}日)");

    private static final String NAME = "(?:(?![于在要将应须请把由的])[\\u4e00-\\u9fffA-Z0-9]){2,10}";

    /** "土建标、安装标分别对…": a list in front of 分别 and what is done. */
    private static final Pattern APART = Pattern.compile("(" + NAME + "?(?:、" + NAME + "?){0,5}?[、和及]" + NAME
            + "?)(?=(?:要|应|须|将)?分别(?:对|组织|开展|负责|承办|到|赴|向|完成|举办|制定|派出|选派))");

    /** "由安装标承办", "由土建标于6月15日前自行组织". */
    private static final Pattern BY = Pattern.compile("(?!专人|专业|专家|上级|主[要管]|各自|其)(" + NAME
            + "?)(?=(?:于[^，,。；;]{2,12}?|在[^，,。；;]{2,12}?)?(?:承办|主办|牵头(?!人)|自行(?:组织|开展)|具体(?:负责|承办|组织)))");

    /** "凡使用燃气的机构，要…": told by what they have in common. */
    private static final Pattern WHOEVER = Pattern.compile(
            "(?:凡|(?=涉及|使用|储存|存放|生产|经营|从事|设有|构成|列入))([^，,。；;]{2,20}的(?:机构|单位|企业|场所|学校|医院|项目|工地|站点|商户|家庭|村|社区|实验室|车间|科室))[，,](?=(?:主要)?(?:负责人)?(?:还|也|均)?(?:要|应|须|必须|一律|都))");

    /** "员工50人以上的企业" */
    static final String OF_SIZE =
            "[\\u4e00-\\u9fff]{0,6}[0-9]{1,5}[\\u4e00-\\u9fff]{1,3}(?:以上|以下)的(?:机构|单位|企业|场所|学校|医院|项目部?|工地|小区|景区)";

    /** "…，床位50张以上的机构须…" */
    private static final Pattern OF_A_SIZE = Pattern.compile("(" + OF_SIZE + ")(?=要|应(?!急)|须|必须)");

    /** "被通报的机构5个工作日内将…" */
    private static final Pattern FOUND_OUT = Pattern.compile(
            "((?:被|受)(?:[\\u4e00-\\u9fff]{2,6}的(?:机构|单位|企业|场所|学校|医院|项目|科室|班组|村|社区)|(?:[检抽督巡]查|通报|约谈|整改)(?:单位|企业)))(?=要|应|须|必须|[0-9一二两三五]{1,2}个?(?:工作日|日|天|小时))");

    private static final Pattern EVENT = Pattern.compile(".*(?:会场|活动|演练|竞赛|培训|仪式|工作|时间|地点|材料|总结)$");

    private UnknownNames() {}

    /** Names that a day follows directly. */
    static SubjectReader.@Nullable Subject byDay(String head, int start, boolean invited) {
        Matcher dated = GROUP_BY_DAY.matcher(head);
        boolean found = dated.lookingAt() && !BearerItem.tellsADeed(dated.group());
        return found ? subject(List.of(dated.group()), start + dated.end(), invited) : null;
    }

    /** At the start of the words. */
    static SubjectReader.@Nullable Subject told(String head, int start, boolean invited) {
        Matcher group = GROUP.matcher(head);
        if (group.lookingAt() && !BearerItem.tellsADeed(group.group(1))) {
            return subject(List.of(group.group(1)), start + group.end(1), invited);
        }
        Matcher whoever = WHOEVER.matcher(head);
        if (whoever.lookingAt()) {
            return subject(List.of(whoever.group(1)), start + whoever.end(), invited);
        }
        Matcher size = OF_A_SIZE.matcher(head);
        if (size.lookingAt()) {
            return subject(List.of(size.group(1)), start + size.end(), invited);
        }
        Matcher reported = FOUND_OUT.matcher(head);
        if (reported.lookingAt()) {
            return subject(List.of(reported.group(1)), start + reported.end(), invited);
        }
        Matcher apart = APART.matcher(head);
        if (!apart.lookingAt()) {
            return null;
        }
        List<String> names = List.of(apart.group(1).split("[、和及]"));
        return names.stream().allMatch(UnknownNames::name) ? subject(names, start + apart.end(1), invited) : null;
    }

    /** Behind 由, before a verb of taking something on. */
    static SubjectReader.@Nullable Subject by(String sentence, int start) {
        Matcher by = BY.matcher(sentence).region(start, Math.min(sentence.length(), start + 40));
        boolean found = by.lookingAt() && name(by.group(1));
        return found ? subject(List.of(by.group(1)), by.end(1), false) : null;
    }

    private static boolean name(String words) {
        return !words.isEmpty()
                && !BearerItem.tellsADeed(words)
                && !BearerItem.startsWithDeed(words)
                && !EVENT.matcher(words).matches();
    }

    private static SubjectReader.Subject subject(List<String> names, int end, boolean invited) {
        return new SubjectReader.Subject(new Bearers(names, List.of()), end, invited);
    }
}
