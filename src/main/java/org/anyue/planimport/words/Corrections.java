package org.anyue.planimport.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.Selector;
import org.anyue.planimport.lexicon.Correction;
import org.anyue.planimport.lexicon.Lexicon;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.Change.DutyChange;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.Spans;
import org.anyue.planimport.review.WordCorrection;
import org.anyue.planimport.review.WordCorrection.State;
import org.jspecify.annotations.Nullable;

/** What a decision of a reviewer says that a word list could have known. Says nothing rather than guess. */
public final class Corrections {

    /** A table taken over changes very many duties at once; the first few corrections say enough. */
    private static final int MOST = 8;

    private static final Pattern MASK = Pattern.compile("^(?:[xX×*＊○〇]+|某+)");
    private static final Pattern PLACE = Pattern.compile("^[省市县区州旗](?=.{2})");
    private static final Pattern BODY = Pattern.compile(".*(?:局|委|办|办公室|中心|厅|部|队|公司|院|会|站|所|处|集团|支队)$");
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:[一二三四五六七八九十]是|[（(]?[\\d一二三四五六七八九十]+[）)、.．])?((?:各|每个|所有|全体)[\\p{IsHan}（）()、]{2,14}?)"
                    + "(?=要|应|须|必须|负责|组织|开展|结合|积极|认真|于|在\\d|每[天日周月季])");
    private static final String STOPS = "。！？；\n";
    /** A word is looked at within its clause: the same one may stand rightly beside it. */
    private static final String COMMAS = STOPS + "，,";

    private final PlanReview review;
    private final int[] text;

    /** @param review after the decision that is looked at */
    public Corrections(PlanReview review) {
        this.review = review;
        this.text = review.plan().text().codePoints().toArray();
    }

    public List<Correction> of(Decision decision) {
        Set<Correction> all = new LinkedHashSet<>();
        decision.change().corrections().stream()
                .map(this::word)
                .flatMap(List::stream)
                .forEach(all::add);
        decision.change().duties().stream()
                .map(this::duty)
                .flatMap(List::stream)
                .forEach(all::add);
        return all.stream().limit(MOST).toList();
    }

    /** Whether rows that leave a word alone do so at this place only, not where the same word is rightly doubted. */
    public boolean spares(Correction correction, List<WordRow> rows) {
        if (!(correction instanceof Correction.OfWord word) || !word.written().equals(word.meant())) {
            return true;
        }
        String plan = review.plan().text();
        return review.ledger().corrections().stream()
                .filter(other -> other.word().equals(word.written()) && other.state() != State.REFUSED)
                .map(WordCorrection::span)
                .noneMatch(place -> rows.stream()
                        .anyMatch(row -> WordMatch.of(row)
                                .overlapping(
                                        plan,
                                        plan.offsetByCodePoints(0, place.start()),
                                        plan.offsetByCodePoints(0, place.end()))
                                .isPresent()));
    }

    private List<Correction> word(WordCorrection before) {
        WordCorrection now = review.ledger().correction(before.position());
        boolean other = !now.suggestion().equals(before.suggestion());
        Correction said = switch (now.kind()) {
            case SWAPPED ->
                now.state() == State.REFUSED
                        ? new Correction.OfWord(now.word(), now.word(), around(now.span(), COMMAS))
                        : now.isApplied() && other
                                ? new Correction.OfWord(now.word(), now.suggestion(), around(now.span(), COMMAS))
                                : null;
            case MASKED -> now.isApplied() ? hidden(now) : null;
            case STALE -> now.isApplied() && other ? body(now) : null;
            case EDITION -> null;
        };
        return said == null ? List.of() : List.of(said);
    }

    /** The typed name shows where the hidden one ends: inside what was read as hidden, or behind it. */
    private @Nullable Correction hidden(WordCorrection now) {
        Matcher mask = MASK.matcher(now.word());
        if (!mask.find()) {
            return null;
        }
        String tail = now.word().substring(mask.end());
        String typed = now.suggestion();
        for (int length = tail.length() - 1; length >= 2; length--) {
            String head = tail.substring(0, length);
            if (typed.endsWith(head)) {
                return new Correction.OfHiddenName(mask.group() + head, sentence(now.span()));
            }
        }
        String rest = typed.contains(tail) && tail.length() >= 2
                ? typed.substring(typed.lastIndexOf(tail) + tail.length())
                : "";
        boolean follows = !rest.isEmpty() && behind(now.span()).startsWith(rest);
        return follows ? new Correction.OfHiddenName(now.word() + rest, sentence(now.span())) : null;
    }

    private @Nullable Correction body(WordCorrection now) {
        Integer year = review.plan().year();
        String today = PLACE.matcher(now.suggestion()).replaceFirst("");
        if (year == null || !BODY.matcher(today).matches()) {
            return null;
        }
        String written = review.plan().findings().stream()
                .filter(finding -> finding.code() == FindingCode.STALE_BODY && finding.span() != null)
                .map(finding -> Spans.of(finding.span()))
                .filter(span -> Spans.holds(span, now.span()))
                .findFirst()
                .map(this::quote)
                .orElse(now.word());
        return new Correction.OfBody(written, since(written, year), today, sentence(now.span()));
    }

    /** The year that the built-in list knows for the body, else the one of the plan. */
    private static int since(String written, int year) {
        return Lexicon.rows("bodies").stream()
                .filter(row -> Pattern.compile(row.cell(0)).matcher(written).find())
                .map(row -> Integer.parseInt(row.cell(1)))
                .findFirst()
                .orElse(year);
    }

    private List<Correction> duty(DutyChange change) {
        DutyTerms after = change.after();
        SourceSpan span = after == null ? null : after.span();
        if (after == null || span == null) {
            return List.of();
        }
        List<Correction> all = new ArrayList<>();
        DutyTerms before = change.before();
        if (before != null && before.kind() != after.kind()) {
            kind(before, after).ifPresent(all::add);
        }
        Set<org.anyue.campaign.Selector> selectors =
                new LinkedHashSet<>(after.scope().selectors());
        boolean one = selectors.size() == 1 && !selectors.contains(org.anyue.campaign.Selector.NAMED);
        boolean changed = before == null
                || !before.scope().equals(after.scope())
                || !before.lead().equals(after.lead());
        if (one && changed) {
            Selector selector = Selector.valueOf(selectors.iterator().next().name());
            String sentence = quote(span);
            phrases(after, span, sentence)
                    .limit(1)
                    .forEach(phrase -> all.add(new Correction.OfBearer(phrase, selector, sentence)));
        }
        return all;
    }

    /** An activity whose own kind the duty had has another one. */
    private Optional<Correction> kind(DutyTerms before, DutyTerms after) {
        for (int i = 0;
                i < Math.min(review.items().size(), review.plan().activities().size());
                i++) {
            CompiledPlan.Activity activity = review.plan().activities().get(i);
            boolean mine = review.items().get(i).id().equals(after.item())
                    && activity.kind().name().equals(before.kind().name());
            if (mine && !activity.title().isBlank()) {
                return Optional.of(new Correction.OfKind(
                        activity.title(), ActivityKind.valueOf(after.kind().name())));
            }
        }
        return Optional.empty();
    }

    /** How the sentence names the bearer: as somebody typed it, as it was read, or as its subject stands there. */
    private Stream<String> phrases(DutyTerms after, SourceSpan span, String sentence) {
        Stream<String> typed = after.lead().stream();
        Stream<String> read = review.plan().duties().stream()
                .filter(duty -> Spans.overlap(Spans.of(duty.span()), span))
                .flatMap(duty -> duty.lead().stream());
        Matcher subject = SUBJECT.matcher(sentence.strip());
        Stream<String> stands = subject.find() ? Stream.of(subject.group(1)) : Stream.empty();
        return Stream.of(typed, read, stands)
                .flatMap(phrase -> phrase)
                .map(String::strip)
                .filter(phrase -> phrase.length() >= 2 && sentence.contains(phrase))
                .distinct();
    }

    private String sentence(SourceSpan place) {
        return around(place, STOPS);
    }

    private String around(SourceSpan place, String stops) {
        int from = place.start();
        while (from > 0 && stops.indexOf(text[from - 1]) < 0) {
            from--;
        }
        int to = place.end();
        while (to < text.length && stops.indexOf(text[to]) < 0) {
            to++;
        }
        int end = to < text.length && text[to] != '\n' ? to + 1 : to;
        return new String(text, from, end - from).strip();
    }

    private String behind(SourceSpan place) {
        return new String(text, place.end(), Math.min(text.length, place.end() + MOST) - place.end());
    }

    private String quote(SourceSpan span) {
        return span.quote(review.plan().text());
    }
}
