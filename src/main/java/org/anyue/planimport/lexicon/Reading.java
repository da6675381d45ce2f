package org.anyue.planimport.lexicon;

import java.util.Arrays;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.anyue.planimport.lexicon.Correction.OfBearer;
import org.anyue.planimport.lexicon.Correction.OfBody;
import org.anyue.planimport.lexicon.Correction.OfHiddenName;
import org.anyue.planimport.lexicon.Correction.OfKind;
import org.anyue.planimport.lexicon.Correction.OfWord;
import org.jspecify.annotations.Nullable;

/** Whether the compiler, with given words, reads a small plan as a correction says. */
final class Reading {

    private static final int YEAR = 2025;

    private Reading() {}

    static boolean agrees(Correction correction, Vocabulary words) {
        return switch (correction) {
            case OfBearer bearer -> bearer(bearer, words);
            case OfKind kind -> kind(kind, words);
            case OfWord word -> word(word, words);
            case OfHiddenName name ->
                finding(name.name(), FindingCode.MASKED_NAME, compile("宣传", name.sentence(), YEAR, words)) != null;
            case OfBody body -> body(body, words);
        };
    }

    private static boolean bearer(OfBearer bearer, Vocabulary words) {
        CompiledPlan plan = compile("宣传", bearer.bearer() + "要组织一次集中宣传。", YEAR, words);
        return plan.duties().stream().anyMatch(duty -> {
            String selector = duty.scope().selector();
            return duty.lead().contains(bearer.bearer())
                    && selector != null
                    && Arrays.asList(selector.split("\\+"))
                            .contains(bearer.selector().name());
        });
    }

    private static boolean kind(OfKind kind, Vocabulary words) {
        return compile(kind.title(), "各企业要按要求参加。", YEAR, words).activities().stream()
                .anyMatch(activity -> activity.title().equals(kind.title()) && activity.kind() == kind.kind());
    }

    /** Every place of the word in the sentence is doubted as said, or none of them is. */
    private static boolean word(OfWord word, Vocabulary words) {
        CompiledPlan plan = compile("宣传", word.sentence(), YEAR, words);
        Finding finding = finding(word.written(), FindingCode.SWAPPED_WORD, plan);
        return word.leavesIt()
                ? finding == null
                : finding != null && word.meant().equals(finding.suggestion());
    }

    private static boolean body(OfBody body, Vocabulary words) {
        CompiledPlan plan = compile("宣传", body.sentence(), Math.max(YEAR, body.since()), words);
        Finding finding = finding(body.written(), FindingCode.STALE_BODY, plan);
        return finding != null
                && finding.suggestion() != null
                && finding.suggestion().endsWith(body.now());
    }

    private static @Nullable Finding finding(String written, FindingCode code, CompiledPlan plan) {
        return plan.findings().stream()
                .filter(finding -> finding.code() == code
                        && finding.span() != null
                        && at(plan, finding.span()).equals(written))
                .findFirst()
                .orElse(null);
    }

    private static String at(CompiledPlan plan, CompiledPlan.Span span) {
        int[] points = plan.text().codePoints().toArray();
        return new String(points, span.start(), span.end() - span.start());
    }

    private static CompiledPlan compile(String title, String sentence, int year, Vocabulary words) {
        String text = "某市%d年“安全生产月”活动方案\n一、活动内容\n（一）%s\n%s\n".formatted(year, title, sentence);
        return PlanCompiler.compile(new PlanSource("sentence.txt", "txt", "0", text, null), words);
    }
}
