package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Duty;
import org.anyue.planimport.CompiledPlan.Quota;
import org.anyue.planimport.CompiledPlan.Window;
import org.anyue.planimport.Selector;
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

    private static final Pattern MINI_TITLE = Pattern.compile("^(?:[一二三四五六七八九十]是|第[一二三四五六]，)[^。，,；;]{1,12}[。.]?$");
    private static final Pattern INTRO = Pattern.compile("(?:以下|下列|如下)[^。]{0,12}[。：:]?$|[：:]$");
    private static final Pattern ONLY_BRACKET = Pattern.compile("^[（(][^（）()]*[）)]");
    private static final Pattern STATEMENT = Pattern.compile(
            "^(?:联系人|联系电话|电话|邮箱|电子邮箱|传真|地址|时间|地点|参加人员|活动时间|活动地点|活动主题|抄送|主送|附)[：:]|^[^，,。]{0,14}(?:活动)?主题(?:为|是)|活动时间为|任(?:组长|副组长|召集人|副召集人|主任|副主任|总指挥)|为成员|办公室设在|兼任.{0,6}主任");
    private static final Pattern PURPOSE = Pattern.compile(
            "^(?:通过|使|让|从而|以期|力争|营造|不断|在寓教|真正|切实做到|做到|教育引导|引导|强化[^，。]{0,14}(?:理念|意识)|增强|树牢|坚持|提高[^，。]{0,14}(?:意识|能力)|确保)");
    private static final Pattern REASON =
            Pattern.compile("^为(?:进一步|深入|切实|了|全面|贯彻|认真)[^。]*(?:能力|意识|水平|氛围|气氛|基础|精神|素质)[。]?$");
    private static final Pattern NORMATIVE = Pattern.compile(
            "(?<![主重必需纪摘概提首])要(?![求点素闻领])|应当|必须|须|不得|严禁|禁止|请|将|负责|牵头|组织|开展|报送|报至|设立|制定|建立|落实|参加|推送|举办|[应]");
    private static final Pattern CONSEQUENCE =
            Pattern.compile("通报表扬|表彰|通报批评|予以通报|约谈|奖励|表扬|追究|挂钩|纳入[^，,。；;]{0,16}(?:考核|评价)|一票否决|停工");
    private static final Pattern EVIDENCE = Pattern.compile("(?:活动)?(?:照片|图片|影像资料|视频资料|台账|评估记录|演练记录|签到表|记录)");

    private final PlanDocument document;
    private final PlanText text;
    private final DateReader dates;
    private final List<ActivityDraft> drafts;
    private final List<Duty> duties = new ArrayList<>();
    private final List<CompiledPlan.Sentence> ledger = new ArrayList<>();
    private final SelectorReader selectors;
    private Bearers antecedent = Bearers.NONE;
    /** The last bearers that are no single organisation: what "各单位" means. */
    private Bearers everybody = Bearers.NONE;

    private @Nullable Section antecedentSection;
    /** Dates of the time cell of the row that is being read. */
    private List<DatePhrase> rowTime = List.of();

    private DutyReader(PlanDocument document, DateReader dates, List<ActivityDraft> drafts) {
        this.document = document;
        this.text = document.text();
        this.dates = dates;
        this.drafts = drafts;
        this.selectors = SelectorReader.of(document);
    }

    /** Duties in order of the text and the ledger of all normative sentences. */
    public record Result(List<Duty> duties, List<CompiledPlan.Sentence> ledger) {}

    public static Result read(PlanDocument document, DateReader dates, List<ActivityDraft> drafts) {
        DutyReader reader = new DutyReader(document, dates, drafts);
        int at = 0;
        for (Sentence sentence : document.sentences()) {
            reader.rows(at, sentence.range().from());
            reader.sentence(sentence);
            at = sentence.range().from();
        }
        reader.rows(at, document.text().length() + 1);
        reader.ledger.sort(java.util.Comparator.comparingInt(s -> s.span().start()));
        return new Result(List.copyOf(reader.duties), List.copyOf(reader.ledger));
    }

    private void sentence(Sentence sentence) {
        SectionRole role = sentence.role();
        if (role == SectionRole.PREAMBLE
                || role == SectionRole.BACKGROUND
                || role == SectionRole.THEME
                || role == SectionRole.TIME) {
            return;
        }
        if (Furniture.is(sentence, document)) {
            return;
        }
        Matcher bracket = ONLY_BRACKET.matcher(sentence.text());
        if (bracket.find() && OpenPoints.in(bracket.group())) {
            openPoint(text.trim(sentence.range().from(), sentence.range().from() + bracket.end()));
            return;
        }
        if (bracket.lookingAt() && bracket.end() == sentence.text().length()) {
            return;
        }
        if (AssignedReader.isAssignment(sentence.text()) || noDuty(sentence.text())) {
            return;
        }
        if (role == SectionRole.ATTACHMENT || role == SectionRole.SCHEDULE) {
            if (NORMATIVE.matcher(sentence.text()).find() && role == SectionRole.SCHEDULE) {
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

    private static boolean noDuty(String sentence) {
        return MINI_TITLE.matcher(sentence).matches()
                || INTRO.matcher(sentence).find()
                || STATEMENT.matcher(sentence).find();
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
        return drafts.stream()
                .filter(draft -> draft.range.contains(range.from()))
                .findFirst()
                .orElse(null);
    }

    private void compile(Range part) {
        String sentence = text.at(part);
        int bracket = AssignedReader.bracketStart(sentence);
        Range core = bracket > 3 ? text.trim(part.from(), part.from() + bracket) : part;
        String words = text.at(core);
        ActivityDraft activity = activity(part);
        SubjectReader.Subject subject = SubjectReader.first(words);
        boolean bare = subject == null
                && PURPOSE.matcher(words).find()
                && QuantityReader.read(text, core).isEmpty();
        if (bare && !duties.isEmpty() && dates.read(text, core).isEmpty()) {
            ledger.add(new CompiledPlan.Sentence(
                    text.span(core), "merged", duties.getLast().id()));
            return;
        }
        boolean reason =
                subject == null && REASON.matcher(words).find() && !words.matches("[\\s\\S]*(?<![重主需])要[\\s\\S]*");
        if (reason
                && dates.read(text, core).isEmpty()
                && QuantityReader.read(text, core).isEmpty()) {
            return;
        }
        if (activity == null && subject == null && !NORMATIVE.matcher(words).find()) {
            return;
        }
        add(core, activity, bearers(words, core, subject, activity), subject);
    }

    private Told bearers(
            String words, Range core, SubjectReader.@Nullable Subject subject, @Nullable ActivityDraft activity) {
        Section section = titled(document.root().at(core.from()));
        Bearers found = BearerChoice.of(words, subject, activity == null ? Bearers.NONE : activity.assigned);
        if (found.isEmpty() && !antecedent.isEmpty() && antecedentFits(activity, section)) {
            return new Told(antecedent, antecedent);
        }
        if (!found.isEmpty()) {
            boolean anaphor =
                    found.lead().size() == 1 && found.lead().getFirst().matches("(?:各|各有关|各相关)单位(?:信息员)?");
            if (anaphor && activity == null && !everybody.isEmpty()) {
                return new Told(found, everybody);
            }
            if (found.lead().stream().anyMatch(b -> many(b, activity != null))) {
                everybody = found;
            }
            antecedent = found;
            antecedentSection = section;
            antecedentActivity = activity;
        }
        return new Told(found, found);
    }

    /** Inside an activity only counties, townships and departments can be meant by a later "各单位". */
    private static boolean many(String bearer, boolean insideActivity) {
        Selector last = insideActivity ? Selector.EVERY_DEPARTMENT : Selector.SECTOR_ENTERPRISES;
        return SelectorReader.of(bearer).compareTo(last) <= 0;
    }

    /** @param scoped whose scope it is: "各单位" means those named before */
    private record Told(Bearers bearers, Bearers scoped) {}

    private @Nullable ActivityDraft antecedentActivity;

    /** Inside an activity the last bearer holds until the next titled item, elsewhere until the next section. */
    private boolean antecedentFits(@Nullable ActivityDraft activity, Section section) {
        return activity == antecedentActivity && (activity == null || section == antecedentSection);
    }

    private static Section titled(Section section) {
        Section parent = section.parent();
        return section.title().empty() && parent != null ? titled(parent) : section;
    }

    private void add(Range core, @Nullable ActivityDraft activity, Told told, SubjectReader.@Nullable Subject subject) {
        String words = text.at(core);
        Bearers bearers = told.bearers();
        if (activity != null) {
            activity.gather(bearers);
        }
        String id = "d" + (duties.size() + 1);
        ActivityKind kind = activity == null ? KindReader.requirement(words) : KindReader.duty(words, activity.kind);
        List<DatePhrase> own = dates.read(text, core);
        List<DatePhrase> phrases = own.isEmpty() ? rowTime : own;
        duties.add(new Duty(
                id,
                activity == null ? null : activity.number,
                what(words, subject),
                kind,
                bearers.lead(),
                bearers.support(),
                selectors.scope(told.scoped(), words),
                kind == ActivityKind.REPORTING && activity == null && !words.contains("每人每") ? null : quota(core),
                window(phrases),
                due(phrases),
                kind == ActivityKind.REPORTING ? SubmissionForm.of(words).format() : null,
                first(EVIDENCE, words),
                clause(CONSEQUENCE, words),
                openPoint(words),
                text.span(core)));
        ledger.add(new CompiledPlan.Sentence(text.span(core), bearers.lead().isEmpty() ? "open" : "compiled", id));
    }

    private static String what(String words, SubjectReader.@Nullable Subject subject) {
        String rest = subject == null ? words : words.substring(subject.end());
        return rest.replaceAll("^[，,要应将须请]+(?=.{2})", "").replaceAll("[。；;，,]$", "");
    }

    private @Nullable Quota quota(Range core) {
        return QuantityReader.read(text, core).stream()
                .filter(quantity -> QuantityReader.countsAsQuota(quantity, text, core))
                .findFirst()
                .map(CompiledPlan.Quantity::quota)
                .orElse(null);
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
    private void rows(int from, int to) {
        for (Table table : document.tables()) {
            if (table.range().from() < from || table.range().from() >= to) {
                continue;
            }
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
