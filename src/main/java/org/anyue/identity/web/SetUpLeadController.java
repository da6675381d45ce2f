package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.anyue.identity.SetUp;
import org.anyue.organization.Cities;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/setup/lead")
class SetUpLeadController {

    private final SetUp setUp;
    private final Cities cities;

    SetUpLeadController(SetUp setUp, Cities cities) {
        this.setUp = setUp;
        this.cities = cities;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(HttpServletRequest request) {
        Optional<SetUp.Draft> draft = SetUpCookie.draft(setUp, request);
        if (draft.isEmpty() || draft.get().city().isEmpty()) {
            return Page.redirect(draft.isEmpty() ? "/setup" : "/setup/city");
        }
        SetUp.Candidate lead = draft.get().lead();
        return Page.of(
                SetUpPersonErrors.TEMPLATE,
                new SetUpPersonPage(
                        true,
                        SetUpPersonErrors.cityName(cities, draft.get()),
                        lead == null ? "" : lead.loginName(),
                        lead == null ? "" : lead.name(),
                        FormErrors.NONE));
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(SetUpPersonForm form, HttpServletRequest request) {
        Optional<SetUp.Draft> draft = SetUpCookie.draft(setUp, request);
        if (draft.isEmpty()) {
            return Page.redirect("/setup");
        }
        FormErrors errors = SetUpPersonErrors.of(form);
        if (errors.isEmpty()) {
            try {
                setUp.nameLead(SetUpCookie.key(request), form.login(), form.name(), form.password());
                return Page.redirect("/setup/administrator");
            } catch (Refusal refusal) {
                errors = SetUpPersonErrors.of(refusal);
            }
        }
        String city = SetUpPersonErrors.cityName(cities, draft.get());
        return Page.refused(
                SetUpPersonErrors.TEMPLATE, new SetUpPersonPage(true, city, form.login(), form.name(), errors));
    }
}
