package org.anyue.quiz;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Answer cards were taken as papers.
 *
 * @param entered people who were entered for the draw with them
 * @param words numbers of the cards
 */
public record CardsImported(Party by, ContestId contest, int count, int entered, String words) implements Auditable {

    @Override
    public String action() {
        return "quiz.cards-imported";
    }

    @Override
    public String objectType() {
        return "Contest";
    }

    @Override
    public String objectId() {
        return contest.toString();
    }

    @Override
    public String after() {
        return count + " " + entered + "\n" + words;
    }
}
