package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Duty;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.CompiledPlan.Window;
import org.anyue.planimport.Selector;
import org.anyue.planimport.structure.MarkStyle;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.structure.Table;
import org.anyue.planimport.text.Clauses;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Reads the duties, one per normative sentence, and keeps the ledger: each such sentence is compiled into a duty, merged into
 * one that stands elsewhere, or open because nobody is named for it.
 */
public final class DutyReader {

    private static final Pattern CONSEQUENCE =
            Pattern.compile("通报表扬|表彰|通报批评|予以通报|约谈|奖励|表扬|追究|挂钩|纳入[^，,。；;]{0,16}(?:考核|评价)|一票否决|停工");
    private static final Pattern EVIDENCE = Pattern.compile("(?:活动)?(?:照片|图片|影像资料|视频资料|台账|评估记录|演练记录|签到表|记录)");

    private static final Pattern LATER = Pattern.compile("时间[^，,。；;]{0,8}(?:另行|另定|待定)");
    private static final Pattern POINTS = Pattern.compile("[ 　]*(?:一是|一要|（一）|首先|一、)");

    private final PlanDocument document;
    private final PlanText text;
    private final boolean habit;
    private final DateReader dates;
    private final List<ActivityDraft> drafts;
    private final List<Duty> duties = new ArrayList<>();
    private final List<CompiledPlan.Sentence> ledger = new ArrayList<>();
    private final SelectorReader selectors;
    private final DutyBearers bearers;
    private final Asked asked;
    private final LearnedNames names = new LearnedNames();
    /** Dates of the time cell of the row that is being read. */
    private List<DatePhrase> rowTime = List.of();

    /** What stands in front of 一是 and is still waiting for the duty it leads to. */
    private @Nullable Range introduction;

    private @Nullable ActivityDraft introduced;

    private final DraftIndex index;
    private final Leaves leaves;
    private final DutyKind kinds;
    private int nextTable;
    private int nextDraft;

    private DutyReader(
            PlanDocument document, DateReader dates, List<ActivityDraft> drafts, List<Submission> submissions) {
        this.document = document;
        this.text = document.text();
        this.habit = AssignedReader.habit(text.value());
        this.dates = dates;
        this.asked = new Asked(text, dates);
        this.drafts = drafts;
        this.selectors = SelectorReader.of(document);
        this.bearers = new DutyBearers(document, selectors);
        this.index = new DraftIndex(drafts);
        this.leaves = new Leaves(document, index, dates);
        this.kinds = new DutyKind(submissions);
    }

    /** Duties in order of the text and the ledger of all normative sentences. */
    public record Result(List<Duty> duties, List<CompiledPlan.Sentence> ledger) {}

    /** @param submissions the papers of the plan: a sentence that asks for one is of another kind */
    public static Result read(
            PlanDocument document, DateReader dates, List<ActivityDraft> drafts, List<Submission> submissions) {
        DutyReader reader = new DutyReader(document, dates, drafts, submissions);
        for (Sentence sentence : document.sentences()) {
            reader.leaves.until(sentence.range().from(), reader::compile);
            reader.titles(sentence.range().from());
            reader.rows(sentence.range().from());
            reader.sentence(sentence);
        }
        reader.leaves.until(document.text().length() + 1, reader::compile);
        reader.titles(document.text().length() + 1);
        reader.rows(document.text().length() + 1);
        reader.ledger.sort(java.util.Comparator.comparingInt(s -> s.span().start()));
        return new Result(List.copyOf(reader.duties), List.copyOf(reader.ledger));
    }

    /** "1.专题学习。时间：…责任部门：…": where all that follows are fields, the title says what is to be done. */
    private void titles(int to) {
        for (; nextDraft < drafts.size() && drafts.get(nextDraft).range.to() <= to; nextDraft++) {
            ActivityDraft draft = drafts.get(nextDraft);
            boolean told = !duties.isEmpty()
                    && duties.getLast().span().end() > text.span(draft.range).start();
            if (draft.section != null && !told && draft.title.length() > 3) {
                compile(draft.title);
            }
        }
    }

    private void sentence(Sentence sentence) {
        SectionRole role = sentence.role();
        if (role == SectionRole.PREAMBLE && asked.inNotice(sentence)) {
            compile(sentence.range());
            return;
        }
        if (role == SectionRole.PREAMBLE
                || role == SectionRole.BACKGROUND
                || role == SectionRole.THEME
                || role == SectionRole.TIME) {
            return;
        }
        if (Furniture.is(sentence, document) || underField(sentence)) {
            return;
        }
        Matcher bracket = SentenceForm.bracket(sentence.text());
        if (bracket.find() && OpenPoints.in(bracket.group())) {
            openPoint(text.trim(sentence.range().from(), sentence.range().from() + bracket.end()));
            return;
        }
        if (bracket.lookingAt() && sentence.text().substring(bracket.end()).matches("[。；;]?")) {
            return;
        }
        if (AssignedReader.isAssignment(sentence.text())
                || HandedOut.in(sentence.text())
                || SentenceForm.noDuty(sentence.text())) {
            return;
        }
        if (role == SectionRole.ATTACHMENT || role == SectionRole.SCHEDULE) {
            boolean told = SentenceForm.normative(sentence.text()) || asked.belowStage(sentence);
            if (told && role == SectionRole.SCHEDULE) {
                compile(sentence.range());
            }
            return;
        }
        for (Range part : ClauseSplitter.split(text, sentence.range())) {
            if (role != SectionRole.ORGANISATION || told(text.at(part))) {
                compile(part);
            }
        }
    }

    /** What stands under "3.组织单位" or "1.活动时间" says who and when, and asks for nothing. */
    private boolean underField(Sentence sentence) {
        Section section = document.root().at(sentence.range().from());
        String title = text.at(section.title());
        if (section.mark() != null
                && section.mark().depth() > 1
                && section.mark().style() == MarkStyle.LABEL) {
            return false;
        }
        return !title.isEmpty()
                && !title.matches("组织(?:领导|机构)")
                && (AssignedReader.isAssignment(title + "：") || SentenceForm.timeOrPlace(title));
    }

    /** In the section about the leading group only what others are told is a duty. */
    private static boolean told(String part) {
        SubjectReader.Subject subject = SubjectReader.first(part);
        return subject != null
                && part.substring(subject.end()).matches("^(?:要|应|须|必须|应当|请|也要|都要)[\\s\\S]*")
                && subject.bearers().lead().stream()
                        .anyMatch(b -> SelectorReader.of(b).compareTo(Selector.NAMED) < 0);
    }

    private void openPoint(Range bracket) {
        Duty last = duties.isEmpty() ? null : duties.getLast();
        if (last != null && last.openPoint() == null && sameActivity(last, bracket)) {
            duties.set(duties.size() - 1, withOpenPoint(last, text.at(bracket)));
            ledger.add(new CompiledPlan.Sentence(text.span(bracket), "merged", last.id()));
        }
    }

    private boolean sameActivity(Duty duty, Range range) {
        ActivityDraft draft = activity(range);
        return draft != null && text.span(draft.range).overlaps(duty.span());
    }

    private static Duty withOpenPoint(Duty d, String openPoint) {
        return new Duty(
                d.id(),
                d.activity(),
                d.what(),
                d.kind(),
                d.lead(),
                d.support(),
                d.scope(),
                d.quota(),
                d.window(),
                d.due(),
                d.form(),
                d.evidence(),
                d.consequence(),
                openPoint,
                d.span());
    }

    private @Nullable ActivityDraft activity(Range range) {
        return index.at(range.from());
    }

    private void compile(Range whole) {
        Range part = new Range(whole.from() + SentenceForm.content(text.at(whole)), whole.to());
        String sentence = text.at(part);
        int bracket = AssignedReader.bracketStart(sentence, habit);
        Range core = bracket > 3 ? text.trim(part.from(), part.from() + bracket) : part;
        String words = text.at(core);
        ActivityDraft activity = activity(part);
        SubjectReader.Subject named = names.first(words);
        SubjectReader.Subject subject = named != null && LaterPart.measured(words, named) ? null : named;
        boolean bare = subject == null
                && SentenceForm.purpose(words)
                && QuantityReader.read(text, core).isEmpty();
        if (bare && !duties.isEmpty() && dates.read(text, core).isEmpty()) {
            ledger.add(new CompiledPlan.Sentence(
                    text.span(core), "merged", duties.getLast().id()));
            return;
        }
        boolean reason = subject == null && SentenceForm.reason(words);
        if (reason
                && dates.read(text, core).isEmpty()
                && QuantityReader.read(text, core).isEmpty()) {
            return;
        }
        if (activity == null && subject == null && !SentenceForm.normative(words)) {
            return;
        }
        DutyBearers.Told told = bearers.of(words, core, subject, activity);
        boolean introduces = activity != null
                && subject == null
                && told.bearers().isEmpty()
                && POINTS.matcher(text.value())
                        .region(whole.to(), text.length())
                        .lookingAt()
                && dates.read(text, core).isEmpty()
                && QuantityReader.read(text, core).isEmpty();
        if (introduces) {
            introduction = core;
            introduced = activity;
            return;
        }
        add(core, activity, told, subject);
        if (introduction != null) {
            boolean leadsHere = introduced == activity;
            ledger.add(new CompiledPlan.Sentence(
                    text.span(introduction),
                    leadsHere ? "merged" : "open",
                    leadsHere ? duties.getLast().id() : null));
            introduction = null;
        }
    }

    private void add(
            Range core,
            @Nullable ActivityDraft activity,
            DutyBearers.Told told,
            SubjectReader.@Nullable Subject subject) {
        String words = text.at(core);
        Bearers carriers = told.bearers();
        if (activity != null) {
            activity.gather(carriers);
            activity.gather(told.further());
        }
        String id = "d" + (duties.size() + 1);
        ActivityKind kind = kinds.of(words, text.span(core), activity == null ? null : activity.kind);
        List<DatePhrase> own = kinds.ofTheDuty(dates.read(text, core), kind, text.span(core));
        List<DatePhrase> phrases = own.isEmpty() && !LATER.matcher(words).find() ? otherwise(core, activity) : own;
        duties.add(new Duty(
                id,
                activity == null ? null : activity.number,
                what(words, subject, carriers),
                kind,
                carriers.lead(),
                carriers.support(),
                selectors.scope(told.scoped(), words),
                DutyQuota.of(text, core, kind, activity == null),
                window(phrases),
                due(phrases),
                kind == ActivityKind.REPORTING ? SubmissionForm.of(words).format() : null,
                first(EVIDENCE, words),
                clause(CONSEQUENCE, words),
                openPoint(words),
                text.span(core)));
        ledger.add(new CompiledPlan.Sentence(text.span(core), carriers.lead().isEmpty() ? "open" : "compiled", id));
    }

    /** The time of the activity or of the row, else the day that "当日" means. */
    private List<DatePhrase> otherwise(Range core, @Nullable ActivityDraft activity) {
        List<DatePhrase> time = activity == null || activity.section == null ? rowTime : activity.time(text, dates);
        return time.isEmpty() && activity != null
                ? SameDay.ofDuty(text, core, document.root().at(core.from()), dates)
                : time;
    }

    private static String what(String words, SubjectReader.@Nullable Subject subject, Bearers carriers) {
        String rest = words;
        if (subject != null
                && (carriers.isEmpty()
                        || carriers.all().contains(subject.bearers().lead().getFirst()))) {
            rest = words.substring(subject.end());
        }
        return rest.replaceAll("^(?:[，,要将须请]|应(?!急))+(?=.{2})", "").replaceAll("[。；;，,]$", "");
    }

    private static @Nullable Window window(List<DatePhrase> phrases) {
        return phrases.stream()
                .filter(date -> date.start() != null)
                .findFirst()
                .map(date -> new Window(date.start(), date.end()))
                .orElse(null);
    }

    static @Nullable String due(List<DatePhrase> phrases) {
        for (DatePhrase date : phrases) {
            if (date.end() != null) {
                return date.end().toString();
            }
        }
        return phrases.stream()
                .filter(DatePhrase::recurring)
                .map(DatePhrase::text)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String clause(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        if (!matcher.find()) {
            return null;
        }
        Range clause = Clauses.around(words, matcher.start(), matcher.end());
        return words.substring(clause.from(), clause.to());
    }

    private static @Nullable String openPoint(String words) {
        List<Range> open = OpenPoints.find(words);
        return open.isEmpty()
                ? null
                : words.substring(open.getFirst().from(), open.getFirst().to());
    }

    private static @Nullable String first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? matcher.group() : null;
    }

    /** Rows of a schedule table: duties of an activity that stands only there, or merged into the activity they repeat. */
    private void rows(int to) {
        List<Table> tables = document.tables();
        for (; nextTable < tables.size() && tables.get(nextTable).range().from() < to; nextTable++) {
            Table table = tables.get(nextTable);
            Columns columns = Columns.of(text, table);
            if (columns == null) {
                continue;
            }
            columns.body(table).forEach(row -> row(row, columns));
        }
    }

    private void row(Table.Row row, Columns columns) {
        ActivityDraft own = activity(row.range());
        if (own != null && own.section == null) {
            Range time = ScheduleReader.cell(row, columns.time());
            rowTime = time == null ? List.of() : dates.read(text, time);
            List<Range> told = RowSentences.of(text, row, columns);
            told.forEach(this::compile);
            rowTime = List.of();
            if (time != null && !told.isEmpty() && OpenPoints.in(text.at(time))) {
                openPoint(time);
            }
            return;
        }
        Range title = ScheduleReader.cell(row, columns.title());
        if (title == null || title.empty()) {
            return;
        }
        ActivityDraft repeated = ScheduleReader.repeated(text, title, drafts);
        String target = repeated == null
                ? null
                : duties.stream()
                        .filter(duty -> text.span(repeated.range).overlaps(duty.span()))
                        .map(Duty::id)
                        .findFirst()
                        .orElse(null);
        if (repeated != null) {
            ledger.add(new CompiledPlan.Sentence(text.span(row.range()), "merged", target));
        }
    }
}
