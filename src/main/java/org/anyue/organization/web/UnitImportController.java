package org.anyue.organization.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.UnitImports;
import org.anyue.organization.UnitSheetFiles;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetAnswer;
import org.anyue.sheet.SheetRow;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A sheet of units: the template out, the filled one in. */
@Controller
@RequestMapping("/desk/units/import")
class UnitImportController {

    private static final String FORM = "organization/sheet";

    private final UnitImports imports;
    private final UnitSheetFiles files;

    UnitImportController(UnitImports imports, UnitSheetFiles files) {
        this.imports = imports;
        this.files = files;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView blank() {
        return Page.of(FORM, new UnitSheetPage(UnitSheetFiles.MEGABYTES, FormErrors.NONE));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/template")
    ResponseEntity<byte[]> template(Actor actor) {
        return SheetAnswer.of(imports.template(actor), "单位名录模板.xlsx");
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView create(@RequestParam(required = false) @Nullable MultipartFile file, Actor actor) {
        try {
            String name = file == null
                    ? ""
                    : Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
            UUID kept = imports.keep(actor, name, rows(file, name));
            return Page.redirect("/desk/units/imports/" + Ids.toText(kept));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("file", String.valueOf(refusal.getMessage()));
            return Page.refused(FORM, new UnitSheetPage(UnitSheetFiles.MEGABYTES, errors));
        }
    }

    private List<SheetRow> rows(@Nullable MultipartFile file, String name) {
        try (InputStream in = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return files.read(in, name, file == null ? 0 : file.getSize());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
