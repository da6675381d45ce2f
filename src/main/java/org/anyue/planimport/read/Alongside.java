package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.jspecify.annotations.Nullable;

/** "影像资料刻成光盘，随纸质版一起交", "影像资料，与总结同时交": what goes along with the paper told before it. */
final class Alongside {

    private static final Pattern WITH = Pattern.compile(
            "(?:^|[，,；;])((?!电子|纸质)[^，,。；;将把各]{2,16}?(?:资料|材料|照片|影像|图片|视频|表|清单|记录))(?:(?:刻[成录制]?光盘|打包|装订)?[，,]?(?:与|随|同|和)[^，,。；;]{2,10}?(?:同时|一起|一并|一同|同步)(?:报送|上报|报|上交|交|送|提交|寄送|寄)(?=[，,。；;至给到]|$)|刻[成录制]?光盘[，,]?(?:一并|一起|一同)(?:报送|上报|报|上交|交|送|提交|寄送))");
    /** "并于7月2日前报送活动总结，填写《汇总表》一并报送". */
    private static final Pattern FILLED =
            Pattern.compile("填[写好](《[^《》]{2,30}》|[^，,。；;将把]{2,16}?表)(?:一并|一同|一起|同时)(?:报送|上报|报(?![告表])|提交)");

    private static final int NEAR = 160;

    private Alongside() {}

    private static final Pattern BESIDE =
            Pattern.compile("(?:与|随|同|和)((?:[^，,。；;]{0,8})(?:总结|小结|方案|周报|月报|报告))(?:同时|一起|一并|一同|同步)");

    /** The paper told before that it goes along with, null when the words name none of those. */
    static @Nullable Submission with(Sentence sentence, List<Submission> found) {
        Matcher beside = BESIDE.matcher(sentence.text());
        return !beside.find()
                ? null
                : found.stream()
                        .filter(paper -> paper.what().contains(beside.group(1)))
                        .reduce((_, last) -> last)
                        .orElse(null);
    }

    /** What is told of other papers of the words. */
    static String without(String words) {
        return WITH.matcher(words).replaceAll("");
    }

    /** @param last the paper told before, whose day and receiver hold for this one too; null when nothing goes along */
    static @Nullable Submission of(Sentence sentence, @Nullable Submission last, PlanText text) {
        if (last == null || sentence.range().from() - text.index(last.span().end()) > NEAR) {
            return null;
        }
        Matcher with = WITH.matcher(sentence.text());
        boolean own = with.find();
        if (!own && !with.usePattern(FILLED).reset().find()) {
            return null;
        }
        SubmissionForm form = SubmissionForm.of(with.group());
        int start = sentence.range().from();
        return new Submission(
                with.group(1),
                last.due(),
                last.dueText(),
                form.format(),
                form.paper() || !own && last.paper(),
                form.electronic() || !own && last.electronic(),
                form.photos() || !own && last.photos(),
                last.to(),
                last.contact(),
                text.span(text.trim(start + with.start(1), start + with.end())));
    }
}
