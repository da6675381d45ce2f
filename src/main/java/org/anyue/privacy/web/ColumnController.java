package org.anyue.privacy.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.privacy.ColumnRegister;
import org.anyue.privacy.RegisterColumn;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;
import org.anyue.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of columns. */
@Controller
@RequestMapping(ColumnController.PATH)
class ColumnController {

    static final String PATH = "/desk/privacy";

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("数据表", 30),
            new SheetColumn("字段", 24),
            new SheetColumn("个人信息种类", 18),
            new SheetColumn("目的", 36),
            new SheetColumn("合法性基础", 30),
            new SheetColumn("保留期限", 30),
            new SheetColumn("保护方式", 30));

    private final ColumnRegister register;

    ColumnController(ColumnRegister register) {
        this.register = register;
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @GetMapping
    ModelAndView index(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "1") int page) {
        return Page.of(
                "privacy/columns",
                ColumnsPage.of(register.search(text, all.isEmpty()), text, !all.isEmpty(), Math.max(1, page)));
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @PostMapping("/exports")
    ResponseEntity<byte[]> create(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "") String all,
            Actor actor)
            throws IOException {
        List<RegisterColumn> columns = register.export(actor.party(), text, all.isEmpty());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.write(
                new SheetDraft(
                        "个人信息字段台账",
                        "",
                        COLUMNS,
                        columns.stream().map(ColumnController::row).toList()),
                file);
        return Download.of("个人信息字段台账.xlsx", Download.XLSX, file.toByteArray());
    }

    private static List<String> row(RegisterColumn column) {
        return List.of(
                column.table(),
                column.column(),
                column.kind(),
                column.purpose(),
                column.basis(),
                column.retention(),
                column.protection().label());
    }
}
