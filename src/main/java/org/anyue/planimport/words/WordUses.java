package org.anyue.planimport.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Span;

/** Finds where own words made a plan read otherwise, by comparing with what the built-in lists alone read. */
public final class WordUses {

    private final CompiledPlan plan;
    private final Map<OwnWord, WordMatch> words = new HashMap<>();

    private WordUses(CompiledPlan plan, List<OwnWord> own) {
        this.plan = plan;
        own.forEach(word -> words.computeIfAbsent(word, one -> WordMatch.of(one.row())));
    }

    /**
     * @param plan as read with the own words
     * @param plain the same text as read without them
     */
    public static List<WordUse> between(CompiledPlan plan, CompiledPlan plain, List<OwnWord> own) {
        return new WordUses(plan, own).uses(differing(plan, plain));
    }

    private List<WordUse> uses(Set<Span> places) {
        Set<WordUse> uses = new LinkedHashSet<>();
        for (Span place : places) {
            int from = chars(place.start());
            int to = chars(place.end());
            int lineStart = plan.text().lastIndexOf('\n', Math.max(0, from - 1)) + 1;
            int end = plan.text().indexOf('\n', to);
            String line = plan.text()
                    .substring(Math.min(lineStart, from), end < 0 ? plan.text().length() : end);
            int shift = Math.min(lineStart, from);
            words.forEach((word, match) -> match.overlapping(line, from - shift, to - shift)
                    .ifPresent(found -> uses.add(use(word, found, shift))));
        }
        Comparator<WordUse> order = Comparator.comparingInt(
                        (WordUse use) -> use.span().start())
                .thenComparingInt(use -> use.span().end())
                .thenComparing(use -> use.row().list() + use.row().line());
        List<WordUse> sorted = new ArrayList<>(uses);
        sorted.sort(order);
        return sorted;
    }

    private WordUse use(OwnWord word, MatchResult found, int shift) {
        String text = plan.text();
        SourceSpan span = new SourceSpan(
                text.codePointCount(0, shift + found.start()), text.codePointCount(0, shift + found.end()));
        return new WordUse(span, word.owner(), word.row());
    }

    private int chars(int points) {
        return plan.text().offsetByCodePoints(0, points);
    }

    /** What one reading says that the other does not. */
    private static Set<Span> differing(CompiledPlan plan, CompiledPlan plain) {
        Set<Said> mine = said(plan);
        Set<Said> theirs = said(plain);
        Set<Span> places = new HashSet<>();
        Stream.concat(
                        mine.stream().filter(one -> !theirs.contains(one)),
                        theirs.stream().filter(one -> !mine.contains(one)))
                .forEach(one -> places.add(one.place()));
        return places;
    }

    private record Said(Span place, List<Object> words) {}

    private static Set<Said> said(CompiledPlan plan) {
        Set<Said> all = new HashSet<>();
        plan.duties()
                .forEach(duty -> all.add(new Said(
                        duty.span(),
                        List.of(
                                duty.what(),
                                duty.kind(),
                                duty.lead(),
                                duty.support(),
                                duty.scope(),
                                String.valueOf(duty.quota()),
                                String.valueOf(duty.window()),
                                String.valueOf(duty.due())))));
        plan.ledger().sentences().forEach(one -> all.add(new Said(one.span(), List.of(one.state()))));
        plan.activities().forEach(one -> all.add(new Said(title(one), List.of(one.title(), one.kind()))));
        plan.submissions()
                .forEach(one -> all.add(new Said(one.span(), List.of(one.what(), String.valueOf(one.due())))));
        for (CompiledPlan.Finding finding : plan.findings()) {
            Span place = finding.span();
            if (place != null) {
                all.add(new Said(place, List.of(finding.code(), String.valueOf(finding.suggestion()))));
            }
        }
        return all;
    }

    /** The words of the title, not all that stands below it. */
    private static Span title(CompiledPlan.Activity activity) {
        Span span = activity.span();
        String number = activity.number() == null ? "" : activity.number();
        int length = (number + activity.title())
                .codePointCount(0, number.length() + activity.title().length());
        return new Span(span.start(), Math.min(span.end(), span.start() + Math.max(1, length)));
    }
}
