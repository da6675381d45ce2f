package org.anyue.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anyue.audit.ActionLabels;
import org.anyue.audit.TrailEntry;
import org.anyue.audit.TrailExports;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Masked;
import org.anyue.sheet.SheetAnswer;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as .xlsx. Names are masked; ids, digests and hashes are whole, so that the file can be compared. */
@Controller
class TrailExportController {

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("序号", 9),
            new SheetColumn("时间", 20),
            new SheetColumn("操作人", 10),
            new SheetColumn("账号编号", 30),
            new SheetColumn("角色", 16),
            new SheetColumn("单位编号", 30),
            new SheetColumn("操作", 18),
            new SheetColumn("操作代码", 26),
            new SheetColumn("对象类型", 14),
            new SheetColumn("对象编号", 30),
            new SheetColumn("结果", 12),
            new SheetColumn("改动前摘要", 20),
            new SheetColumn("改动后摘要", 20),
            new SheetColumn("请求", 20),
            new SheetColumn("来源网段", 16),
            new SheetColumn("散列值", 40));

    private final TrailExports exports;
    private final Clock clock;

    TrailExportController(TrailExports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @PostMapping("/desk/audit/exports")
    @AllowedRoles(Role.AUDIT_ADMIN)
    ResponseEntity<byte[]> create(Actor actor, AuditFilterForm form, @RequestParam(defaultValue = "") String person) {
        // A parameter called actor would be the one who asks.
        AuditFilterForm asked = new AuditFilterForm(
                form.action(), form.object(), person, form.unit(), form.address(), form.day(), form.until());
        List<TrailEntry> entries = exports.export(actor.party(), asked.filter());
        SheetDraft sheet = new SheetDraft(
                "审计记录",
                "",
                COLUMNS,
                entries.stream().map(TrailExportController::row).toList());
        return SheetAnswer.of(sheet, "审计记录" + LocalDate.now(clock) + ".xlsx");
    }

    private static List<String> row(TrailEntry entry) {
        return List.of(
                Long.toString(entry.seq()),
                AuditPages.time(entry.at()),
                entry.actorId().isEmpty() ? "系统" : Masked.name(entry.actorName()),
                entry.actorId(),
                AuditPages.roleLabel(entry.role()),
                entry.unitId(),
                ActionLabels.of(entry.action()),
                entry.action(),
                entry.objectType(),
                entry.objectId(),
                "OK".equals(entry.result()) ? "成功" : entry.result(),
                entry.beforeDigest(),
                entry.afterDigest(),
                entry.requestId(),
                entry.address(),
                entry.hash());
    }
}
