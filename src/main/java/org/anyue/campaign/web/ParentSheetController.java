package org.anyue.campaign.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.ChildCampaignQueries;
import org.anyue.campaign.Coverage;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;
import org.anyue.ui.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the campaign above asks and which own duty carries it out, as a sheet. */
@Controller
class ParentSheetController {

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("上级任务", 48),
            new SheetColumn("期限", 14),
            new SheetColumn("方案原文", 60),
            new SheetColumn("本级承接", 48),
            new SheetColumn("状态", 18));

    private final ChildCampaignQueries queries;

    ParentSheetController(ChildCampaignQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/desk/campaigns/{id}/parent/export")
    @MakesPlans
    ResponseEntity<byte[]> show(Actor actor, @PathVariable String id) throws IOException {
        Coverage coverage = queries.coverage(actor, CampaignId.of(id));
        List<List<String>> cells = coverage.rows().stream()
                .map(row -> cells(row, coverage.campaign().year()))
                .toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.write(new SheetDraft("承接上级方案", coverage.campaign().title(), COLUMNS, cells), file);
        return Download.workbook(coverage.campaign().title() + "承接上级方案.xlsx", file.toByteArray());
    }

    private static List<String> cells(Coverage.Row row, int year) {
        String sentence = row.duty().sentence();
        return List.of(
                ParentPages.name(row.duty()),
                ParentPages.due(row.duty(), year),
                sentence == null ? "" : sentence,
                row.links().stream().map(ParentPages::name).collect(Collectors.joining("；")),
                row.byIssuing() ? "由印发本方案完成" : row.isCovered() ? "已承接" : "未承接");
    }
}
