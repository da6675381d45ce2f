package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.anyue.identity.SetUp;
import org.anyue.organization.Cities;
import org.anyue.organization.PublicRoute;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/setup/administrator")
class SetUpAdministratorController {

    private final SetUp setUp;
    private final Cities cities;

    SetUpAdministratorController(SetUp setUp, Cities cities) {
        this.setUp = setUp;
        this.cities = cities;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(HttpServletRequest request) {
        Optional<SetUp.Draft> draft = SetUpCookie.draft(setUp, request);
        if (draft.isEmpty() || draft.get().lead() == null) {
            return Page.redirect(draft.isEmpty() ? "/setup" : "/setup/lead");
        }
        String city = SetUpPersonErrors.cityName(cities, draft.get());
        return Page.of(SetUpPersonErrors.TEMPLATE, new SetUpPersonPage(false, city, "", "", FormErrors.NONE));
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(SetUpPersonForm form, HttpServletRequest request, HttpServletResponse response) {
        Optional<SetUp.Draft> draft = SetUpCookie.draft(setUp, request);
        if (draft.isEmpty()) {
            return Page.redirect("/setup");
        }
        FormErrors errors = SetUpPersonErrors.of(form);
        if (errors.isEmpty()) {
            try {
                UnitSummary root = setUp.complete(SetUpCookie.key(request), form.login(), form.name(), form.password());
                SetUpCookie.erase(request, response);
                return Page.redirect("/desk/sign-in", Flash.success(root.name() + "已启用。请用安委办负责人的账号登录，导入今年的方案"));
            } catch (Refusal refusal) {
                errors = SetUpPersonErrors.of(refusal);
            }
        }
        String city = SetUpPersonErrors.cityName(cities, draft.get());
        return Page.refused(
                SetUpPersonErrors.TEMPLATE, new SetUpPersonPage(false, city, form.login(), form.name(), errors));
    }
}
