package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;

/** What the sentences behind one that asks for papers say of their form, receiver and contact ("上述材料…"). */
final class FormBehind {

    private static final Pattern FOLLOWS = Pattern.compile(
            "^(?:上述|以上|所有|各类|相关|活动|报送)?(?:总结材料|材料|资料|纸质|电子版|电子文本|文字材料)|^(?:纸质|电子)|^[^，,。；;]{2,20}以[^，,。；;]{0,8}(?:正式文件|纸质|书面|电子)[^，,。；;]{0,6}(?:形式|方式)|^[^，,。；;]{2,24}(?:须|要|应|需|均|都|同时|一律)[^，,。；;]{0,12}(?:纸质|电子版|书面材料)|^(?:请)?(?:同时|一并)(?:报送|发送|提交)|^[^，。]{0,8}(?:发送?至|报送至)[^，。]{0,12}邮箱");
    /** "……总结于12月10日前报送。上述材料的纸质版寄送…": holds for more than the paper in front of it. */
    static final Pattern ALL_PAPERS = Pattern.compile("^(?:上述|以上|所有|各类)(?:报送)?(?:材料|资料)");

    /** "报送方式：纸质件送…，电子件发至…": a line of its own, holds for all papers. */
    private static final Pattern WAY = Pattern.compile("^(?:材料|资料|信息)?(?:报送|上报|提交)(?:方式|形式|途径)(?:[：:]|$)");

    private static final int FURTHEST = 6;

    private final List<Sentence> sentences;
    private final SubmissionDeadlines due;
    private final String way;

    FormBehind(PlanDocument document, SubmissionDeadlines due) {
        PlanText text = document.text();
        this.sentences = document.sentences();
        this.due = due;
        this.way = sentences.stream()
                .filter(sentence -> WAY.matcher(sentence.text()).find()
                        || WAY.matcher(text.at(sentence.section().title())).find())
                .map(Sentence::text)
                .findFirst()
                .orElse("");
    }

    /** In one item, or in items of one list. */
    private static boolean together(Section one, Section other) {
        return one == other || one.parent() != null && one.parent() == other.parent();
    }

    /** The words behind the n-th sentence that hold for its papers, empty when there are none. */
    String sentence(int index) {
        StringBuilder follow = new StringBuilder();
        boolean between = false;
        for (int i = index + 1; i < sentences.size() && i <= index + FURTHEST; i++) {
            Sentence next = sentences.get(i);
            boolean all = ALL_PAPERS.matcher(next.text()).find();
            if (all
                    || !between
                            && FOLLOWS.matcher(next.text()).find()
                            && due.of(next).isEmpty()) {
                follow.append(next.text());
            } else if (together(next.section(), sentences.get(index).section())
                    && HandedIn.VERB.matcher(next.text()).find()) {
                between = true;
            } else {
                break;
            }
        }
        return follow.append(way).toString();
    }
}
