package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/** "报送内容：活动总结、统计表。报送时间：7月5日前。报送方式：…": what is handed in told in fields, in one item or in items below it. */
final class PaperFields {

    private static final String HAND_IN = "(?:报送|上报|提交|交稿)";
    private static final Pattern WHAT = Pattern.compile(HAND_IN + "(?:内容|材料|资料)(?:名称)?[：:][ 　]*([^。；;\\n]{2,60})");
    private static final Pattern WHEN =
            Pattern.compile("(?:" + HAND_IN + "|截止)(?:时间|时限|期限|日期)[：:][ 　]*([^。；;\\n]{2,40})");
    private static final int LONGEST = 500;

    private PaperFields() {}

    /** @param known what has been read elsewhere is not read again */
    static List<Submission> read(PlanDocument document, DateReader dates, Contacts contacts, List<Submission> known) {
        List<Submission> found = new ArrayList<>();
        document.root()
                .walk()
                .filter(section -> section.mark() != null
                        && section.range().length() <= LONGEST
                        && section.inheritedRole() != SectionRole.ATTACHMENT)
                .forEach(section -> section(document.text(), section, dates, contacts, known, found));
        return found;
    }

    private static void section(
            PlanText text,
            Section section,
            DateReader dates,
            Contacts contacts,
            List<Submission> known,
            List<Submission> found) {
        String words = text.at(section.range());
        Matcher what = WHAT.matcher(words);
        Matcher when = WHEN.matcher(words);
        if (!what.find() || !when.find()) {
            return;
        }
        Span span = text.span(section.range());
        boolean read = Stream.concat(known.stream(), found.stream())
                .anyMatch(paper -> paper.span().overlaps(span));
        if (read) {
            return;
        }
        int start = section.range().from();
        Range field = new Range(start + when.start(1), start + when.end(1));
        DatePhrase date = dates.read(text, field).stream().findFirst().orElse(null);
        if (date == null) {
            return;
        }
        SubmissionForm form = SubmissionForm.of(words);
        String to = Receiver.read(words.substring(Math.max(what.end(), when.end())));
        found.add(new Submission(
                HandedIn.clean(what.group(1)),
                SubmissionReader.day(date),
                date.text(),
                form.format(),
                form.paper(),
                form.electronic(),
                form.photos(),
                to,
                contacts.of(to),
                text.span(text.trim(start + what.start(), start + what.end()))));
    }
}
