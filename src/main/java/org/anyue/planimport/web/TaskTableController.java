package org.anyue.planimport.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.MakesPlans;
import org.anyue.officialdoc.SandboxedTableRows;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.TaskTables;
import org.anyue.planimport.tasktable.TaskTable;
import org.anyue.planimport.tasktable.TaskTableError;
import org.anyue.planimport.tasktable.TaskTableReading;
import org.anyue.planimport.tasktable.TaskTableStore.Waiting;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.sheet.UnreadableSheet;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The task table of a plan: download, and the edited one back. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/table")
class TaskTableController {

    static final String FORM = "planimport/table";

    private final TaskTables tables;
    private final CampaignQueries campaigns;
    private final SandboxedTableRows reader;

    TaskTableController(TaskTables tables, CampaignQueries campaigns, SandboxedTableRows reader) {
        this.tables = tables;
        this.campaigns = campaigns;
        this.reader = reader;
    }

    @GetMapping
    @MakesPlans
    ModelAndView index(Actor actor, @PathVariable String id) {
        return Page.of(FORM, page(actor, CampaignId.of(id), FormErrors.NONE, List.of()));
    }

    @GetMapping("/xlsx")
    @MakesPlans
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable String id) {
        TaskTable table = tables.table(actor, CampaignId.of(id));
        String title = campaigns.get(CampaignId.of(id)).title();
        return Download.sheet(TaskTableFiles.sheet(table, title), title + "任务分解表");
    }

    @GetMapping("/docx")
    @MakesPlans
    ResponseEntity<byte[]> word(Actor actor, @PathVariable String id) {
        TaskTable table = tables.table(actor, CampaignId.of(id));
        String title = campaigns.get(CampaignId.of(id)).title();
        return Download.word(TaskTableFiles.word(table, title)::write, title + "任务分解表");
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile file) {
        CampaignId campaign = CampaignId.of(id);
        page(actor, campaign, FormErrors.NONE, List.of());
        try {
            Waiting table = read(file);
            TaskTableReading reading = tables.read(actor, campaign, table);
            if (!reading.isClean()) {
                String said = "表里有 %d 处看不懂，一处也没有导入。请按下面的说明改好后重新上传。"
                        .formatted(reading.errors().size());
                return Page.refused(FORM, page(actor, campaign, FormErrors.of("file", said), reading.errors()));
            }
            if (reading.changes().isEmpty()) {
                throw new Refusal(PlanImportRefusal.TABLE_WITHOUT_CHANGES);
            }
            UUID kept = tables.keep(actor, campaign, table);
            return Page.redirect(PlanReviewPages.address(campaign) + "/tables/" + Ids.toText(kept));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("file", String.valueOf(refusal.getMessage()));
            return Page.refused(FORM, page(actor, campaign, errors, List.of()));
        }
    }

    private Waiting read(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refusal(PlanImportRefusal.TABLE_MISSING);
        }
        String given = file.getOriginalFilename();
        String name = given == null ? "" : given.strip();
        try (InputStream in = file.getInputStream()) {
            return new Waiting(name, reader.read(in, name));
        } catch (UnreadableSheet unreadable) {
            throw new Refusal(PlanImportRefusal.TABLE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private TaskTablePage page(Actor actor, CampaignId id, FormErrors errors, List<TaskTableError> wrong) {
        int duties = tables.table(actor, id).rows().size();
        return new TaskTablePage(
                PlanReviewPages.base(id), campaigns.get(id).title(), duties, errors, TaskTablePage.rows(wrong));
    }
}
