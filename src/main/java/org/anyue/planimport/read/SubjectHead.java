package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a clause whose verb is unknown, by what a subject looks like: "每个乡镇打通…", "各科室参与率不低于…". */
final class SubjectHead {

    private static final int LONGEST = 40;
    /** "县直各部门干部职工参与率": whose rate it is. */
    private static final Pattern RATE = Pattern.compile(
            "^([^，,。；;]{2,30}?)(?:干部职工|全体职工|在岗职工|一线职工|一线员工|职工|员工|从业人员|全体人员|班组长以上人员|人员|学生)?(?:[^，,。；;]{2,4}教育|培训)?(?:参与|参加|参训|参演|参赛|参学|覆盖|教育|观看|知晓|培训|受训|学习|答题|排查|整改|完成|签订|承诺|公示|张贴|合格|达标|到位|到会|注册)[率面](?=达|不低于|不少于|要|应|须|为|保持|控制|\\d|实现)");

    /** "各参加单位人员名单请于6月9日前发综合部" */
    private static final Pattern PAPER = Pattern.compile(
            "(各[^，,、。；;：:0-9于]{3,36}?)(?:请|须|应|均|统一)?于?(?:[0-9]{1,2}月[0-9]|每周)[^，,。；;]{2,16}(?:报|送|发|交)");

    /** "各民营医院的总结报送属地…", "驻市企业、省属企业活动总结报…" */
    private static final Pattern OWNERS = Pattern.compile(
            "([^，,。；;：:将把于形由0-9]{2,36}?)的(?:[\\u4e00-\\u9fff]{0,6}(?:计划|方案|总结|小结|名单|清单|台账|情况))(?:请|须|应)?于?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底)|每周[一二三四五])[^，,。；;]{0,8}前(?=报|交|送|发)|([^，,。；;：:将把于形由0-9]{2,36}?)的?(?:活动|工作)*(?:总结|小结)(?:统一|直接|一律)?(?:报送?|上报|交)(?![告流])");

    /** "由综合办公室收齐后报…", "由施工单位将周报表报…" */
    private static final Pattern REPORTS = Pattern.compile(
            "([^，,。；;由将]{2,24}?)(?:负责|统一|集中)*(?:(?:收齐|收集|汇总|整理|梳理)后?)?(?:将[^，,。；;]{2,24}?)?(?:报(?![告道名警刊纸])|上报|报送|提交)");

    private static final Pattern COUNTED = Pattern.compile("[^，,。；;]{0,10}(?:不得|不超过|不少于|不低于|达到|[为是]\\d)");
    private static final Pattern KNOWN = Pattern.compile(
            "^(?:各|每[个家所]|全体|[省市州县区旗镇乡].{1,12}(?:局|委|部|厅|办|会|队|站|中心|集团)$|[省市县区旗镇乡].{1,12}(?:成员单位|部门|科室)$)");
    private static final Pattern SEVERAL =
            Pattern.compile("(?!发动|动员)[^，,。；;对把将]+、[^，,。；;对把将]*(?:局|委|办|科|处|部|[支大中]队|中心|公司|集团|办公室|协会|总工会|[站所馆]|体验点)");
    private static final Pattern GOES_ON = Pattern.compile(
            "^各[\\u4e00-\\u9fff]{0,4}(?:单位|部门|科室|企业|学校)|^[“的等段普室组队员门和及与、（(）)以之内外中间上下级性率长员会主副党政]|^(?:服务|外包|施工|作业|维保|管理|经营|使用|建设|监理|供应|承包|运营|养护)?(?:单位|公司|机构|企业|人员|队伍|商)|^[^都也均还又就仍必只需应须各另再][要应须]|^技|^台(?![风账])|^(?:从业|务工)人员");

    private SubjectHead() {}

    /** Whose rate of taking part is told, or whose paper is asked for by a day. */
    static SubjectReader.@Nullable Subject whose(String sentence, int from) {
        int limit = Math.min(sentence.length(), from + LONGEST);
        Matcher rate = RATE.matcher(sentence.substring(from, limit));
        if (rate.find()) {
            List<String> items = BearerList.parse(rate.group(1));
            if (!items.isEmpty()) {
                return new SubjectReader.Subject(new Bearers(items, List.of()), from + rate.end(1), false);
            }
        }
        Matcher owners = OWNERS.matcher(sentence).region(from, sentence.length());
        int group = owners.lookingAt() ? owners.group(1) == null ? 2 : 1 : 0;
        List<String> whose = group > 0 ? BearerList.parse(owners.group(group)) : List.of();
        if (!whose.isEmpty()) {
            return new SubjectReader.Subject(new Bearers(whose, List.of()), owners.end(group), false);
        }
        Matcher paper = PAPER.matcher(sentence).region(from, sentence.length());
        String owner = paper.lookingAt() && Handover.isPaper(paper.group(1)) ? Handover.owner(paper.group(1)) : "";
        return owner.isEmpty()
                ? null
                : new SubjectReader.Subject(new Bearers(List.of(owner), List.of()), from + owner.length(), false);
    }

    /** Who passes a paper on, from behind 由; null when nobody is named there. */
    static SubjectReader.@Nullable Subject reporting(String sentence, int from) {
        Matcher reports = REPORTS.matcher(sentence).region(from, sentence.length());
        boolean named = reports.lookingAt() && BearerList.isBearer(reports.group(1));
        return named
                ? new SubjectReader.Subject(new Bearers(List.of(reports.group(1)), List.of()), reports.end(1), false)
                : null;
    }

    /** As {@link #read}, unless something of theirs is counted ("每班5处", "各科室酒精存放量不得超过…"). */
    static SubjectReader.@Nullable Subject acting(String sentence, int from) {
        SubjectReader.Subject subject = sentence.startsWith("每", from) ? null : read(sentence, from);
        boolean counted = subject != null
                && COUNTED.matcher(sentence)
                        .region(subject.end(), sentence.length())
                        .lookingAt();
        return counted ? null : subject;
    }

    static SubjectReader.@Nullable Subject read(String sentence, int from) {
        int limit = Math.min(sentence.length(), from + LONGEST);
        for (int end = clauseEnd(sentence, from, limit); end > from + 1; end--) {
            String words = sentence.substring(from, end);
            if (end < sentence.length()
                    && GOES_ON.matcher(sentence.substring(end)).find()) {
                continue;
            }
            boolean several = SEVERAL.matcher(words).matches();
            List<String> items = several || KNOWN.matcher(words).find() ? BearerList.parse(words) : List.of();
            boolean each = !several || items.size() == words.split("、").length;
            if (!items.isEmpty() && each && end < sentence.length()) {
                return new SubjectReader.Subject(new Bearers(items, List.of()), end, false);
            }
        }
        return null;
    }

    private static int clauseEnd(String sentence, int from, int limit) {
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = sentence.charAt(i);
            depth += "（(“".indexOf(c) >= 0 ? 1 : "）)”".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && "，,。；;：:".indexOf(c) >= 0) {
                return i;
            }
        }
        return limit;
    }
}
