package org.anyue.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawQueries;
import org.anyue.draw.DrawState;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.NotFound;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The big screen. It only shows: slides are addresses, and loading one again shows the same. */
@Controller
class DrawShowController {

    private static final int SHOWN = 25;

    private final DrawQueries draws;

    DrawShowController(DrawQueries draws) {
        this.draws = draws;
    }

    @PublicRoute
    @GetMapping(PublicDrawController.PATH + "/{drawId}/show")
    ModelAndView show(@PathVariable String drawId, @RequestParam(defaultValue = "0") String slide) {
        DrawDetails draw = draws.get(drawId);
        DrawDetails.RulesFacts rules = draw.rules();
        if (draw.state() != DrawState.DRAWN || draw.kind() != DrawKind.PRIZE || rules == null) {
            throw new NotFound("no result yet");
        }
        List<Slide> slides = slides(draw, rules.prizes());
        int number = slide.matches("\\d{1,4}") ? Math.min(Integer.parseInt(slide), slides.size() - 1) : 0;
        Slide now = slides.get(number);
        Map<String, String> tails = draws.tails(draw);
        return Page.of(
                "draw/show",
                new ShowPage(
                        draw,
                        now.prize(),
                        now.holders().stream()
                                .map(one -> new ShowPage.Winner(one.entryId(), tails.getOrDefault(one.entryId(), "")))
                                .toList(),
                        now.part(),
                        number > 0 ? address(drawId, number - 1) : "",
                        number + 1 < slides.size() ? address(drawId, number + 1) : ""));
    }

    /** @param part which of several slides of one prize, empty for the only one */
    private record Slide(DrawDetails.@Nullable Prize prize, List<DrawDetails.Holder> holders, String part) {}

    /** The numbers first, then the smallest prize, the greatest last. */
    private static List<Slide> slides(DrawDetails draw, List<DrawDetails.Prize> prizes) {
        List<Slide> slides = new ArrayList<>();
        slides.add(new Slide(null, List.of(), ""));
        for (DrawDetails.Prize prize : prizes.reversed()) {
            List<DrawDetails.Holder> all = draw.holders().stream()
                    .filter(one -> one.tierId().equals(prize.id()))
                    .toList();
            int parts = Math.max(1, (all.size() + SHOWN - 1) / SHOWN);
            for (int i = 0; i < parts; i++) {
                slides.add(new Slide(
                        prize,
                        all.subList(i * SHOWN, Math.min(all.size(), (i + 1) * SHOWN)),
                        all.size() + " 名" + (parts > 1 ? "，第 " + (i + 1) + " / " + parts + " 屏" : "")));
            }
        }
        return slides;
    }

    private static String address(String drawId, int slide) {
        return PublicDrawController.PATH + "/" + drawId + "/show?slide=" + slide;
    }
}
