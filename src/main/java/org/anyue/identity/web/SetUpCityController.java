package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.identity.InstallationMode;
import org.anyue.identity.SetUp;
import org.anyue.organization.Cities;
import org.anyue.organization.CityDivisions;
import org.anyue.organization.Division;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/setup/city")
class SetUpCityController {

    private static final String TEMPLATE = "identity/setupcity";
    private static final int LIMIT = 20;

    private final SetUp setUp;
    private final RequestSite site;
    private final Cities cities;

    SetUpCityController(SetUp setUp, Cities cities, RequestSite site) {
        this.site = site;
        this.setUp = setUp;
        this.cities = cities;
    }

    @PublicRoute
    @GetMapping
    ModelAndView edit(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String city,
            HttpServletRequest request) {
        if (!setUp.isOpen(SetUpCookie.key(request))) {
            return Page.redirect("/setup");
        }
        return setUp.isCityChosen()
                ? Page.redirect("/setup/links")
                : Page.of(TEMPLATE, page(q, city, new SetUpChoices(false, ""), FormErrors.NONE));
    }

    /** Answers with the links themselves: after a redirect they could not be shown any more. */
    @PublicRoute
    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "false") boolean countyDepartments,
            @RequestParam(defaultValue = "") String mode,
            HttpServletRequest request) {
        SetUpChoices choices = new SetUpChoices(countyDepartments, mode);
        String key = SetUpCookie.key(request);
        if (!setUp.isOpen(key)) {
            return Page.redirect("/setup");
        }
        InstallationMode chosen = choices.chosen();
        if (chosen == null) {
            FormErrors errors = FormErrors.of("mode", "请选择正式启用还是先试用");
            return Page.refused(TEMPLATE, page("", city, choices, errors));
        }
        try {
            return Page.of(
                    SetUpLinksPage.TEMPLATE,
                    SetUpLinksPage.of(site, setUp.open(key, city, countyDepartments, chosen), setUp.posts(key)));
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page("", city, choices, FormErrors.of(refusal)));
        }
    }

    private SetUpCityPage page(String text, String code, SetUpChoices choices, FormErrors errors) {
        List<SetUpCityPage.Found> found = cities.search(text, LIMIT).stream()
                .map(SetUpCityController::found)
                .toList();
        SetUpCityPage.Preview chosen = code.isEmpty()
                ? null
                : cities.divisions(code)
                        .map(divisions -> preview(divisions, choices))
                        .orElse(null);
        return new SetUpCityPage(text, !text.isBlank(), found, chosen, errors);
    }

    private static SetUpCityPage.Found found(CityDivisions divisions) {
        String size = divisions.counties().isEmpty()
                ? "不设区县，直辖 %d 个乡镇(街道)".formatted(divisions.townshipCount())
                : "%d 个县(市、区)，%d 个乡镇(街道)".formatted(divisions.counties().size(), divisions.townshipCount());
        return new SetUpCityPage.Found(divisions.city().code(), divisions.city().name(), divisions.province(), size);
    }

    private static SetUpCityPage.Preview preview(CityDivisions divisions, SetUpChoices choices) {
        boolean direct = divisions.counties().isEmpty();
        List<String> names = direct
                ? divisions.townships().stream().map(Division::name).toList()
                : divisions.counties().stream()
                        .map(county -> county.division().name())
                        .toList();
        return new SetUpCityPage.Preview(
                divisions.city().code(), divisions.city().name(), direct, names, divisions.townshipCount(), choices);
    }
}
