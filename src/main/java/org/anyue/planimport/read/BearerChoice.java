package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.Selector;

/**
 * Decides who carries a sentence. In order: the subject it starts with (invited people together with the next subject), an
 * "each unit" clause, the assignment of the activity, the subject of a later clause.
 */
final class BearerChoice {

    private static final Pattern EACH = Pattern.compile("^每[个家所](?!单位)");
    /** In "每家企业不少于10家" the enterprises are counted, in "每个乡镇组织1场" the townships act. */
    private static final Pattern ACTS = Pattern.compile("(?:要|应|须)?(?:至少|不少于)?(?:组织|开展|举办|安排|设置|设立|建立|制定|参加|打通|报送|举行|召开|完成)");

    private BearerChoice() {}

    static Bearers of(
            String sentence, SubjectReader.@org.jspecify.annotations.Nullable Subject subject, Bearers assigned) {
        if (subject != null) {
            return subject.invited() ? withNext(sentence, subject) : subject.bearers();
        }
        List<SubjectReader.Subject> later = SubjectReader.later(sentence, 0);
        for (SubjectReader.Subject candidate : later) {
            if (each(sentence, candidate)) {
                return candidate.bearers();
            }
        }
        if (!assigned.isEmpty()) {
            return assigned;
        }
        return later.isEmpty() ? Bearers.NONE : later.getFirst().bearers();
    }

    private static boolean each(String sentence, SubjectReader.Subject candidate) {
        String first = candidate.bearers().lead().getFirst();
        Selector selector = SelectorReader.of(first);
        return EACH.matcher(first).find()
                && (selector == Selector.EVERY_COUNTY || selector == Selector.EVERY_TOWNSHIP || selector == Selector.EVERY_DEPARTMENT)
                && ACTS.matcher(sentence).region(candidate.end(), sentence.length()).lookingAt();
    }

    private static Bearers withNext(String sentence, SubjectReader.Subject invited) {
        List<String> lead = new ArrayList<>(invited.bearers().lead());
        SubjectReader.later(sentence, invited.end()).stream()
                .findFirst()
                .ifPresent(next -> lead.addAll(next.bearers().lead()));
        return new Bearers(lead, invited.bearers().support());
    }
}
