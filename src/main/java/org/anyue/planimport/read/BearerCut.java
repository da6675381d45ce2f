package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;

/** Cuts a list of bearers at its commas. Some commas join: "各县党委、政府", "中央、省驻岚企业", "校党委书记、校长". */
final class BearerCut {

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
        return parts;
    }

    private static boolean joined(String left, String right) {
        return JOINTS.get().stream()
                .anyMatch(joint -> joint.left().matcher(left).find()
                        && joint.right().matcher(right).find());
    }
}
