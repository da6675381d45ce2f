package org.anyue.ui;

import java.util.Set;
import org.anyue.shared.NotFound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Every component and layout with true-looking content, for whoever builds pages. Never in production. */
@Controller
@ConditionalOnBooleanProperty("anyue.dev")
class ComponentsController {

    private static final Set<String> SAMPLES =
            Set.of("components", "list", "detail", "entry", "site", "report", "signin", "print");

    @GetMapping("/dev/{sample}")
    ModelAndView show(@PathVariable String sample) {
        if (!SAMPLES.contains(sample)) {
            throw new NotFound("sample " + sample);
        }
        ComponentsPage page = sample.equals("entry") ? ComponentsPage.refused() : ComponentsPage.fresh();
        return Page.of("ui/dev/" + sample, page);
    }
}
