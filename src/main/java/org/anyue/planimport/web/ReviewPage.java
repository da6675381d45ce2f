package org.anyue.planimport.web;

import java.util.List;

/**
 * The review of one plan.
 *
 * @param base address of the campaign
 * @param fileName of the plan, with who imported it and when
 * @param onlyOpen only what waits is shown
 * @param chosen position of the one activity shown, 0 for all
 * @param sections all activities; {@link #shown()} gives those to draw
 */
public record ReviewPage(
        String base,
        Head head,
        String fileName,
        Progress progress,
        boolean onlyOpen,
        int chosen,
        List<SourceBlock> source,
        List<ActivitySection> sections,
        List<CorrectionRow> corrections,
        List<FindingRow> findings,
        List<String> missing) {

    /**
     * Head of the campaign.
     *
     * @param organisation leading group as the plan names it, empty for none
     * @param papers documents that the plan asks for, with their days
     */
    public record Head(
            String title,
            String theme,
            String period,
            String consultationOn,
            String organisation,
            List<String> papers,
            boolean editable) {}

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

    public List<ActivitySection> shown() {
        return sections.stream()
                .filter(section -> chosen == 0 || section.position() == chosen)
                .filter(section -> !onlyOpen || waits(section))
                .toList();
    }

    private static boolean waits(ActivitySection section) {
        return section.open() > 0
                || section.duties().stream().anyMatch(duty -> !duty.questions().isEmpty());
    }

    /** Duties of a section under the filter. */
    public List<DutyCard> duties(ActivitySection section) {
        return onlyOpen
                ? section.duties().stream()
                        .filter(duty -> !duty.questions().isEmpty())
                        .toList()
                : section.duties();
    }

    public List<CorrectionRow> openWords() {
        return corrections.stream().filter(row -> !row.isSettled()).toList();
    }
}
