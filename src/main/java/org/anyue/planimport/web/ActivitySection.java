package org.anyue.planimport.web;

import java.util.List;
import org.anyue.ui.Option;

/**
 * One activity with its duties and its sentences.
 *
 * @param id of the activity
 * @param position from 1
 * @param title with the applied corrections
 * @param facts what the plan says about it: days, place, figures
 * @param groups open sentences by heading
 * @param waived sentences that ask for nothing
 * @param described sentences that only belong to the description of the activity
 * @param ready duties that can be accepted now
 * @param version of its duties together
 * @param targets duties that a sentence can be merged into
 */
public record ActivitySection(
        String id,
        int position,
        String number,
        String title,
        String kind,
        List<String> facts,
        List<FindingRow> findings,
        List<DutyCard> duties,
        List<OpenGroup> groups,
        List<SentenceRow> waived,
        List<SentenceRow> described,
        int ready,
        int version,
        List<Option> targets) {

    /**
     * Open sentences below one heading.
     *
     * @param heading position of the heading, 0 for none
     * @param version of all sentences below it together
     * @param under how many open sentences stand below the heading in all, also in other activities
     */
    public record OpenGroup(int heading, String title, int version, int under, List<SentenceRow> sentences) {}

    public String anchor() {
        return "a" + position;
    }

    public int open() {
        return groups.stream().mapToInt(group -> group.sentences().size()).sum();
    }
}
