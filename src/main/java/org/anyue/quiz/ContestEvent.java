package org.anyue.quiz;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Something was done with a contest.
 *
 * @param verb {@code created}, {@code edited}, {@code opened}, {@code paused}, {@code resumed}, {@code closed}, {@code
 *     published} or {@code removed}
 * @param after title and rules as they are now
 */
public record ContestEvent(Party by, ContestId contest, String verb, String before, String after) implements Auditable {

    @Override
    public String action() {
        return "quiz.contest-" + verb;
    }

    @Override
    public String objectType() {
        return "Contest";
    }

    @Override
    public String objectId() {
        return contest.toString();
    }
}
