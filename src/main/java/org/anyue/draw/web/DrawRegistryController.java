package org.anyue.draw.web;

import java.util.List;
import org.anyue.draw.RegistryQueries;
import org.anyue.draw.RegistryRecord;
import org.anyue.organization.PublicRoute;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public chain of all draws, latest first. */
@Controller
class DrawRegistryController {

    static final String PATH = PublicDrawController.PATH + "/registry";

    private static final int SIZE = 50;

    private final RegistryQueries registry;

    DrawRegistryController(RegistryQueries registry) {
        this.registry = registry;
    }

    @PublicRoute
    @GetMapping(PATH)
    ModelAndView index(@RequestParam(defaultValue = "1") String page) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        RegistryQueries.Head head = registry.head();
        List<RegistryRecord> records = registry.latest(SIZE, (number - 1) * SIZE);
        boolean more = head.seq() + 1 > (long) number * SIZE;
        return Page.of(
                "draw/registry",
                new RegistryPage(
                        head,
                        records,
                        DrawWords.at(registry.stampedAt()),
                        more ? PATH + "?page=" + (number + 1) : "",
                        number > 1 ? PATH + "?page=" + (number - 1) : ""));
    }
}
