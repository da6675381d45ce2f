package org.anyue.planimport.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** What a section without a title is for, told by its first sentence: articles (第三条), parts of minutes (会议要求). */
final class RolesByText {

    private record Rule(SectionRole role, Pattern pattern) {}

    private static final int LONGEST = 120;
    private static final String BODY = "(?:领导小组|工作小组|组委会|组织委员会|专班|指挥部|工作组)";
    private static final List<Rule> RULES = List.of(
            rule(SectionRole.REQUIREMENTS, "^会议(?:要求|强调|号召)"),
            rule(
                    SectionRole.BACKGROUND,
                    "^会议(?:认为|指出|听取|传达|学习)|^(?:为|根据|按照)[^。]*(?:制定|制订|提出)[^。]{0,6}(?:方案|办法|细则|意见|计划)"),
            rule(SectionRole.THEME, "主题(?:是|为|[：:])"),
            rule(SectionRole.ORGANISATION, "(?:成立|设立|组建)[^。；]{0,40}" + BODY + "|任(?:组长|总指挥|指挥长|召集人)"),
            rule(SectionRole.TIME, "^(?:本次)?活动(?:时间|从|自|于)[^。]{0,40}月"),
            rule(
                    SectionRole.REQUIREMENTS,
                    "(?:报送|上报|提交|报告)[^。]{0,20}(?:总结|情况|进展|信息)|^[^。；]{0,40}将[^。；]{0,24}(?:总结|小结|名单|方案|统计表)[^。；]{0,24}(?:报|发送?至|交)|本(?:方案|办法|计划|细则|意见)[^。]{0,6}(?:由|自)|(?:取消|扣减|扣除|追究|问责|约谈|一票否决|予以通报|挂钩)"),
            rule(SectionRole.BACKGROUND, "^会议(?:明确|决定|议定|确定|研究)[^。]{0,12}[：:]?$"));

    private RolesByText() {}

    private static Rule rule(SectionRole role, String pattern) {
        return new Rule(role, Pattern.compile(pattern));
    }

    /** Null when the words say nothing. */
    static @Nullable SectionRole of(PlanText text, Section section) {
        Range body = text.trim(section.title().from(), section.range().to());
        String words = text.at(body.from(), Math.min(body.to(), body.from() + LONGEST));
        int newline = words.indexOf('\n');
        String first = newline < 0 ? words : words.substring(0, newline);
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(first).find())
                .map(Rule::role)
                .findFirst()
                .orElse(null);
    }
}
