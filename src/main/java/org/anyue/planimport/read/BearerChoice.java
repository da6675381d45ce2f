package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides who carries a sentence. In order: the subject it starts with (invited people together with the next subject), an
 * "each unit" clause, the assignment of the activity, the subject of a later clause.
 */
final class BearerChoice {

    private BearerChoice() {}

    static Bearers of(
            String sentence, SubjectReader.@org.jspecify.annotations.Nullable Subject subject, Bearers assigned) {
        if (subject != null) {
            return subject.invited() ? withNext(sentence, subject) : subject.bearers();
        }
        List<SubjectReader.Subject> later = SubjectReader.later(sentence, 0);
        for (SubjectReader.Subject candidate : later) {
            String first = candidate.bearers().lead().getFirst();
            if (first.startsWith("每个") && SelectorReader.of(first) != org.anyue.planimport.Selector.NAMED) {
                return candidate.bearers();
            }
        }
        if (!assigned.isEmpty()) {
            return assigned;
        }
        return later.isEmpty() ? Bearers.NONE : later.getFirst().bearers();
    }

    private static Bearers withNext(String sentence, SubjectReader.Subject invited) {
        List<String> lead = new ArrayList<>(invited.bearers().lead());
        SubjectReader.later(sentence, invited.end()).stream()
                .findFirst()
                .ifPresent(next -> lead.addAll(next.bearers().lead()));
        return new Bearers(lead, invited.bearers().support());
    }
}
