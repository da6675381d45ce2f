package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan.Contact;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Reads what must be handed in: one submission per deadline of a reporting sentence. "分别于A和B前，将X和Y…" is shared out in order;
 * form, receiver and contact that stand in the next sentence ("上述材料…") count as well.
 */
public final class SubmissionReader {

    /** "每周报送", "每人每周不少于3条", "活动结束后10日内": deadlines that are no date phrase. */
    private static final Pattern OTHER_DUE = Pattern.compile(
            "(?:活动|演练|培训)(?:结束)?(?:当[日天]|次日|翌日)(?=[^，,。；;]{0,4}(?:报送|提交|上报|发至|发送|报至))|(?<!情况|问题|事故|信息)随时(?=(?:将|把|向|发|报|上报|推送|提交)(?![生警现展]))|每(?:人每)?[周月天日旬](?:至少|不少于)[0-9一两三]+[条篇期份]|(?:活动|演练|培训|会议|全部|比赛)?(?:结束|完成)?后[0-9一二三四五六七八九十两]{1,3}个?(?:工作日|日|天|周|小时)(?:以|之)?内|每(?:半个?月|两周|[周月旬日天]|季度)(?=(?:至少|不少于|定期|集中|各|分别|按时|要|须|应)*(?:报送|上报|填报|报(?![告道名警纸])))");

    private static final Pattern FOLLOWS = Pattern.compile(
            "^(?:上述|以上|所有|各类|相关|活动|报送)?(?:总结材料|材料|资料|纸质|电子版|电子文本|文字材料)|^(?:纸质|电子)|^(?:请)?(?:同时|一并)(?:报送|发送|提交)|^[^，。]{0,8}(?:发送?至|报送至)[^，。]{0,12}邮箱");
    private static final Pattern ONLY_SUMMARY = Pattern.compile("^(?:活动|工作)?总结");
    /** What the office asks for; other papers of an activity (清单, 课件) belong to the activity. */
    private static final Pattern REPORT = Pattern.compile("总结|小结|方案|实施细则|进展|统计表|汇总表|周报|月报|联络员|联系人|活动信息|活动情况");

    private static final Pattern COLLECTED =
            Pattern.compile("记录|台账|影像|照片|资料|材料|做法|案例|作品|表|报告|课件|回执|信息|稿|承诺书|心得|论文|视频|计划|开展情况|活动情况|.{2,}(?:名单|清单)");

    private static final Pattern ATTACHED_PHOTOS = Pattern.compile("附(?:上|带|有)?[^，,。；;]{0,6}(?:照片|图片|视频|影像)");
    /** "以纸质和电子版形式（附图片）报": a form that all papers of the sentence share. */
    private static final Pattern FORM_WITH_PHOTOS =
            Pattern.compile("形式[（(，,]?[^，,。；;（）()]{0,6}附[^，,。；;]{0,6}(?:照片|图片|视频|影像)");

    private static final Pattern REPORTED = Pattern.compile("^(?:分别|各|集中|统一|准时|按时)*(?:报送|上报|填报|提交)");
    private static final int ONE_CONTACT = 40;
    private static final int CONTACT_REACH = 1_200;
    private static final Pattern EXPLICIT = Pattern.compile("报送|上报");

    private final PlanText text;
    private final List<Sentence> sentences;
    private final DateReader dates;
    private final @Nullable Contact contact;
    private final List<Submission> found = new ArrayList<>();
    /** Of the sentence at hand, looked up once for all its papers. */
    private Receiver.Onwards onwards = new Receiver.Onwards("");

    private @Nullable Contact own;
    private @Nullable Contact nearest;

    private SubmissionReader(PlanDocument document, DateReader dates) {
        this.text = document.text();
        this.sentences = document.sentences();
        this.dates = dates;
        this.contact = ContactReader.read(document.text().value());
    }

    public static List<Submission> read(PlanDocument document, DateReader dates) {
        SubmissionReader reader = new SubmissionReader(document, dates);
        for (int i = 0; i < reader.sentences.size(); i++) {
            reader.sentence(i);
        }
        return reader.found;
    }

    private void sentence(int index) {
        Sentence sentence = sentences.get(index);
        if (sentence.role() == SectionRole.ATTACHMENT
                || !HandedIn.VERB.matcher(sentence.text()).find()) {
            return;
        }
        String follow = follow(index);
        onwards = new Receiver.Onwards(sentence.text());
        own = ContactReader.read(sentence.text());
        nearest = nearest(sentence);
        for (Sentence clause : clauses(sentence)) {
            List<DatePhrase> deadlines = deadlines(clause);
            for (int i = 0; i < deadlines.size(); i++) {
                add(new Part(sentence, clause, deadlines, i), follow);
            }
        }
    }

    /** The parts between semicolons. */
    private List<Sentence> clauses(Sentence sentence) {
        List<Sentence> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= sentence.text().length(); i++) {
            boolean end = i == sentence.text().length();
            if (end || "；;".indexOf(sentence.text().charAt(i)) >= 0) {
                Range range = text.trim(
                        sentence.range().from() + from,
                        sentence.range().from()
                                + Math.min(i + 1, sentence.text().length()));
                clauses.add(new Sentence(range, text.at(range), sentence.section()));
                from = i + 1;
            }
        }
        return clauses;
    }

    private List<DatePhrase> deadlines(Sentence sentence) {
        List<DatePhrase> all = dates.read(text, sentence.range());
        List<DatePhrase> deadlines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            DatePhrase date = all.get(i);
            if (date.deadline() || date.recurring() || leads(sentence, all, i) || reportedOn(sentence, all, i)) {
                deadlines.add(date);
            }
        }
        Matcher other = OTHER_DUE.matcher(sentence.text());
        while (other.find()) {
            int from = sentence.range().from() + other.start();
            DatePhrase due = new DatePhrase(
                    other.group(),
                    null,
                    null,
                    text.span(from, from + other.group().length()));
            boolean again = due.text().endsWith("条") && deadlines.stream().anyMatch(DatePhrase::recurring);
            if (!again && deadlines.stream().noneMatch(date -> date.span().overlaps(due.span()))) {
                deadlines.add(due);
            }
        }
        deadlines.sort(Comparator.comparingInt(date -> date.span().start()));
        return deadlines;
    }

    /** "于6月3日、6月17日、6月30日前": the days before the last one share its 前. */
    private boolean leads(Sentence sentence, List<DatePhrase> all, int i) {
        DatePhrase date = all.get(i);
        return i + 1 < all.size()
                && date.start() != null
                && date.start().equals(date.end())
                && between(sentence, date, all.get(i + 1)).matches("\\s*[和、及与]\\s*")
                && (all.get(i + 1).deadline() || leads(sentence, all, i + 1));
    }

    /** "于6月10日、6月20日分别上报": the days themselves are when it is handed in. */
    private boolean reportedOn(Sentence sentence, List<DatePhrase> all, int i) {
        DatePhrase date = all.get(i);
        if (date.start() == null || !date.start().equals(date.end())) {
            return false;
        }
        boolean joined = i + 1 < all.size()
                && between(sentence, date, all.get(i + 1)).matches("[、，,和及与]")
                && reportedOn(sentence, all, i + 1);
        String behind = sentence.text()
                .substring(Math.min(
                        sentence.text().length(),
                        at(sentence, date) + date.text().length()));
        return joined || REPORTED.matcher(behind).find();
    }

    private String between(Sentence sentence, DatePhrase first, DatePhrase second) {
        int from = at(sentence, first) + first.text().length();
        int to = at(sentence, second);
        return from <= to ? sentence.text().substring(from, to) : "";
    }

    private int at(Sentence sentence, DatePhrase date) {
        return text.index(date.span().start()) - sentence.range().from();
    }

    private String follow(int index) {
        StringBuilder follow = new StringBuilder();
        for (int i = index + 1;
                i < sentences.size() && FOLLOWS.matcher(sentences.get(i).text()).find();
                i++) {
            follow.append(sentences.get(i).text());
        }
        return follow.toString();
    }

    private void add(Part part, String follow) {
        String what = part.what();
        if (what == null || part.elsewhere(what)) {
            return;
        }
        for (String one : HandedIn.both(part.segment(), what)) {
            add(part, one, follow);
        }
    }

    private void add(Part part, String what, String follow) {
        boolean meant = !ONLY_SUMMARY.matcher(follow).find() || what.contains("总结");
        String behind = meant ? follow : "";
        DatePhrase date = part.date();
        SubmissionForm form = form(part, what, behind);
        String named = Stream.<Supplier<@Nullable String>>of(
                        () -> Receiver.read(part.segment()),
                        () -> Receiver.read(part.words()),
                        () -> onwards.from(part.endInWhole()),
                        () -> Receiver.read(behind))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean address = named != null && named.indexOf('@') >= 0;
        boolean together = named == null && part.words().contains("一并");
        String receiver = (address || together)
                        && !found.isEmpty()
                        && office(found.getLast().to())
                ? found.getLast().to()
                : named;
        found.add(new Submission(
                what,
                date.end() == null ? date.text() : date.end().toString(),
                date.text(),
                form.format(),
                form.paper(),
                form.electronic(),
                form.photos(),
                receiver,
                ofReceiver(receiver, contact(part, what)),
                part.span()));
    }

    /** A bare address belongs to the office that the paper before went to. */
    private static boolean office(@Nullable String receiver) {
        return receiver != null && receiver.indexOf('@') < 0 && BearerList.isBearer(receiver);
    }

    /** "安全处联系人：甲；党办联系人：乙": who answers for the receiver. */
    private @Nullable Contact ofReceiver(@Nullable String receiver, @Nullable Contact otherwise) {
        if (receiver == null || otherwise == null) {
            return otherwise;
        }
        int named = text.value().indexOf(receiver + "联系人");
        int end = Math.min(text.length(), named + receiver.length() + ONE_CONTACT);
        Contact own = named < 0 ? null : ContactReader.read(text.at(named, end));
        return own == null || own.person() == null ? otherwise : own;
    }

    /** An activity that collects papers of its own names no contact unless beside them; the one of the plan is the office's. */
    private @Nullable Contact contact(Part part, String what) {
        if (!part.withinActivity() || REPORT.matcher(what).find()) {
            return nearest;
        }
        return own == null ? null : nearest;
    }

    /** The contact told from here on; where there is none, the first one of the plan. */
    private @Nullable Contact nearest(Sentence from) {
        String value = text.value();
        int start = from.range().from();
        Contact next = ContactReader.read(value.substring(start, Math.min(value.length(), start + CONTACT_REACH)));
        return next == null || contact == null || next.person() == null && contact.person() != null ? contact : next;
    }

    private SubmissionForm form(Part part, String what, String follow) {
        SubmissionForm form =
                SubmissionForm.of(part.words()).or(SubmissionForm.of(follow)).withoutPhotos();
        boolean photos = SubmissionForm.of(what).photos()
                || SubmissionForm.of(part.chain() && !part.shared() ? part.segment() : part.words())
                        .photos()
                || ATTACHED_PHOTOS.matcher(follow).find()
                || FORM_WITH_PHOTOS.matcher(part.words()).find();
        if (!form.paper() && !form.electronic()) {
            form = form.or(new SubmissionForm(false, byMail(part), false));
        }
        return photos ? form.or(new SubmissionForm(false, false, true)) : form;
    }

    /** Where nothing is said: what comes again and again, or goes to an office that names a mailbox, is sent by mail. */
    private boolean byMail(Part part) {
        return part.date().recurring() && part.date().text().matches(".*[每周].*")
                || contact != null && contact.email() != null;
    }

    /** One deadline of a sentence and the words that belong to it. */
    private final class Part {

        private final Sentence whole;
        private final Sentence sentence;
        private final List<DatePhrase> deadlines;
        private final int i;

        Part(Sentence whole, Sentence sentence, List<DatePhrase> deadlines, int i) {
            this.whole = whole;
            this.sentence = sentence;
            this.deadlines = deadlines;
            this.i = i;
        }

        DatePhrase date() {
            return deadlines.get(i);
        }

        boolean alone() {
            return deadlines.size() == 1;
        }

        private int end() {
            return i + 1 < deadlines.size()
                    ? at(sentence, deadlines.get(i + 1))
                    : sentence.text().length();
        }

        /** From behind the deadline to the next one. */
        String segment() {
            int from = at(sentence, date()) + date().text().length();
            return sentence.text().substring(Math.min(from, end()), end());
        }

        private String behind(DatePhrase date) {
            return sentence.text()
                    .substring(Math.min(
                            sentence.text().length(),
                            at(sentence, date) + date.text().length()));
        }

        private String before() {
            return sentence.text().substring(0, at(sentence, date()));
        }

        /** "分别于A和B前": the deadlines stand together, the things behind them. */
        private boolean shared() {
            return deadlines.size() > 1
                    && between(sentence, deadlines.getFirst(), deadlines.get(1)).matches("\\s*[和、及与，,]?\\s*");
        }

        /** "于A前将X、B前将Y，报…": one verb at the end serves all. */
        private boolean chain() {
            return deadlines.size() > 1
                    && !HandedIn.VERB
                            .matcher(sentence.text()
                                    .substring(at(sentence, deadlines.getFirst()), at(sentence, deadlines.getLast())))
                            .find();
        }

        /** What an earlier clause of the whole sentence says about another paper does not count. */
        int endInWhole() {
            int at = sentence.range().from() - whole.range().from() + end();
            return Math.min(at, whole.text().length());
        }

        String words() {
            boolean whole = shared()
                    || chain()
                    || alone() && !HandedIn.VERB.matcher(before()).find();
            return whole ? sentence.text() : segment();
        }

        @Nullable
        String what() {
            if (shared()) {
                String own = HandedIn.part(sentence.text(), deadlines.size(), i);
                return own != null ? own : HandedIn.read(behind(deadlines.getLast()), before());
            }
            boolean handed = HandedIn.VERB.matcher(segment()).find()
                    || chain()
                    || date().text().contains("条");
            return handed ? HandedIn.read(segment(), before()) : null;
        }

        /** An activity that collects papers of its own names no contact; the one of the plan is the office's. */
        boolean withinActivity() {
            SectionRole role = sentence.role();
            return role == SectionRole.ACTIVITIES || role == SectionRole.SCHEDULE;
        }

        boolean elsewhere(String what) {
            return withinActivity() && !REPORT.matcher(what).find() && !collected(what);
        }

        /** Papers of an activity that an office collects by a day: "演练记录6月24日前交安全监察部存档". */
        private boolean collected(String what) {
            return (date().end() != null || date().recurring() || date().text().equals("随时"))
                    && COLLECTED.matcher(what).find()
                    && (Receiver.read(words()) != null
                            || EXPLICIT.matcher(words()).find());
        }

        org.anyue.planimport.CompiledPlan.Span span() {
            Range span = alone()
                    ? sentence.range()
                    : new Range(
                            sentence.range().from() + at(sentence, date()),
                            sentence.range().from() + end());
            return text.span(text.trim(span.from(), span.to()));
        }
    }
}
