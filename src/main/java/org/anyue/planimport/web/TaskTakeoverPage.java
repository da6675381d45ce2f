package org.anyue.planimport.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyTerms;
import org.anyue.planimport.tasktable.TaskTableChange;
import org.anyue.planimport.tasktable.TaskTableReading;
import org.anyue.shared.Ids;
import org.anyue.ui.FormErrors;

/**
 * @param base address of the campaign
 * @param action where the yes goes
 * @param edited duties that read differently in the table
 * @param wrong cells that cannot be taken (any more)
 */
public record TaskTakeoverPage(
        String base,
        String title,
        String action,
        List<Edited> edited,
        List<Edited> added,
        List<Gone> gone,
        List<TaskTablePage.WrongCell> wrong,
        FormErrors errors) {

    public record Edited(int row, String number, String what, List<TaskTableChange.Cell> cells) {}

    public record Gone(String number, String what) {}

    static TaskTakeoverPage of(
            CampaignId campaign, String title, TaskTableReading reading, UUID table, FormErrors errors) {
        return new TaskTakeoverPage(
                PlanReviewPages.base(campaign),
                title,
                PlanReviewPages.address(campaign) + "/tables/" + Ids.toText(table),
                reading.changes().stream()
                        .filter(change -> !change.isNew() && !change.isGone())
                        .map(change -> edited(change, Objects.requireNonNull(change.before())))
                        .toList(),
                reading.changes().stream()
                        .filter(TaskTableChange::isNew)
                        .map(change -> edited(change, Objects.requireNonNull(change.after())))
                        .toList(),
                reading.changes().stream()
                        .filter(TaskTableChange::isGone)
                        .map(change -> new Gone(
                                String.valueOf(change.proposal()),
                                Objects.requireNonNull(change.before()).what()))
                        .toList(),
                TaskTablePage.rows(reading.errors()),
                errors);
    }

    private static Edited edited(TaskTableChange change, DutyTerms shown) {
        String number = change.proposal() == null ? "" : String.valueOf(change.proposal());
        return new Edited(change.row(), number, shown.what(), change.cells());
    }

    public boolean canBeTaken() {
        return wrong.isEmpty() && !(edited.isEmpty() && added.isEmpty() && gone.isEmpty());
    }
}
