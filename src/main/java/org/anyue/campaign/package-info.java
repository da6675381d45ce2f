/**
 * The campaign (安全生产月) from its plan (方案) to its archive: plan text, activities, duties (任务) with the sentence each
 * came from, and the life cycle draft, issued, running, closed, archived. A campaign belongs to a place; the office of
 * that place writes it, everybody below reads what was issued. What issuing means for the units is decided above, on
 * {@link org.anyue.campaign.CampaignIssued}; what blocks it is told by {@link org.anyue.campaign.IssueGate}.
 */
@ApplicationModule(
        displayName = "Campaign",
        allowedDependencies = {"shared", "ui", "sheet", "job", "organization", "notification"})
@NullMarked
package org.anyue.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
