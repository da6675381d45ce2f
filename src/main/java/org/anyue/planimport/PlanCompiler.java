package org.anyue.planimport;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.planimport.check.Examined;
import org.anyue.planimport.check.HealthCheck;
import org.anyue.planimport.check.Swaps;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.read.ActivityDraft;
import org.anyue.planimport.read.ActivityReader;
import org.anyue.planimport.read.AttachmentReader;
import org.anyue.planimport.read.DateReader;
import org.anyue.planimport.read.DutyReader;
import org.anyue.planimport.read.Head;
import org.anyue.planimport.read.HeadReader;
import org.anyue.planimport.read.OrganisationReader;
import org.anyue.planimport.read.SubmissionReader;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.text.Normaliser;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the text of a plan. A pure function: same source and words, same result; never throws for any text, however broken. Safe
 * for many threads.
 */
public final class PlanCompiler {

    private PlanCompiler() {}

    /** With the built-in words. */
    public static CompiledPlan compile(PlanSource source) {
        return compile(source, Vocabulary.builtIn());
    }

    /** With the built-in words and those a city adds. */
    public static CompiledPlan compile(PlanSource source, Vocabulary words) {
        return words.run(() -> read(source));
    }

    /** A text without a single activity is no plan: a novel, a contract, the cover of a notice. */
    public static boolean isPlan(CompiledPlan plan) {
        return !plan.activities().isEmpty();
    }

    private static CompiledPlan read(PlanSource source) {
        PlanText text = Normaliser.normalise(source.text());
        PlanDocument document = PlanDocument.of(text);
        Head head = HeadReader.read(document, source.asOf());
        LocalDate asOf = source.asOf() != null ? source.asOf() : head.issuedOn();
        DateReader dates = new DateReader(head.dates());

        List<ActivityDraft> drafts = ActivityReader.read(document);
        List<CompiledPlan.Submission> submissions = SubmissionReader.read(document, dates, drafts);
        DutyReader.Result read = DutyReader.read(document, dates, drafts, submissions);
        List<CompiledPlan.Activity> activities = ActivityReader.finish(document, drafts, dates);
        LocalDate day = consultationDay(head, activities);
        Head complete = new Head(head.title(), head.theme(), head.year(), head.issuedOn(), head.period(), day);
        List<CompiledPlan.DatePhrase> all = dates.read(text, new Range(0, text.length()));
        long open = read.ledger().stream().filter(s -> s.state().equals("open")).count();
        return new CompiledPlan(
                at(text, head.title()),
                at(text, head.theme()),
                themeCorrected(text, head.theme()),
                head.year(),
                head.issuedOn(),
                head.period() == null ? null : head.period().start(),
                head.period() == null ? null : head.period().end(),
                day,
                OrganisationReader.read(document),
                activities,
                submissions,
                read.duties(),
                findings(source, new Examined(document, complete, activities, submissions, all, asOf)),
                new CompiledPlan.Ledger(read.ledger(), (int) open),
                AttachmentReader.read(document),
                new CompiledPlan.Source(
                        source.fileName(),
                        source.format(),
                        source.sha256(),
                        text.value().codePointCount(0, text.length()),
                        asOf),
                text.value());
    }

    /** What is wrong with the file itself stands before what is wrong with its words. */
    private static List<CompiledPlan.Finding> findings(PlanSource source, Examined plan) {
        Stream<CompiledPlan.Finding> ofFile = source.notices().stream()
                .map(notice -> new CompiledPlan.Finding(FindingCode.MACROS_IGNORED, Severity.NOTE, notice, null, null));
        return Stream.concat(ofFile, HealthCheck.run(plan).stream()).toList();
    }

    private static @Nullable String at(PlanText text, @Nullable Range range) {
        return range == null ? null : text.at(range);
    }

    private static @Nullable String themeCorrected(PlanText text, @Nullable Range theme) {
        if (theme == null) {
            return null;
        }
        String corrected = Swaps.corrected(text.value(), theme.from(), theme.to());
        return corrected.equals(text.at(theme)) ? null : corrected;
    }

    private static @Nullable LocalDate consultationDay(Head head, List<CompiledPlan.Activity> activities) {
        if (head.consultationDay() != null) {
            return head.consultationDay();
        }
        return activities.stream()
                .filter(activity -> activity.kind() == ActivityKind.CONSULTATION_DAY)
                .flatMap(activity -> activity.dates().stream())
                .filter(date -> date.start() != null && date.start().equals(date.end()))
                .map(CompiledPlan.DatePhrase::end)
                .findFirst()
                .orElse(null);
    }
}
