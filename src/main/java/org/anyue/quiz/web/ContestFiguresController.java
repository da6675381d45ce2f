package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestQueries;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.QuestionFigures;
import org.anyue.quiz.Tallies;
import org.anyue.sheet.SheetAnswer;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Live counts, counties, topics and questions, for the office; as a page and as a workbook. */
@Controller
@RequestMapping(ContestController.PATH + "/{id}/figures")
class ContestFiguresController {

    private final ContestQueries contests;
    private final Tallies tallies;
    private final CountyRows counties;

    ContestFiguresController(ContestQueries contests, Tallies tallies, CountyRows counties) {
        this.contests = contests;
        this.tallies = tallies;
        this.counties = counties;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id) {
        ContestSummary contest = contests.get(actor, ContestId.of(id));
        return Page.of(
                "quiz/contest/figures",
                ContestFiguresPage.of(
                        contest,
                        tallies.counties(contest.id()),
                        counties.of(contest, tallies.counties(contest.id())),
                        tallies.questions(actor, contest.id()),
                        tallies.topics(actor, contest.id()),
                        tallies.heads(contest.id())));
    }

    @GetMapping("/export")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    ResponseEntity<byte[]> index(Actor actor, @PathVariable String id) {
        ContestSummary contest = contests.get(actor, ContestId.of(id));
        List<QuestionFigures> questions = tallies.questions(actor, contest.id());
        SheetDraft sheet = new SheetDraft(
                "题目分析",
                "难度是答对的百分比；区分度是成绩前后各 27% 的答卷答对率之差，不足 40 份不计算。",
                List.of(
                        new SheetColumn("题目", 60),
                        new SheetColumn("专题", 16),
                        new SheetColumn("题型", 10),
                        new SheetColumn("出现", 10),
                        new SheetColumn("答对", 10),
                        new SheetColumn("难度", 10),
                        new SheetColumn("区分度", 10)),
                questions.stream()
                        .map(one -> List.of(
                                one.item().stem(),
                                one.item().topic(),
                                one.item().kind().label(),
                                String.valueOf(one.shown()),
                                String.valueOf(one.correct()),
                                one.shown() == 0 ? "" : one.difficulty() + "%",
                                one.isJudged() ? String.valueOf(one.discrimination()) : ""))
                        .toList());
        return SheetAnswer.of(sheet, contest.title() + "题目分析.xlsx");
    }

    /** Inhabitants of the counties. */
    @PostMapping("/heads")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        ContestSummary contest = contests.get(actor, ContestId.of(id));
        Map<UUID, Integer> heads = new HashMap<>();
        counties.places(contest.owner()).forEach(unit -> {
            String typed = EntryForm.one(sent, "heads-" + unit.id());
            if (typed.matches("[1-9]\\d{0,8}")) {
                heads.put(unit.id().value(), Integer.valueOf(typed));
            }
        });
        tallies.setHeads(actor, contest.id(), heads);
        return Page.redirect(ContestController.PATH + "/" + id + "/figures", Flash.success("已保存各地人口"));
    }
}
