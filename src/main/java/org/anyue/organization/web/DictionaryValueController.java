package org.anyue.organization.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Dictionaries;
import org.anyue.organization.Dictionary;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One value is renamed, moved, retired, restored. */
@Controller
@RequestMapping(DictionaryController.PATH + "/{dictionary}/{code}")
class DictionaryValueController {

    private final Dictionaries dictionaries;
    private final DictionaryPages pages;

    DictionaryValueController(Dictionaries dictionaries, DictionaryPages pages) {
        this.dictionaries = dictionaries;
        this.pages = pages;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView update(
            @PathVariable String dictionary,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String verb,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor) {
        Dictionary named = DictionaryController.named(dictionary);
        pages.requireKeeper(actor);
        String back = DictionaryController.address(named);
        try {
            return Page.redirect(
                    back,
                    Flash.success(
                            switch (verb) {
                                case "retire" -> {
                                    dictionaries.retire(actor, named, code, version);
                                    yield "已停用，表单里不再出现，旧记录照常显示";
                                }
                                case "restore" -> {
                                    dictionaries.restore(actor, named, code, version);
                                    yield "已恢复";
                                }
                                case "up" -> {
                                    dictionaries.moveUp(actor, named, code, version);
                                    yield "已上移";
                                }
                                default -> {
                                    dictionaries.rename(actor, named, code, name, version);
                                    yield "已改名";
                                }
                            }));
        } catch (Refusal refusal) {
            return Page.redirect(back, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }
}
