package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.util.List;
import java.util.stream.IntStream;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawRefusal;
import org.anyue.draw.DrawResults;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two people type the public numbers; when both agree the result is out. */
@Controller
@RequestMapping(DeskDrawController.PATH + "/{drawId}/numbers")
class NumbersController {

    private static final String VIEW = "draw/numbers";

    private final DrawResults results;
    private final DrawDesk desk;

    NumbersController(DrawResults results, DrawDesk desk) {
        this.results = results;
        this.desk = desk;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView show(
            Actor actor, @PathVariable String drawId, @RequestParam(defaultValue = "false") boolean fallback) {
        return desk.get(actor, drawId).rules() == null
                ? DeskDrawPages.notYet(drawId)
                : Page.of(VIEW, page(actor, drawId, fallback, List.of(), FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView create(Actor actor, @PathVariable String drawId, @RequestParam MultiValueMap<String, String> sent) {
        if (desk.get(actor, drawId).rules() == null) {
            return DeskDrawPages.notYet(drawId);
        }
        boolean fallback = "true".equals(sent.getFirst("fallback"));
        int count = sources(desk.get(actor, drawId), fallback).size();
        List<String> values = IntStream.range(0, count)
                .mapToObj(i -> {
                    String value = sent.getFirst("n" + i);
                    return value == null ? "" : value;
                })
                .toList();
        try {
            return Page.redirect(
                    DeskDrawController.PATH + "/" + drawId,
                    switch (results.type(actor, drawId, fallback, values)) {
                        case WAITING -> Flash.success("已录入，请另一位同事独立录入一遍");
                        case DIFFERENT -> Flash.warning("两人录入的号码不一致，请对照官方公布的号码核对");
                        case DRAWN -> Flash.success("两人录入一致，结果已公布");
                    });
        } catch (Refusal refusal) {
            ModelAndView answer = Page.refused(VIEW, page(actor, drawId, fallback, values, FormErrors.of(refusal)));
            if (refusal.code() == DrawRefusal.DRAWN_ALREADY) {
                answer.setStatus(HttpStatus.CONFLICT);
            }
            return answer;
        }
    }

    private NumbersPage page(Actor actor, String drawId, boolean fallback, List<String> values, FormErrors errors) {
        DrawDetails draw = desk.get(actor, drawId);
        return new NumbersPage(draw, fallback, sources(draw, fallback), values, desk.typed(actor, drawId), errors);
    }

    private static List<DrawDetails.Source> sources(DrawDetails draw, boolean fallback) {
        DrawDetails.RulesFacts rules = DeskDrawPages.rules(draw);
        return fallback ? rules.fallback() : rules.sources();
    }
}
