package org.anyue.planimport.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.Severity;
import org.anyue.planimport.lexicon.WordPattern;
import org.anyue.planimport.text.PlanText;

/** Swapped words, masked names and places where a word seems to be cut out. */
final class WordCheck {

    private static final WordPattern MASKED = WordPattern.of(
            "(?:(?<![A-Za-z])[xX×]{2,8}(?![A-Za-z])|某某|(?<![*＊])(?<![*]{2}[^*\\n]{1,40})[*＊]{2,4}(?![^*\\n]{1,40}[*]{2})(?=[\\u4e00-\\u9fff])|(?<![一二三四五六七八九十])[○〇]{2,4}(?![一二三四五六七八九]))"
                    + "(?:[\\u4e00-\\u9fff]{0,6}?{maskednames}|[\\u4e00-\\u9fff]{2,4}?(?={verbs}|提供|供)|[\\u4e00-\\u9fff]{1,4})"
                    + "|(?<![A-Za-z0-9×])×(?=[市县区镇乡省局])[市县区镇乡省局]"
                    + "|某(?:[市县区镇乡省]|公司|企业)(?=安委|人民政府|政府|应急|委|直|各|安全生产月|“安全)");
    /** In a text of swapped words the hidden name may hold one as well. */
    private static final Pattern SWAPPED_INSIDE = Pattern.compile("平安|效劳|开展");

    private static final Pattern GAP = Pattern.compile("(?<=[、，][ ])报(?=[等、，])|(?<=[\\u4e00-\\u9fff]{2})[ ](?=[。，；])");

    private WordCheck() {}

    static List<Finding> run(PlanText text) {
        List<Finding> findings = new ArrayList<>();
        for (Swaps.Swap swap : Swaps.find(text.value())) {
            String wrong = text.at(swap.from(), swap.to());
            findings.add(new Finding(
                    FindingCode.SWAPPED_WORD,
                    Severity.WARNING,
                    "“%s”疑为被替换的词，原文可能是“%s”；请核对后选择改或不改".formatted(wrong, swap.right()),
                    swap.right(),
                    text.span(swap.from(), swap.to())));
        }
        masked(text, !findings.isEmpty(), findings);
        gaps(text, findings);
        return findings;
    }

    private static void masked(PlanText text, boolean mangled, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        Matcher matcher = MASKED.matcher(text.value());
        while (matcher.find()) {
            String name = matcher.group();
            String key = name.toLowerCase(Locale.ROOT).replace('×', 'x');
            if (seen.add(key)) {
                Matcher swapped = SWAPPED_INSIDE.matcher(name);
                String more = mangled && swapped.find() ? "，并核对其中的“%s”".formatted(swapped.group()) : "";
                findings.add(new Finding(
                        FindingCode.MASKED_NAME,
                        Severity.WARNING,
                        "“%s”是隐去的名称，请补全真实名称%s".formatted(name, more),
                        null,
                        text.span(matcher.start(), matcher.end())));
            }
        }
    }

    private static void gaps(PlanText text, List<Finding> findings) {
        Matcher matcher = GAP.matcher(text.value());
        while (matcher.find()) {
            int from = Math.max(0, matcher.start() - 4);
            findings.add(new Finding(
                    FindingCode.TRUNCATED,
                    Severity.NOTE,
                    "此处疑有缺字，请对照原件补全",
                    null,
                    text.span(from, Math.min(text.length(), matcher.end() + 1))));
        }
    }
}
