package org.anyue.identity.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyue.identity.FormalAdvice;
import org.anyue.identity.FormalCondition;
import org.anyue.identity.FormalStart;
import org.anyue.identity.Installation;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Refusal;
import org.anyue.shared.TrialRecords;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** End of the trial. */
@Controller
@RequestMapping("/desk/formal")
class FormalController {

    private static final String TEMPLATE = "identity/formal";

    private final FormalStart start;
    private final Installation installation;
    private final List<FormalAdvice> advice;

    FormalController(FormalStart start, Installation installation, List<FormalAdvice> advice) {
        this.start = start;
        this.installation = installation;
        this.advice = advice;
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @GetMapping
    ModelAndView edit() {
        return Page.of(TEMPLATE, page(FormErrors.NONE));
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @PostMapping
    ModelAndView update(
            @RequestParam(defaultValue = "false") boolean keysKept,
            @RequestParam(defaultValue = "false") boolean cleared,
            @RequestParam(defaultValue = "false") boolean units,
            @RequestParam(defaultValue = "false") boolean people,
            Actor actor) {
        try {
            start.begin(actor, new FormalStart.Choice(keysKept, cleared, kept(units, people)));
            return Page.redirect("/desk/formal", Flash.success("已正式启用，试用数据已经清除，各项安全要求从现在起生效"));
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page(FormErrors.of(refusal)));
        }
    }

    private static Set<TrialRecords.Kind> kept(boolean units, boolean people) {
        Set<TrialRecords.Kind> kept = EnumSet.noneOf(TrialRecords.Kind.class);
        if (units) {
            kept.add(TrialRecords.Kind.UNITS);
        }
        if (people) {
            kept.add(TrialRecords.Kind.PEOPLE);
        }
        return kept;
    }

    private FormalPage page(FormErrors errors) {
        Set<FormalCondition> missing = start.missing(false);
        return new FormalPage(
                installation.isTrial(),
                Arrays.stream(FormalCondition.values())
                        .filter(condition -> condition != FormalCondition.KEYS_KEPT)
                        .map(condition -> new FormalPage.Line(
                                condition.label(), missing.contains(condition) ? condition.advice() : ""))
                        .toList(),
                advice.stream()
                        .map(one -> new FormalPage.Line(one.label(), one.met() ? "" : one.advice()))
                        .toList(),
                installation.isTrial() ? start.trialParts() : List.of(),
                FormalCondition.KEYS_KEPT.advice(),
                errors);
    }
}
