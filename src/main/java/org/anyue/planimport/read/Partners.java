package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who acts together with the subject of a sentence: "会同乙局", "协助各矿", "…，工会、团委协助". */
final class Partners {

    /** "宣传部协调日报社、电视台开设专栏": those who are called act with them. */
    private static final Pattern TOGETHER = Pattern.compile(
            "^(?:要|应|须|应当|将)?(?:[于在][^，,。；;]{2,14}?)?(?:会同|联合(?!组织)|协同|(?:协调|联合组织)(?=[^，,。；;]{0,24}(?:报社|电视台|电台|媒体中心)))");

    /** "会同仪表班对…": whoever stands there is somebody, whatever the name ends with. */
    private static final Pattern PARTNERS = Pattern.compile(
            "(?!(?:有关|相关)(?:部门|单位))([\\u4e00-\\u9fff]{2,8}(?:、[\\u4e00-\\u9fff]{2,8}){0,3}?)(?<!专家|有关|相关|媒体|群众|人员)(?=对(?!外|口)|开展|组织(?!部)|举办|举行|召开|进行)");

    /** "救护队协助各矿组织演练": the mines act. */
    private static final Pattern HELPS = Pattern.compile("(?:积极|主动|全力)?(?:协助|配合)(?!单位|部门|做好|开展)");

    /** "…，工会、团委协助。" at the end of a sentence. */
    private static final Pattern HELPERS = Pattern.compile(
            "[，,；;]([^，,。；;]{2,40}?)(?:协助|配合|协办|参与(?:指导|配合)?|给予配合|予以配合)(?:做好)?[。]?$|[，,；;]([^，,。；;组由]{2,24}?)(?:协助|配合|协办)[，,；;](?![^。]*(?:协助|配合|协办))");

    private static final Pattern IN_GENERAL = Pattern.compile("(?:做好|抓好|完成|落实|加强|推进)");

    /** "会同市委党校组建宣讲团": the last words tell what they set up. */
    private static final Pattern STARTS_TEAM = Pattern.compile(".(?:组建|组成|成立|抽调|选派|开展|组织).");

    /** "会同有关部门": nobody is named. */
    private static final Pattern ANYBODY = Pattern.compile("(?:有关|相关)(?:部门|单位)(?:对.+)?");

    private Partners() {}

    /** "由甲局牵头，会同乙局，对…". */
    static List<String> named(String sentence, int end) {
        int from = end < sentence.length() && "，,".indexOf(sentence.charAt(end)) >= 0 ? end + 1 : end;
        Matcher together = TOGETHER.matcher(sentence).region(from, sentence.length());
        if (!together.find()) {
            return List.of();
        }
        int to = SubjectReader.comma(sentence, together.end());
        List<String> all = to < 0 ? List.of() : BearerList.parse(sentence.substring(together.end(), to));
        SubjectReader.Subject others =
                all.isEmpty() || STARTS_TEAM.matcher(all.getLast()).find()
                        ? SubjectReader.list(sentence, together.end(), false)
                        : null;
        return others == null ? all : others.bearers().lead();
    }

    static Bearers with(String sentence, int end, List<String> lead) {
        Matcher together = TOGETHER.matcher(sentence).region(end, sentence.length());
        if (together.find()) {
            SubjectReader.Subject others = SubjectReader.list(sentence, together.end(), false);
            List<String> named = (others == null
                            ? named(sentence, end)
                            : others.bearers().lead())
                    .stream().filter(body -> !ANYBODY.matcher(body).matches()).toList();
            if (!named.isEmpty()) {
                return new Bearers(lead, named);
            }
            Matcher partners = PARTNERS.matcher(sentence).region(together.end(), sentence.length());
            if (partners.lookingAt() && !BearerItem.tellsADeed(partners.group(1))) {
                return new Bearers(lead, BearerList.split(partners.group(1)));
            }
        }
        Matcher helps = HELPS.matcher(sentence).region(end, sentence.length());
        SubjectReader.Subject helped = helps.lookingAt() ? SubjectReader.list(sentence, helps.end(), false) : null;
        if (helped != null
                && !IN_GENERAL
                        .matcher(sentence)
                        .region(helped.end(), sentence.length())
                        .lookingAt()) {
            return new Bearers(helped.bearers().lead(), lead);
        }
        Bearers chain = RoleChain.read(sentence, end);
        if (!chain.isEmpty()) {
            return new Bearers(lead, List.of()).plus(chain);
        }
        Matcher helpers = HELPERS.matcher(sentence).region(end, sentence.length());
        List<String> support = helpers.find()
                ? BearerList.parse(helpers.group(1) == null ? helpers.group(2) : helpers.group(1))
                : List.of();
        return new Bearers(lead, support);
    }
}
