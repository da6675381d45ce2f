package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.anyue.identity.SetUp;
import org.anyue.organization.Cities;
import org.anyue.organization.CityDivisions;
import org.anyue.organization.Division;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
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
    private final Cities cities;

    SetUpCityController(SetUp setUp, Cities cities) {
        this.setUp = setUp;
        this.cities = cities;
    }

    @PublicRoute
    @GetMapping
    ModelAndView edit(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String city,
            HttpServletRequest request) {
        Optional<SetUp.Draft> draft = SetUpCookie.draft(setUp, request);
        if (draft.isEmpty()) {
            return Page.redirect("/setup");
        }
        String code = city != null ? city : q.isBlank() ? draft.get().city() : "";
        return Page.of(TEMPLATE, page(q, code, draft.get().countyDepartments(), FormErrors.NONE));
    }

    @PublicRoute
    @PostMapping
    ModelAndView update(
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "false") boolean countyDepartments,
            HttpServletRequest request) {
        try {
            setUp.chooseCity(SetUpCookie.key(request), city, countyDepartments);
            return Page.redirect("/setup/lead");
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page("", "", countyDepartments, FormErrors.of(refusal)));
        }
    }

    private SetUpCityPage page(String text, String code, boolean countyDepartments, FormErrors errors) {
        List<SetUpCityPage.Found> found = cities.search(text, LIMIT).stream()
                .map(SetUpCityController::found)
                .toList();
        SetUpCityPage.Preview chosen = code.isEmpty()
                ? null
                : cities.divisions(code)
                        .map(divisions -> preview(divisions, countyDepartments))
                        .orElse(null);
        return new SetUpCityPage(text, !text.isBlank(), found, chosen, errors);
    }

    private static SetUpCityPage.Found found(CityDivisions divisions) {
        String size = divisions.counties().isEmpty()
                ? "不设区县，直辖 %d 个乡镇(街道)".formatted(divisions.townshipCount())
                : "%d 个县(市、区)，%d 个乡镇(街道)".formatted(divisions.counties().size(), divisions.townshipCount());
        return new SetUpCityPage.Found(divisions.city().code(), divisions.city().name(), divisions.province(), size);
    }

    private static SetUpCityPage.Preview preview(CityDivisions divisions, boolean countyDepartments) {
        boolean direct = divisions.counties().isEmpty();
        List<String> names = direct
                ? divisions.townships().stream().map(Division::name).toList()
                : divisions.counties().stream()
                        .map(county -> county.division().name())
                        .toList();
        return new SetUpCityPage.Preview(
                divisions.city().code(),
                divisions.city().name(),
                direct,
                names,
                divisions.townshipCount(),
                countyDepartments);
    }
}
