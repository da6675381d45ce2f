package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.Draws;
import org.anyue.draw.RulesDraft;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Draws of an office, and the rules while they may be changed. */
@Controller
@RequestMapping(DeskDrawController.PATH)
class DeskDrawController {

    static final String PATH = "/desk/draws";
    static final String SHOW = "draw/desk";

    private static final String FORM = "draw/rules";

    private final Draws draws;
    private final DrawDesk desk;
    private final DeskDrawPages pages;
    private final PrizeUploads uploads;

    DeskDrawController(Draws draws, DrawDesk desk, DeskDrawPages pages, PrizeUploads uploads) {
        this.draws = draws;
        this.desk = desk;
        this.pages = pages;
        this.uploads = uploads;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    @GetMapping
    ModelAndView index(Actor actor) {
        return Page.of("draw/desks", pages.list(actor));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/blank")
    ModelAndView blank(
            Actor actor,
            @RequestParam(defaultValue = "") String pool,
            @RequestParam(defaultValue = "prize") String kind) {
        DrawKind wanted = DrawKind.of(kind).orElse(DrawKind.PRIZE);
        Optional<DrawDesk.PoolChoice> chosen = desk.pools(actor, wanted).stream()
                .filter(one -> pool.isEmpty()
                        || pool.equals(one.feature() + "|" + one.pool().reference()))
                .findFirst();
        RulesForm form = chosen.map(one -> wanted == DrawKind.SPOTCHECK
                        ? RulesForm.suggestedCheck(one.feature(), one.pool(), desk.inhabited(one))
                        : RulesForm.suggested(one.feature(), one.pool()))
                .orElseGet(() -> new RulesForm(new LinkedMultiValueMap<>(
                        wanted == DrawKind.SPOTCHECK ? Map.of("teamSize", List.of("2")) : Map.of())));
        return shown(page(actor, "", 0, form, FormErrors.NONE));
    }

    private static ModelAndView shown(RulesPage page) {
        return Page.of(page.view(), page);
    }

    private static ModelAndView refused(RulesPage page) {
        return Page.refused(page.view(), page);
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView create(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files) {
        RulesForm form = new RulesForm(sent);
        uploads.take(actor, form, files);
        RulesDraft draft = form.draft();
        FormErrors errors = form.errors();
        if (form.one("pool").isEmpty()) {
            errors = errors.and("pool", "请选择参与来源");
        }
        if (draft.title().isEmpty()) {
            errors = errors.and("title", "请填写名称");
        }
        if (!errors.isEmpty()) {
            return refused(page(actor, "", 0, form, errors));
        }
        return Page.redirect(PATH + "/" + draws.draft(actor, draft), Flash.success("已保存，规则还没有公布"));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    @GetMapping("/{drawId}")
    ModelAndView show(Actor actor, @PathVariable String drawId) {
        return pages.answer(actor, drawId);
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/{drawId}/rules")
    ModelAndView edit(Actor actor, @PathVariable String drawId) {
        DrawDetails draw = desk.get(actor, drawId);
        requireOwn(actor, draw);
        return shown(page(actor, drawId, draw.version(), RulesForm.of(draw.draft()), FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{drawId}/rules")
    ModelAndView update(
            Actor actor,
            @PathVariable String drawId,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files) {
        requireOwn(actor, desk.get(actor, drawId));
        RulesForm form = new RulesForm(sent);
        uploads.take(actor, form, files);
        RulesDraft draft = form.draft();
        if (!form.errors().isEmpty()) {
            return refused(page(actor, drawId, form.version(), form, form.errors()));
        }
        try {
            draws.edit(actor, drawId, draft, form.version());
        } catch (Refusal refusal) {
            return refused(page(actor, drawId, form.version(), form, FormErrors.of(refusal)));
        }
        return Page.redirect(PATH + "/" + drawId, Flash.success("已保存，规则还没有公布"));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{drawId}/rules/delete")
    ModelAndView destroy(Actor actor, @PathVariable String drawId) {
        draws.discard(actor, drawId);
        return Page.redirect(PATH, Flash.success("草稿已删除"));
    }

    private static void requireOwn(Actor actor, DrawDetails draw) {
        if (!actor.isOfficeOf(draw.owner())) {
            throw new NotFound("draw of another office");
        }
    }

    private RulesPage page(Actor actor, String drawId, int version, RulesForm form, FormErrors errors) {
        return new RulesPage(
                drawId,
                version,
                form,
                desk.pools(actor, form.kind()),
                desk.bits(form.draft().sources()),
                errors);
    }
}
