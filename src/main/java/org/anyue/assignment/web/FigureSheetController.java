package org.anyue.assignment.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureQueries;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;
import org.anyue.ui.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The assignments behind a figure as a sheet; it also says which an office filled in for the unit. */
@Controller
class FigureSheetController {

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("单位", 32),
            new SheetColumn("任务", 48),
            new SheetColumn("期限", 14),
            new SheetColumn("首次报齐", 20),
            new SheetColumn("状态", 20),
            new SheetColumn("代填单位", 32));

    private final CampaignQueries campaigns;
    private final FigureQueries figures;
    private final Clock clock;

    FigureSheetController(CampaignQueries campaigns, FigureQueries figures, Clock clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/desk/campaigns/{id}/figures/rows/export")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER, Role.OVERSIGHT})
    ResponseEntity<byte[]> show(
            Actor actor, @PathVariable String id, FigureQuery query, @RequestParam(defaultValue = "") String which)
            throws IOException {
        CampaignSummary campaign = campaigns.get(actor, CampaignId.of(id));
        FigureFilter.Which one = FigurePages.which(which);
        LocalDate today = LocalDate.now(clock);
        List<List<String>> cells = figures
                .export(actor, query.filter(campaign.id(), actor.place().id()), one)
                .stream()
                .map(row -> cells(row, today))
                .toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.write(new SheetDraft(one.label() + "明细", campaign.title(), COLUMNS, cells), file);
        return Download.workbook(campaign.title() + one.label() + "明细.xlsx", file.toByteArray());
    }

    private static List<String> cells(AssignmentSummary row, LocalDate today) {
        LocalDate due = row.duty().dueOn();
        Instant first = row.firstCompleteAt();
        return List.of(
                row.bearer().name(),
                row.duty().number() + ". " + row.duty().what(),
                due == null ? row.duty().dueText() : due.toString(),
                first == null ? "" : Words.at(first),
                Words.state(row, today),
                row.filedBy());
    }
}
