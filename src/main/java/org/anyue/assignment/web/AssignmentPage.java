package org.anyue.assignment.web;

import java.util.List;
import java.util.Map;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Moment;
import org.anyue.ui.Option;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One assignment.
 *
 * @param base address of the assignment
 * @param sentence words of the plan, empty when typed by hand
 * @param alert what stands in the way now, for instance the reason of a return; null for nothing
 * @param form null when this person cannot hand in now
 * @param versions newest first
 * @param waiver what the owner of the campaign may do, null for everybody else
 * @param acknowledge whether it can be taken note of
 * @param withdraw whether the version can be taken back
 * @param source address of the plan, empty for whoever may not read it
 * @param review address in the review queue when it is this person's turn, else empty
 * @param filing address at which this office fills in for the bearer, empty when it cannot or is doing so
 */
public record AssignmentPage(
        String base,
        int version,
        String what,
        String bearer,
        String state,
        Tone tone,
        List<Fact> facts,
        String sentence,
        String source,
        @Nullable Notice alert,
        @Nullable FormPart form,
        List<VersionCard> versions,
        List<Moment> history,
        @Nullable WaiverPart waiver,
        boolean acknowledge,
        boolean withdraw,
        String review,
        String filing,
        AmendedPart amended) {

    /**
     * What amendments changed.
     *
     * @param taken whether the unit has taken note of everything
     * @param mayTake this person may do so for the unit
     */
    public record AmendedPart(List<AmendedCard> cards, boolean taken, boolean mayTake) {}

    public record Fact(String label, String value) {}

    public record Notice(String title, Tone tone) {}

    /** @param value as typed */
    public record FigureField(String name, String label, String unit, String value) {}

    /** A photo or file; {@code thumbnail} is empty for files. */
    public record Shown(String id, String name, String href, String thumbnail) {}

    /**
     * The submission form.
     *
     * @param action address that takes it
     * @param draft address that keeps it
     * @param filing whether an office fills it in for the bearer
     * @param kept what was put in before, each can be left out
     * @param textLabel says what the words are about
     * @param photos least number, 0 when the plan asks for none
     * @param saved when and by whom the draft was saved, empty for no draft
     */
    public record FormPart(
            String action,
            String draft,
            boolean filing,
            String token,
            List<FigureField> figures,
            String text,
            boolean textAsked,
            String textLabel,
            int photos,
            boolean fileAsked,
            boolean paper,
            List<Shown> kept,
            String saved,
            FormErrors errors) {}

    /**
     * A version that was handed in.
     *
     * @param remark 已撤回, 待收纸质件 …; empty for none
     * @param filedBy office that filled it in for the bearer, empty for none
     */
    public record VersionCard(
            String title,
            String meta,
            String remark,
            String filedBy,
            Map<String, String> figures,
            String text,
            List<Shown> attachments) {}

    /** What the owner of the campaign may do; {@code error} stands beside what was refused. */
    public record WaiverPart(boolean exempt, boolean reinstate, boolean extend, List<Option> usualReasons) {}
}
