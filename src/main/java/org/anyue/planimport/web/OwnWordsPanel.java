package org.anyue.planimport.web;

import java.util.List;

/**
 * What a review says about the words of its place.
 *
 * @param mine how the place is called: 本市
 * @param changed whether the words are others by now than when the plan was read
 * @param reread address that reads the plan once more, empty where that is not possible any more
 */
public record OwnWordsPanel(String mine, List<Use> uses, List<Offer> offers, boolean changed, String reread) {

    /**
     * A place of the plan.
     *
     * @param before words in front of those that were found, {@code after} behind them
     * @param from places that keep the words
     */
    public record Use(String before, String found, String after, String does, String from) {}

    /**
     * An offered word.
     *
     * @param action address that answers it
     * @param state what was said to it, empty while nothing was
     */
    public record Offer(
            String words, String reason, String sentence, String action, String state, String by, int version) {

        public boolean isOpen() {
            return state.isEmpty();
        }
    }

    public boolean isEmpty() {
        return uses.isEmpty() && offers.isEmpty() && !changed;
    }

    public List<Offer> open() {
        return offers.stream().filter(Offer::isOpen).toList();
    }

    public boolean hasAccepted() {
        return offers.stream().anyMatch(offer -> offer.state().equals("已加入"));
    }
}
