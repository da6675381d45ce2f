package org.anyue.campaign;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an amendment says.
 *
 * @param reason the units read it
 * @param urgent whether it reaches people at once, also at night
 */
public record AmendmentDraft(String reason, boolean urgent, List<AmendmentChange> changes) {

    public AmendmentDraft {
        reason = reason.strip();
        changes = List.copyOf(changes);
    }

    /** The same with other changes of one target; what it said about other targets stays. */
    public AmendmentDraft with(List<AmendmentChange> ofOneTarget) {
        return new AmendmentDraft(
                reason,
                urgent,
                Stream.concat(
                                changes.stream()
                                        .filter(kept -> ofOneTarget.stream().noneMatch(kept::sameTarget)),
                                ofOneTarget.stream())
                        .toList());
    }

    /** For the audit trail. */
    String words() {
        return changes.stream()
                .map(change -> change.part() + " " + change.subject() + " " + change.was() + " -> " + change.becomes())
                .collect(Collectors.joining("; ", reason + (urgent ? " urgent: " : ": "), ""));
    }
}
