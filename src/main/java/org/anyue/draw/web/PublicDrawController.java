package org.anyue.draw.web;

import java.time.Clock;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawQueries;
import org.anyue.draw.DrawState;
import org.anyue.draw.DrawSummary;
import org.anyue.organization.PublicRoute;
import org.anyue.ui.Page;
import org.anyue.ui.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Draws for everybody: what is promised, how far it is, who has won. */
@Controller
@RequestMapping(PublicDrawController.PATH)
class PublicDrawController {

    static final String PATH = "/draw";

    private final DrawQueries draws;
    private final Clock clock;

    PublicDrawController(DrawQueries draws, Clock clock) {
        this.draws = draws;
        this.clock = clock;
    }

    @PublicRoute
    @GetMapping
    ModelAndView index() {
        return Page.of(
                "draw/list",
                new DrawListPage(draws.published().stream().map(this::row).toList()));
    }

    @PublicRoute
    @GetMapping("/{drawId}")
    ModelAndView show(@PathVariable String drawId) {
        DrawDetails draw = draws.get(drawId);
        return Page.of(
                draw.kind() == DrawKind.SPOTCHECK ? "draw/check" : "draw/draw",
                new PublicDrawPage(draw, DrawWords.phase(draw, clock), draws.tails(draw)));
    }

    private DrawListPage.Row row(DrawSummary draw) {
        return new DrawListPage.Row(
                PATH + "/" + draw.drawId(),
                draw.title(),
                DrawWords.phase(draw.kind(), draw.state(), draw.entryOpen(), draw.entryClose(), clock),
                draw.state() == DrawState.VOID ? "" : "开奖 " + DrawWords.at(draw.drawAt()),
                draw.state() == DrawState.DRAWN ? Tone.OK : draw.state() == DrawState.VOID ? Tone.WARN : Tone.ACCENT,
                draw.kind() == DrawKind.SPOTCHECK ? "search" : "gift");
    }
}
