package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;

/** Cuts a list of bearers at its commas. Some commas join: "各县党委、政府", "中央、省驻岚企业", "校党委书记、校长". */
final class BearerCut {

    private static final Pattern GLUED = Pattern.compile(
            "(([省市县区州旗镇乡])[^省市县区州旗镇乡、，（()）]{2,10}(?:局|委|办|厅|[支大]队|中心|总工会|妇联))(\\2(?![政场容民域划间块委])[^省市县区州旗镇乡、，（()）]{2,10}(?:局|委|办|厅|[支大]队|中心|总工会|妇联))");

    /** "各街道各单位", but "各级各部门", "各地各单位". */
    private static final Pattern EACH_AND_EACH = Pattern.compile(
            "(各(?:镇|乡|乡镇|街道|镇街|县区|县|区|村|社区|科室|股室)(?:[（(][^（）()]{1,6}[）)])?)(各(?:成员|有关|相关|直属)?(?:单位|部门|企业|科室|站所)[^各]*)");

    private static final Pattern AND_SO_ON = Pattern.compile("(?<=[局会联委办部社])等$");

    private record Joint(Pattern left, Pattern right) {}

    /** What must stand before and after a 、 that does not divide ({@code joints.tsv}). */
    private static final Derived<List<Joint>> JOINTS = Vocabulary.derived(words -> words.rows("joints").stream()
            .map(row ->
                    new Joint(Pattern.compile("(?:" + row.cell(0) + ")$"), Pattern.compile("^(?:" + row.cell(1) + ")")))
            .toList());

    private BearerCut() {}

    /** The parts between 、，；outside brackets and quotation marks, trimmed; empty ones left out. */
    static List<String> cut(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += "（(“".indexOf(c) >= 0 ? 1 : "）)”".indexOf(c) >= 0 ? -1 : 0;
            boolean comma = depth <= 0 && "、，,；;".indexOf(c) >= 0;
            if (comma && !(c == '、' && joined(list.substring(from, i), list.substring(i + 1)))) {
                parts.add(list.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(list.substring(from).strip());
        parts.removeIf(String::isEmpty);
        parts.replaceAll(part -> AND_SO_ON.matcher(part).replaceFirst(""));
        return parts.stream().flatMap(BearerCut::apart).toList();
    }

    /** "市应急局市消防救援支队": the same place in front of two bodies, the 、 was forgotten. */
    private static Stream<String> apart(String part) {
        Matcher each = EACH_AND_EACH.matcher(part);
        if (each.matches()) {
            return Stream.of(each.group(1), each.group(2));
        }
        Matcher glued = GLUED.matcher(part);
        return glued.matches() ? Stream.of(glued.group(1), glued.group(3)) : Stream.of(part);
    }

    private static boolean joined(String left, String right) {
        return JOINTS.get().stream()
                .anyMatch(joint -> joint.left().matcher(left).find()
                        && joint.right().matcher(right).find());
    }
}
