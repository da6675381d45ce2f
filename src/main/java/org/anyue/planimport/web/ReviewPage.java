package org.anyue.planimport.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review of one plan.
 *
 * @param base address of the campaign
 * @param fileName of the plan, with who imported it and when
 * @param filter what of it is shown
 * @param sections all activities; {@link #shown()} gives those to draw
 * @param queue what has to be asked
 * @param units names to pick from where bearers are typed
 * @param lastYear line that leads to the comparison, null on the parts that htmx replaces
 * @param words what the words of the place did, and which ones are offered
 * @param clash why the last step was not saved, null when nothing is wrong
 */
public record ReviewPage(
        String base,
        Head head,
        String fileName,
        Progress progress,
        ReviewFilter filter,
        List<SourceBlock> source,
        List<ActivitySection> sections,
        List<CorrectionRow> corrections,
        List<FindingRow> findings,
        List<String> missing,
        QuestionQueue queue,
        List<String> units,
        @Nullable LastYear lastYear,
        OwnWordsPanel words,
        @Nullable Clash clash) {

    /**
     * Head of the campaign.
     *
     * @param organisation leading group as the plan names it, empty for none
     * @param papers documents that the plan asks for, with their days
     * @param ofDepartment it is the plan of a department for its line
     */
    public record Head(
            String title,
            String theme,
            String period,
            String consultationOn,
            String organisation,
            List<String> papers,
            boolean editable,
            boolean ofDepartment) {}

    /** @param open sentences that wait; @param total all sentences; @param accepted duties of all duties */
    public record Progress(int open, int total, int accepted, int duties, int questions, int words) {

        public double share() {
            return total == 0 ? 100 : 100.0 * (total - open) / total;
        }

        public boolean isDone() {
            return open == 0;
        }
    }

    public String self() {
        return base + "/review";
    }

    /** The activities with their duties. */
    public String tasks() {
        return self() + "?view=tasks";
    }

    public boolean onlyOpen() {
        return filter.onlyOpen();
    }

    public int chosen() {
        return filter.chosen();
    }

    ReviewPage with(Clash later) {
        return with(lastYear, later);
    }

    ReviewPage with(LastYear line) {
        return with(line, clash);
    }

    private ReviewPage with(@Nullable LastYear line, @Nullable Clash later) {
        return new ReviewPage(
                base,
                head,
                fileName,
                progress,
                filter,
                source,
                sections,
                corrections,
                findings,
                missing,
                queue,
                units,
                line,
                words,
                later);
    }

    public List<ActivitySection> shown() {
        return sections.stream()
                .filter(section -> chosen() == 0 || section.position() == chosen())
                .filter(section -> !onlyOpen() || waits(section))
                .toList();
    }

    private static boolean waits(ActivitySection section) {
        return section.open() > 0
                || section.duties().stream().anyMatch(duty -> !duty.questions().isEmpty());
    }

    /** Duties of a section under the filter. */
    public List<DutyCard> duties(ActivitySection section) {
        return onlyOpen()
                ? section.duties().stream()
                        .filter(duty -> !duty.questions().isEmpty())
                        .toList()
                : section.duties();
    }

    public List<CorrectionRow> openWords() {
        return corrections.stream().filter(row -> !row.isSettled()).toList();
    }
}
