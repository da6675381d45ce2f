package org.anyue.planimport.read;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Names the kind of an activity or a duty by its words ({@code kinds.tsv}). */
final class KindReader {

    private record Rule(String scope, ActivityKind kind, Pattern pattern) {

        boolean in(String text) {
            return pattern.matcher(text).find();
        }

        int at(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
        }
    }

    private static final Derived<List<Rule>> RULES = Vocabulary.derived(words -> words.rows("kinds").stream()
            .map(row -> new Rule(row.cell(0), ActivityKind.valueOf(row.cell(1)), Pattern.compile(row.cell(2))))
            .toList());

    /** What must not be done says nothing about what is to be done. */
    private static final Pattern FORBIDS =
            Pattern.compile("[^，,。；;]{0,24}?(?:(?:一律)?(?:不得|严禁|禁止|不准|不许|杜绝|防止|避免|坚决不|不搞)[^，,。；;]*[，,。；;]?)+");

    /** "观看警示片并开展讨论" is warning by cases; the talk belongs to it. */
    private static final Pattern WATCHED = Pattern.compile("警示(?:教育)?片|以案|观看|收看|复盘");

    /** What screens and loudspeakers do on the day of the stalls belongs to it. */
    private static final Pattern ALL_DAY = Pattern.compile("(?:滚动|循环)播放|同步宣传");

    private static final Derived<List<Rule>> HELD = Vocabulary.derived(words -> words.rows("kinds").stream()
            .filter(row -> row.cell(0).equals("object"))
            .map(row -> new Rule(
                    row.cell(0),
                    ActivityKind.valueOf(row.cell(1)),
                    Pattern.compile("(?:开展|组织|举行|举办|召开|进行)[^，,。；;]{0,24}?(?:" + row.cell(2) + ")(?=[，,。；;、（(]|$)")))
            .toList());

    private static final Pattern AND =
            Pattern.compile("(.*?(?:演练|排查|整治|征集|警示教育|技能(?:竞赛|比武|大赛)|人员培训|“[二三四五六七八九十]进”))[和与及](?=.{4})");

    /** "总结提升": where papers are asked for, it is about them. */
    private static final Pattern SUMMING_UP = Pattern.compile("总结(?:提升|评比|评估|阶段|日)");

    private static final Pattern ASKED = Pattern.compile("报送|上报|总结[^，,。；;]{0,20}(?:报(?![告道])|送|交)");

    private KindReader() {}

    /** The title decides; a title that says nothing leaves it to the first telling word of the text. */
    static ActivityKind activity(String title, String body) {
        ActivityKind named = first("title", firstOf(title), ActivityKind.OTHER);
        ActivityKind kind = named == ActivityKind.OTHER ? first("title", title, earliest(body)) : named;
        return kind == ActivityKind.OTHER
                        && SUMMING_UP.matcher(title).find()
                        && ASKED.matcher(body).find()
                ? ActivityKind.REPORTING
                : kind;
    }

    /** "隐患排查和应急演练": of two deeds the one that is named first. */
    private static String firstOf(String title) {
        Matcher and = AND.matcher(title);
        return and.lookingAt() ? and.group(1) : "";
    }

    /**
     * The sentence's own strong word, unless it speaks of what the whole activity is about. Whatever is done for a campaign of
     * a higher body is taking part in it.
     */
    static ActivityKind duty(String sentence, ActivityKind activity) {
        if (Handover.only(sentence) && activity != ActivityKind.HIGHER_CAMPAIGN) {
            return ActivityKind.REPORTING;
        }
        ActivityKind held = held(sentence);
        boolean atStand = activity == ActivityKind.CONSULTATION_DAY && held == ActivityKind.TRAINING;
        boolean warned = activity == ActivityKind.WARNING_EDUCATION
                && WATCHED.matcher(sentence).find();
        if (held != null && !warned && !atStand && activity != ActivityKind.HIGHER_CAMPAIGN) {
            return held;
        }
        ActivityKind always = first("duty", sentence, activity);
        if (activity == ActivityKind.HIGHER_CAMPAIGN) {
            return always == ActivityKind.REPORTING ? always : activity;
        }
        boolean ofItsActivity = scope("title").anyMatch(rule -> rule.kind() == activity && rule.in(sentence));
        if (activity == ActivityKind.CONSULTATION_DAY
                && ALL_DAY.matcher(sentence).find()) {
            return activity;
        }
        boolean weak =
                always == ActivityKind.PUBLICITY || activity == ActivityKind.OTHER && always != ActivityKind.REPORTING;
        if (weak && ofItsActivity) {
            return activity;
        }
        if (always != activity || ofItsActivity) {
            return always;
        }
        ActivityKind inside = first("inside", sentence, activity);
        if (activity == ActivityKind.CONSULTATION_DAY
                && (inside == ActivityKind.HAZARD || inside == ActivityKind.TRAINING)) {
            return activity;
        }
        return inside == ActivityKind.OTHER ? first("vague", sentence, inside) : inside;
    }

    /** As {@link #duty}, of a sentence whose papers are left aside: reporting is none of it. */
    static ActivityKind done(String words, ActivityKind activity) {
        ActivityKind kind = duty(words, activity);
        return kind == ActivityKind.REPORTING ? activity : kind;
    }

    /** "开展学法讨论", "举办…综合演练": what is held decides, whatever else the sentence speaks of. */
    private static @Nullable ActivityKind held(String sentence) {
        return HELD.get().stream()
                .filter(rule -> rule.in(sentence))
                .map(Rule::kind)
                .findFirst()
                .orElse(null);
    }

    static ActivityKind requirement(String sentence) {
        if (Handover.only(sentence)) {
            return ActivityKind.REPORTING;
        }
        boolean onlyForbids = FORBIDS.matcher(sentence).matches();
        return onlyForbids ? ActivityKind.OTHER : first("requirement", sentence, ActivityKind.OTHER);
    }

    private static ActivityKind earliest(String body) {
        return scope("body")
                .filter(rule -> rule.in(body))
                .min(Comparator.comparingInt(rule -> rule.at(body)))
                .map(Rule::kind)
                .orElse(ActivityKind.OTHER);
    }

    private static ActivityKind first(String scope, String text, ActivityKind otherwise) {
        return scope(scope)
                .filter(rule -> rule.in(text))
                .map(Rule::kind)
                .findFirst()
                .orElse(otherwise);
    }

    private static Stream<Rule> scope(String scope) {
        return RULES.get().stream().filter(rule -> rule.scope().equals(scope));
    }
}
