package org.anyue.planimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.CompiledPlan.Span;
import org.jspecify.annotations.Nullable;

/** Findings for reading: the same finding at many places is one line with its number, followed by a few of its sentences. */
final class FindingGroups {

    private static final int SENTENCES = 3;
    private static final int BESIDE = 40;

    private final int[] text;

    private FindingGroups(int[] text) {
        this.text = text;
    }

    /** @param lines the finding, then its sentences with the place in 【】, indented */
    record Group(List<String> lines) {}

    /** In order of their first place, the whole plan's errors first. */
    static List<Group> of(CompiledPlan plan) {
        Map<String, List<Finding>> same = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            plan.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .forEach(finding -> same.computeIfAbsent(finding.code() + finding.message(), _ -> new ArrayList<>())
                            .add(finding));
        }
        FindingGroups groups = new FindingGroups(plan.text().codePoints().toArray());
        return same.values().stream().map(groups::group).toList();
    }

    private Group group(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s".formatted(findings.getFirst().code(), headline(findings)));
        Set<String> sentences = new LinkedHashSet<>();
        findings.stream().map(Finding::span).forEach(span -> {
            if (span != null) {
                sentences.add(sentence(span));
            }
        });
        sentences.stream().limit(SENTENCES).forEach(sentence -> lines.add("    " + sentence));
        if (sentences.size() > SENTENCES) {
            lines.add("    ……其余 %d 句".formatted(sentences.size() - SENTENCES));
        }
        return new Group(List.copyOf(lines));
    }

    private String headline(List<Finding> findings) {
        Finding first = findings.getFirst();
        Span span = first.span();
        if (first.code() == FindingCode.SWAPPED_WORD && span != null) {
            return "“%s”→“%s” %d 处，请核对后选择改或不改"
                    .formatted(words(span.start(), span.end()), first.suggestion(), findings.size());
        }
        return findings.size() == 1 ? first.message() : "%s（%d 处）".formatted(first.message(), findings.size());
    }

    /** From the stop before to the stop behind, at most {@value #BESIDE} characters to each side. */
    private String sentence(@Nullable Span span) {
        if (span == null) {
            return "";
        }
        int from = span.start();
        while (from > 0 && span.start() - from < BESIDE && !stop(text[from - 1])) {
            from--;
        }
        int to = span.end();
        boolean closed = to > 0 && stop(text[to - 1]);
        while (!closed && to < text.length && to - span.end() < BESIDE && text[to] != '\n') {
            closed = stop(text[to++]);
        }
        String before = from > 0 && !stop(text[from - 1]) ? "…" : "";
        String after = closed || to == text.length || text[to] == '\n' ? "" : "…";
        return (before + words(from, span.start()) + "【" + words(span.start(), span.end()) + "】" + words(span.end(), to)
                        + after)
                .strip();
    }

    private static boolean stop(int c) {
        return "。！？；\n".indexOf(c) >= 0;
    }

    private String words(int from, int to) {
        return new String(text, from, to - from).replace('\n', ' ').replace('\t', ' ');
    }
}
