package org.anyue.organization.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Dictionaries;
import org.anyue.organization.Dictionary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetAnswer;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists that a place extends itself. Everybody in the office may read them, the office of the installation changes them. */
@Controller
@RequestMapping(DictionaryController.PATH)
class DictionaryController {

    static final String PATH = "/desk/dictionaries";

    private static final String SHOW = "organization/dictionary";

    private final Dictionaries dictionaries;
    private final DictionaryPages pages;

    DictionaryController(Dictionaries dictionaries, DictionaryPages pages) {
        this.dictionaries = dictionaries;
        this.pages = pages;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView index() {
        return Page.of("organization/dictionaries", pages.all());
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/{dictionary}")
    ModelAndView show(@PathVariable String dictionary, HttpServletRequest request, Actor actor) {
        Dictionary named = named(dictionary);
        return Page.of(SHOW, pages.of(actor, named, query(request, named), "", FormErrors.NONE));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/{dictionary}/export")
    ResponseEntity<byte[]> show(@PathVariable String dictionary, Actor actor, HttpServletRequest request) {
        Dictionary named = named(dictionary);
        List<DictionaryPage.Row> rows = pages.found(named, query(request, named));
        return SheetAnswer.of(DictionaryPages.sheet(named, rows), actor.place().name() + named.label() + ".xlsx");
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{dictionary}")
    ModelAndView create(
            @PathVariable String dictionary,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            Actor actor) {
        Dictionary named = named(dictionary);
        pages.requireKeeper(actor);
        try {
            dictionaries.add(actor, named, name);
            return Page.redirect(address(named), Flash.success("已添加，各处表单马上可以选用"));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("name", String.valueOf(refusal.getMessage()));
            return Page.refused(SHOW, pages.of(actor, named, query(request, named), name, errors));
        }
    }

    static String address(Dictionary dictionary) {
        return PATH + "/" + word(dictionary);
    }

    /** As it stands in an address. */
    static String word(Dictionary dictionary) {
        return dictionary.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Dictionary named(String word) {
        return Arrays.stream(Dictionary.values())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("dictionary " + word));
    }

    private static ListQuery query(HttpServletRequest request, Dictionary dictionary) {
        return ListQuery.of(request, address(dictionary), "standing");
    }
}
