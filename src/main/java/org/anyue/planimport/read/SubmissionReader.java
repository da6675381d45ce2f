package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern REPORTS =
            Pattern.compile("报送|上报|报至|报[市县区镇局省集矿公校安学]|推送[市县区镇]|(?:将|把|前).{0,60}(?:报|发|送|提交|交)(?:至|到|[市县区镇安专组局集矿公])|提交");
    private static final Pattern RECURRING_QUOTA = Pattern.compile("每(?:人每)?[周月天日](?:至少|不少于)(?:报送)?\\d+[条篇期份]");
    private static final String VERB = "(?:报送至?|上报至?|报至|报到|报备|报|发送至?|发至|发到|推送至?|提交至?|送交|送至|交至|经)";
    private static final Pattern TAKE = Pattern.compile(
            "(?<![即必])(?:将|把)(.{2,60}?)(?=(?:[，,]?(?:以|按|同时|一并|统一|通过|加盖|并)|[（(]|于\\d|在\\d|" + VERB + "|[、，,；;]|$))");
    private static final Pattern TAKE_ALL = Pattern.compile(
            "(?<![即必])(?:将|把)(.{2,90}?)(?=[，,](?:以|按|同时|一并|统一|通过|加盖|分别)|报送|上报|报至|报[市县区镇]|发送|提交|[，,。；;]|$)");
    private static final Pattern HAND =
            Pattern.compile("(?:报送|上报|提交|报)([^，,。；;（(、]{2,40}?)(?=[，,。；;（(、]|电子版|纸质版|及时|至[市县区镇]|报送|$)");
    private static final Pattern SUBJECT = Pattern.compile("(?:^|[，,。；;])([^，,。；;]{2,24}?)(?:请|要|须|应)?(?:于|在)$");
    private static final Pattern TO = Pattern.compile(
            "(?:报送?至?|上报至?|发送?至|发到|推送至?|送交|送至|提交至?|交至|抄送)(?:到|给)?([^，,。；;（(\\s将前]{2,30}?)(?=[，,。；;（(\\s]|备案|汇总|邮箱|办公邮箱|$)");
    /** "确定1名联络员，于…前报…": what is handed in stands before the deadline. */
    private static final Pattern FORMED =
            Pattern.compile("(?:确定|明确|指定|填写|填报|制定|形成|撰写)(?:\\d+名|一名)?([^，,。；;]{2,20})[，,]?(?:并|请)?(?:于|在)?$");

    private static final Pattern FOLLOWS = Pattern.compile("^(?:上述|以上|所有|各类|相关)?(?:材料|资料|纸质|电子版|电子文本|文字材料)|^(?:纸质|电子)");
    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]*[）)]$");
    private static final Pattern GROUP = Pattern.compile(".*(?:微信群|工作群|公众号|QQ群|邮箱)");

    private final PlanText text;
    private final List<Sentence> sentences;
    private final DateReader dates;
    private final @Nullable Contact contact;
    private final List<Submission> found = new ArrayList<>();

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
        SectionRole role = sentence.role();
        boolean elsewhere = role == SectionRole.BACKGROUND || role == SectionRole.THEME || role == SectionRole.PREAMBLE;
        if (elsewhere || !REPORTS.matcher(sentence.text()).find()) {
            return;
        }
        List<DatePhrase> deadlines = deadlines(sentence);
        if (deadlines.isEmpty()) {
            return;
        }
        String follow = follow(index);
        for (int i = 0; i < deadlines.size(); i++) {
            add(sentence, deadlines, i, follow);
        }
    }

    private List<DatePhrase> deadlines(Sentence sentence) {
        List<DatePhrase> deadlines = new ArrayList<>(dates.read(text, sentence.range()).stream()
                .filter(date -> date.deadline() || date.recurring())
                .toList());
        Matcher quota = RECURRING_QUOTA.matcher(sentence.text());
        if (deadlines.isEmpty() && quota.find()) {
            int from = sentence.range().from() + quota.start();
            deadlines.add(new DatePhrase(
                    quota.group(),
                    null,
                    null,
                    text.span(from, from + quota.group().length())));
        }
        return deadlines;
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

    private void add(Sentence sentence, List<DatePhrase> deadlines, int i, String follow) {
        String words = sentence.text();
        int from = at(sentence, deadlines.get(i)) + deadlines.get(i).text().length();
        int to = i + 1 < deadlines.size() ? at(sentence, deadlines.get(i + 1)) : words.length();
        String segment = words.substring(Math.min(from, to), to);
        boolean shared = shared(sentence, deadlines);
        String what =
                shared ? part(words, deadlines, i) : what(segment, words.substring(0, at(sentence, deadlines.get(i))));
        if (what == null) {
            return;
        }
        boolean oneVerb = shared;
        boolean lastCarries = deadlines.size() > 1 && chain(sentence, deadlines);
        String formWords = oneVerb || lastCarries ? words : segment;
        SubmissionForm form = SubmissionForm.of(formWords).or(withoutPhotos(SubmissionForm.of(follow)));
        if (SubmissionForm.of(what).photos()
                || deadlines.size() == 1 && SubmissionForm.of(words).photos()) {
            form = form.or(new SubmissionForm(false, false, true));
        }
        DatePhrase date = deadlines.get(i);
        String due = date.end() == null ? date.text() : date.end().toString();
        Range span = deadlines.size() == 1
                ? sentence.range()
                : new Range(
                        sentence.range().from() + at(sentence, date),
                        sentence.range().from() + to);
        Range trimmed = text.trim(span.from(), span.to());
        String receiver = to(oneVerb || lastCarries || deadlines.size() == 1 ? words : segment);
        found.add(new Submission(
                what,
                due,
                date.text(),
                form.format(),
                form.paper(),
                form.electronic(),
                form.photos(),
                receiver != null ? receiver : to(follow),
                contact,
                text.span(trimmed)));
    }

    private static SubmissionForm withoutPhotos(SubmissionForm form) {
        return new SubmissionForm(form.paper(), form.electronic(), false);
    }

    /** "于5月30日前将A、7月4日前将B，以…报…": one verb at the end serves all. */
    private boolean chain(Sentence sentence, List<DatePhrase> deadlines) {
        int last = at(sentence, deadlines.getLast());
        int first = at(sentence, deadlines.getFirst());
        return !sentence.text().substring(first, last).matches("[\\s\\S]*(?:报|发送|提交|送)[\\s\\S]*");
    }

    private int at(Sentence sentence, DatePhrase date) {
        int offset = sentence.text().indexOf(date.text());
        int exact = date.span().start() - text.span(sentence.range()).start();
        return sentence.text()
                        .startsWith(
                                date.text(),
                                Math.max(0, Math.min(exact, sentence.text().length())))
                ? exact
                : Math.max(0, offset);
    }

    private boolean shared(Sentence sentence, List<DatePhrase> deadlines) {
        if (deadlines.size() < 2) {
            return false;
        }
        int end =
                at(sentence, deadlines.getFirst()) + deadlines.getFirst().text().length();
        return sentence.text().substring(end, at(sentence, deadlines.get(1))).matches("\\s*[和、及与，,]?\\s*");
    }

    /** The i-th of the things after the last deadline. */
    private @Nullable String part(String words, List<DatePhrase> deadlines, int i) {
        Matcher take = TAKE_ALL.matcher(words);
        if (!take.find()) {
            return null;
        }
        List<String> things = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int depth = 0;
        for (char c : take.group(1).toCharArray()) {
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (depth == 0 && (c == '和' || c == '、' || c == '及' || c == '与')) {
                things.add(current.toString());
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        things.add(current.toString());
        return things.size() == deadlines.size() ? things.get(i).strip() : take.group(1);
    }

    private @Nullable String what(String segment, String before) {
        Matcher take = TAKE.matcher(segment);
        if (take.find()) {
            return clean(take.group(1));
        }
        Matcher earlier = TAKE.matcher(before);
        String last = null;
        while (earlier.find()) {
            last = earlier.group(1);
        }
        if (last != null) {
            return clean(last);
        }
        Matcher hand = HAND.matcher(segment);
        while (hand.find()) {
            String thing = clean(hand.group(1));
            if (thing.length() >= 2 && !BearerList.isBearer(thing)) {
                return thing;
            }
        }
        Matcher direct = SUBJECT.matcher(before);
        if (direct.find() && BearerList.parse(direct.group(1)).isEmpty()) {
            return clean(direct.group(1));
        }
        Matcher dynamic = Pattern.compile("^([^，,。]{2,12})").matcher(segment);
        if (!dynamic.find()) {
            return null;
        }
        Matcher formed = FORMED.matcher(before);
        return !dynamic.group(1).matches("[报送发交].*")
                ? clean(dynamic.group(1))
                : formed.find() ? clean(formed.group(1)) : null;
    }

    private static String clean(String what) {
        String plain = what.strip().replaceAll("(?:于|在)$", "");
        Matcher bracket = BRACKET.matcher(plain);
        if (bracket.find() && !bracket.group().contains("含")) {
            plain = plain.substring(0, bracket.start());
        }
        return plain.replaceAll("(?:电子版|纸质版)$", "")
                .replaceAll("^(?:本单位|本地区|本地|各自)的?", "")
                .strip();
    }

    private static @Nullable String to(String words) {
        Matcher matcher = TO.matcher(words);
        int at = 0;
        while (at < words.length() && matcher.find(at)) {
            String receiver = matcher.group(1).replaceAll("^(?:报送|至|到|给)+", "");
            if (GROUP.matcher(receiver).matches() && receiver.length() > 4 && !receiver.contains("指定")
                    || BearerList.isBearer(receiver)) {
                return receiver;
            }
            at = matcher.start() + 1;
        }
        return null;
    }
}
