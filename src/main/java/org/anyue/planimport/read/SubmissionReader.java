package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Contact;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.structure.Table;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Reads what must be handed in: one submission per deadline of a reporting sentence. "分别于A和B前，将X和Y…" is shared out in order;
 * form, receiver and contact that stand in the next sentence ("上述材料…") count as well.
 */
public final class SubmissionReader {

    /** "总结由乡镇一并收集", "提供图片": handed in without a verb of doing so. */
    private static final Pattern OTHERWISE = Pattern.compile("提供|(?:一并|统一|集中)(?:收集|收取|收齐|汇总)");

    /** "每周", and of what is asked for each day "次日8:00前". */
    private static final Pattern AGAIN = Pattern.compile("每|[次翌]日[0-9]");

    private static final Pattern NEXT_DAY = Pattern.compile(
            "(?<=[，,].{0,6})(?:(?:启动|活动|演练|培训|检查)?(?:结束)?后?[次翌]日|(?:活动|演练|培训|检查|比赛)(?:结束|完成)?后(?:及时|立即|随即))");

    /** "可形成专题材料随时报送": nobody has to; "与各学校台账一并", "电子版及图片": how. */
    private static final Pattern NO_PAPER =
            Pattern.compile("^可(?!燃|视|行)|^推送|.{2,}[列纳]入.{2,}|(?:一并|一起|一同)$|^(?:电子|纸质)版[及和、]");

    private final PlanText text;
    private final List<Sentence> sentences;
    private final DateReader dates;
    private final SubmissionDeadlines due;
    private final Contacts contacts;
    private final FormBehind behind;
    private final DraftIndex drafts;
    private final List<Submission> found = new ArrayList<>();
    /** Of the sentence at hand, looked up once for all its papers. */
    private Receiver.Onwards onwards = new Receiver.Onwards("");

    private SubmissionReader(PlanDocument document, DateReader dates, DraftIndex drafts) {
        this.text = document.text();
        this.sentences = document.sentences();
        this.dates = dates;
        this.drafts = drafts;
        this.due = new SubmissionDeadlines(text, dates);
        this.contacts = new Contacts(document);
        this.behind = new FormBehind(document, due);
    }

    /** @param drafts the activities; what a row of a table asks for is read with the time of the row */
    public static List<Submission> read(PlanDocument document, DateReader dates, List<ActivityDraft> drafts) {
        SubmissionReader reader = new SubmissionReader(document, dates, new DraftIndex(drafts));
        for (int i = 0; i < reader.sentences.size(); i++) {
            reader.sentence(i);
        }
        reader.rows(document);
        document.tables()
                .forEach(table -> reader.found.addAll(PaperTable.submissions(document, table, dates, reader.contacts)));
        reader.found.addAll(PaperFields.read(document, dates, reader.contacts, reader.found));
        reader.found.sort(
                Comparator.comparingInt(submission -> submission.span().start()));
        return reader.found;
    }

    /** Rows that are activities of their own; "6月28日" in the time cell is the deadline. */
    private void rows(PlanDocument document) {
        for (Table table : document.tables()) {
            Columns columns = Columns.of(text, table);
            if (columns == null) {
                continue;
            }
            for (Table.Row row : columns.body(table)) {
                ActivityDraft draft = drafts.at(row.range().from());
                if (draft != null && draft.section == null) {
                    RowSentences.of(text, row, columns).forEach(told -> row(document, row, columns, told));
                }
            }
        }
    }

    private void row(PlanDocument document, Table.Row row, Columns columns, Range told) {
        Sentence sentence = new Sentence(told, text.at(told), document.root().at(told.from()));
        boolean reported = HandedIn.VERB.matcher(sentence.text()).find();
        if (!reported && !Handover.MAYBE.matcher(sentence.text()).find()) {
            return;
        }
        onwards = new Receiver.Onwards(sentence.text());
        List<DatePhrase> deadlines = due.of(sentence);
        Range time = ScheduleReader.cell(row, columns.time());
        if (deadlines.isEmpty() && time != null) {
            deadlines = dates.read(text, time).stream()
                    .filter(date -> date.end() != null || date.recurring())
                    .limit(1)
                    .toList();
        }
        for (int i = 0; reported && i < deadlines.size(); i++) {
            add(new SubmissionPart(text, sentence, sentence, deadlines, i), "");
        }
        handedOver(sentence, deadlines, "");
    }

    private void sentence(int index) {
        Sentence sentence = sentences.get(index);
        if (sentence.role() == SectionRole.ATTACHMENT || OwnPapers.told(sentence.text())) {
            return;
        }
        boolean reported = HandedIn.VERB.matcher(sentence.text()).find()
                || OTHERWISE.matcher(sentence.text()).find();
        boolean passed = Handover.MAYBE.matcher(sentence.text()).find();
        if (!reported && !passed) {
            return;
        }
        int before = found.size();
        String follow = behind.sentence(index);
        List<ListedPapers.Item> listed = ListedPapers.under(text, sentence);
        if (!listed.isEmpty()) {
            listed(sentence, listed, follow);
            return;
        }
        List<SubmissionClause> clauses = SubmissionClause.of(text, sentence, due);
        if (reported) {
            reported(sentence, clauses, follow);
        }
        if (passed) {
            clauses.forEach(clause -> handedOver(clause.sentence(), clause.deadlines(), follow));
        }
        Submission with = Alongside.with(sentence, found);
        Submission along = Alongside.of(sentence, with == null ? latest(before) : with, text);
        if (along != null) {
            found.removeIf(other -> same(other, along) && other.dueText() == null);
            if (found.stream().noneMatch(other -> same(other, along))) {
                found.add(along);
            }
        }
        left(clauses, found.subList(before, found.size()), follow);
    }

    /** All of them by the day of the sentence that leads to them. */
    private void listed(Sentence lead, List<ListedPapers.Item> items, String follow) {
        DatePhrase date = due.of(lead).stream().reduce((_, last) -> last).orElse(null);
        String named = Receiver.read(lead.text());
        for (ListedPapers.Item item : items) {
            String words = FormOfPapers.of(item.words(), follow);
            String to = named == null ? Receiver.read(words) : named;
            keep(
                    HandedIn.clean(item.words()),
                    date == null ? null : day(date),
                    date == null ? null : date.text(),
                    SubmissionForm.of(item.words() + lead.text())
                            .or(SubmissionForm.of(words).withoutPhotos()),
                    to,
                    contacts.of(to, lead, false),
                    text.span(item.range()));
        }
    }

    /** The last one told; of those of this sentence one that has a day. */
    private @Nullable Submission latest(int before) {
        return found.stream()
                .skip(before)
                .filter(submission -> submission.due() != null)
                .reduce((_, last) -> last)
                .orElse(found.isEmpty() ? null : found.getLast());
    }

    private static boolean same(Submission one, Submission other) {
        return one.what().equals(other.what()) && one.span().overlaps(other.span());
    }

    private void reported(Sentence sentence, List<SubmissionClause> clauses, String follow) {
        onwards = new Receiver.Onwards(sentence.text());
        List<DatePhrase> all = new ArrayList<>();
        for (SubmissionClause clause : clauses) {
            List<DatePhrase> deadlines = clause.deadlines();
            for (int i = 0; i < deadlines.size(); i++) {
                SubmissionPart part = new SubmissionPart(text, sentence, clause.sentence(), deadlines, i);
                if (!part.passedOn()) {
                    add(part, follow);
                }
            }
            all.addAll(deadlines);
        }
        undated(sentence, all, follow);
    }

    /** Papers told in words that nothing above knows: they are passed on, and it is said to whom. */
    private void handedOver(Sentence clause, List<DatePhrase> deadlines, String follow) {
        boolean within = clause.role() == SectionRole.ACTIVITIES || clause.role() == SectionRole.SCHEDULE;
        for (Handovers.Told told : Handovers.in(text, clause, deadlines, found)) {
            Handover paper = told.paper();
            DatePhrase day = told.due() == null && told.dueText() == null ? ofActivity(clause) : null;
            SubmissionForm form = SubmissionForm.of(told.words())
                    .or(SubmissionForm.of(FormOfPapers.of(paper.what(), follow)).withoutPhotos());
            keep(
                    paper.what(),
                    day == null ? told.due() : day(day),
                    day == null ? told.dueText() : day.text(),
                    form,
                    paper.to(),
                    contacts.of(paper.to(), clause, within),
                    told.span());
        }
    }

    /** Each clause with what has been read of it; a sentence of many clauses is gone through once. */
    private void left(List<SubmissionClause> clauses, List<Submission> read, String follow) {
        List<Submission> known = read.stream()
                .sorted(Comparator.comparingInt(paper -> paper.span().start()))
                .toList();
        int from = 0;
        for (SubmissionClause clause : clauses) {
            int end = text.span(clause.sentence().range()).end();
            int to = from;
            while (to < known.size() && known.get(to).span().start() < end) {
                to++;
            }
            left(clause, known.subList(from, to), follow);
            from = to;
        }
    }

    /** What is passed on and has not been read by any form above. */
    private void left(SubmissionClause clause, List<Submission> known, String follow) {
        boolean within = clause.sentence().role() == SectionRole.ACTIVITIES;
        List<String> names = known.stream().map(Submission::what).toList();
        Set<String> told = new HashSet<>();
        for (RemainingPapers.Left paper : RemainingPapers.in(clause.marked(text), names)) {
            boolean read = names.stream().anyMatch(other -> PaperThing.same(other, paper.what()));
            if (read || !told.add(paper.what() + paper.day())) {
                continue;
            }
            boolean goesOn = paper.to() == null && !known.isEmpty();
            String to = goesOn ? known.getLast().to() : paper.to();
            DatePhrase date = paper.day() < 0 ? null : clause.deadlines().get(paper.day());
            if (to == null && date == null && !PaperThing.along(paper.said())) {
                continue;
            }
            SubmissionForm form = SubmissionForm.of(paper.words())
                    .or(SubmissionForm.of(FormOfPapers.of(paper.what(), follow)).withoutPhotos());
            keep(
                    paper.what(),
                    date == null ? null : day(date),
                    date == null ? paper.said() : date.text(),
                    form,
                    to,
                    contacts.of(to, clause.sentence(), within),
                    text.span(clause.sentence().range()));
        }
    }

    /** "时间：6月24日前" of the activity. */
    private @Nullable DatePhrase ofActivity(Sentence sentence) {
        ActivityDraft draft = drafts.at(sentence.range().from());
        return draft == null || draft.section == null
                ? null
                : draft.time(text, dates).stream()
                        .filter(date -> date.start() == null && date.end() != null)
                        .findFirst()
                        .orElse(null);
    }

    /** What an activity gathers without a day belongs to it alone, unless an office is named that wants to have it. */
    private void undated(Sentence sentence, List<DatePhrase> deadlines, String follow) {
        boolean outside = sentence.role() == SectionRole.REQUIREMENTS || sentence.role() == SectionRole.OTHER;
        int start = sentence.range().from();
        List<Range> days = deadlines.stream()
                .map(date -> new Range(
                        Math.max(0, text.index(date.span().start()) - start),
                        Math.max(0, text.index(date.span().end()) - start)))
                .toList();
        for (UndatedPapers.Paper paper : UndatedPapers.in(sentence.text(), days)) {
            String receiver = paper.gatheredBy() != null
                    ? paper.gatheredBy()
                    : Receiver.read(sentence.text().substring(paper.from()));
            receiver = receiver == null ? Receiver.read(follow) : receiver;
            String said = paper.dueText();
            boolean again = said != null && said.startsWith("每");
            boolean nobody = receiver == null && deadlines.isEmpty() || !outside && !PaperReceiver.office(receiver);
            if (nobody && !again) {
                continue;
            }
            SubmissionForm form = SubmissionForm.of(sentence.text().substring(paper.from(), paper.to()));
            keep(
                    paper.what(),
                    again ? said : null,
                    said,
                    form,
                    receiver,
                    contacts.of(receiver, sentence, !outside),
                    text.span(text.trim(start + paper.from(), start + paper.to())));
        }
    }

    private void add(SubmissionPart part, String follow) {
        String own = part.what();
        String what = own == null ? part.title() : own;
        if (what == null
                || part.upwards()
                || part.elsewhere(what)
                || NO_PAPER.matcher(what).find()
                || Handover.NO_NAME.matcher(what).find()
                || onAnotherDay(part, what)) {
            return;
        }
        for (String one : HandedIn.both(part.segment(), what)) {
            add(part, one, follow);
        }
    }

    private void add(SubmissionPart part, String told, String follow) {
        // "作品及登记表送教师发展中心": a body whose kind no list knows was taken for a part of the paper.
        Handover passed = Handover.in("将" + told);
        String what = passed == null
                ? HandedIn.clean(withoutEach(Handover.paperOf(part.told().text(), told)))
                : passed.what();
        String behind = FormOfPapers.of(what, follow);
        DatePhrase date = part.date();
        SubmissionForm form = SubmissionForm.of(part, what, behind);
        String later = onwards.from(part.endInWhole());
        String named = passed != null ? passed.to() : PaperReceiver.named(part, later, behind);
        Submission last = found.isEmpty() ? null : found.getLast();
        String receiver = PaperReceiver.of(part, what, named, last, inOneActivity(part));
        found.add(new Submission(
                what,
                day(date),
                date.text(),
                form.format(),
                form.paper(),
                form.electronic()
                        || !form.paper() && (PaperReceiver.platform(receiver) || PaperReceiver.platform(later)),
                form.photos(),
                receiver,
                contacts.of(receiver, part.told(), part.ofTheActivity(what)),
                part.span()));
    }

    /** "6月3日前举办启动活动，并于启动次日将信息报…": what is passed on by another day is read as such. */
    private static boolean onAnotherDay(SubmissionPart part, String what) {
        int at = part.segment().indexOf(what);
        return at > 0 && NEXT_DAY.matcher(part.segment().substring(0, at)).find();
    }

    /** Whether the paper told before belongs to the same activity, or neither of them to any. */
    private boolean inOneActivity(SubmissionPart part) {
        return !found.isEmpty()
                && drafts.at(text.index(found.getLast().span().start()))
                        == drafts.at(part.told().range().from());
    }

    private void keep(
            String what,
            @Nullable String due,
            @Nullable String dueText,
            SubmissionForm form,
            @Nullable String to,
            @Nullable Contact contact,
            Span span) {
        found.add(new Submission(
                what, due, dueText, form.format(), form.paper(), form.electronic(), form.photos(), to, contact, span));
    }

    /** "各成员单位参加人员名单": whose it is, unless it is one's own. */
    private static String withoutEach(String what) {
        return what.startsWith("本") ? what : Handover.withoutOwner(what);
    }

    /** "随时", "演练结束后5日内" are said instead of a day. */
    static @Nullable String day(DatePhrase date) {
        return date.end() != null
                ? date.end().toString()
                : AGAIN.matcher(date.text()).lookingAt() ? date.text() : null;
    }
}
