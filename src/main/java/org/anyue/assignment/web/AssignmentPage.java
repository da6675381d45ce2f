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
 * @param cover whether a sheet for the paper copy can be printed
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
        boolean cover,
        AmendedPart amended,
        BreakdownPart breakdown) {

    /**
     * What was asked of units below.
     *
     * @param blank address of the form to ask them, empty for whoever cannot
     */
    public record BreakdownPart(String blank, List<PartCard> parts) {}

    /**
     * @param progress for instance 5家已报3家
     * @param sums numbers added up
     * @param takeBack address to ask no more, empty when that cannot be done
     */
    public record PartCard(
            String what,
            String due,
            String progress,
            double share,
            boolean takenBack,
            Map<String, String> sums,
            List<PartRow> rows,
            String takeBack) {}

    public record PartRow(String unit, String href, String state, Tone tone) {}

    /**
     * What amendments changed.
     *
     * @param taken whether the unit has taken note of everything
     * @param mayTake this person may do so for the unit
     */
    public record AmendedPart(List<AmendedCard> cards, boolean taken, boolean mayTake) {}

    /** @param href where the value can be seen whole or changed, empty for nowhere */
    public record Fact(String label, String value, String href) {

        Fact(String label, String value) {
            this(label, value, "");
        }
    }

    public record Notice(String title, Tone tone) {}

    /** @param value as typed */
    public record FigureField(String name, String label, String unit, String value) {}

    /** A photo or file; {@code thumbnail} is empty for files, {@code preview} where nothing can be shown of it. */
    public record Shown(String id, String name, String href, String thumbnail, String preview) {}

    /**
     * The submission form.
     *
     * @param action address that takes it
     * @param draft address that keeps it
     * @param typing address that keeps it while it is being typed
     * @param edition of the draft that the form begins with, empty for none
     * @param filing whether an office fills it in for the bearer
     * @param kept what was put in before, each can be left out
     * @param textLabel says what the words are about
     * @param photos least number, 0 when the plan asks for none
     * @param also further open duties that the same papers can answer
     * @param keep name under which the browser keeps the form while there is no network
     * @param saved when and by whom the draft was saved, empty for no draft
     */
    public record FormPart(
            String action,
            String draft,
            String typing,
            String edition,
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
            List<Option> also,
            List<String> alsoChosen,
            String saved,
            String keep,
            FormErrors errors) {}

    /**
     * A version that was handed in.
     *
     * @param remark 已撤回, 待收纸质件 …; empty for none
     * @param filedBy office that filled it in for the bearer, empty for none
     * @param answeredWith the duty that it was handed in with, empty for none
     * @param changes against the version before, null for the first one
     */
    public record VersionCard(
            String title,
            String meta,
            String remark,
            String filedBy,
            String answeredWith,
            Map<String, String> figures,
            String text,
            List<Shown> attachments,
            @Nullable VersionChanges changes) {

        VersionCard changedFrom(VersionCard before) {
            return new VersionCard(
                    title,
                    meta,
                    remark,
                    filedBy,
                    answeredWith,
                    figures,
                    text,
                    attachments,
                    VersionChanges.of(before, this));
        }
    }

    /** What the owner of the campaign may do; {@code error} stands beside what was refused. */
    public record WaiverPart(boolean exempt, boolean reinstate, boolean extend, List<Option> usualReasons) {}
}
