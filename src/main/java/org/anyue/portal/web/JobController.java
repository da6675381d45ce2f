package org.anyue.portal.web;

import static org.anyue.organization.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anyue.job.JobOutcome;
import org.anyue.job.JobRun;
import org.anyue.job.JobState;
import org.anyue.job.Jobs;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.sheet.SheetAnswer;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the installation does by itself, and what came of it. */
@Controller
@RequestMapping(JobController.PATH)
class JobController {

    static final String PATH = "/desk/jobs";

    private static final int SIZE = 30;
    private static final int MOST = 10_000;
    private static final Map<String, Comparator<JobState>> ORDERS = Map.of(
            "title", Comparator.comparing((JobState job) -> job.plan().title()),
            "last", Comparator.comparing(JobController::lastAt),
            "lasted", Comparator.comparing(JobController::lasted),
            "next", Comparator.comparing((JobState job) -> job.next() == null ? Instant.MAX : job.next()));

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @GetMapping
    ModelAndView index(HttpServletRequest request) {
        ListQuery query = ListQuery.of(request, PATH, "standing");
        List<JobRow> rows = found(query).stream().map(JobRow::of).toList();
        return Page.of("portal/jobs", new JobListPage(query, query.slice(rows, SIZE)));
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @GetMapping("/export")
    ResponseEntity<byte[]> index(HttpServletRequest request, Actor actor) {
        List<JobRow> rows = found(ListQuery.of(request, PATH, "standing")).stream()
                .map(JobRow::of)
                .toList();
        return SheetAnswer.of(JobSheets.jobs(rows), actor.place().name() + "定时任务.xlsx");
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @GetMapping("/{code}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        ListQuery query = ListQuery.of(request, PATH + "/" + code, "outcome");
        JobState job = jobs.get(code);
        var runs = jobs.runs(code, query.filter("outcome", JobOutcome.class), query.page(), SIZE);
        return Page.of(
                "portal/job",
                new JobPage(
                        JobRow.of(job),
                        job.plan().does(),
                        query,
                        runs.rows().stream().map(JobPage::run).toList(),
                        Pager.of(runs, query.base())));
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @GetMapping("/{code}/export")
    ResponseEntity<byte[]> show(@PathVariable String code, HttpServletRequest request, Actor actor) {
        ListQuery query = ListQuery.of(request, PATH + "/" + code, "outcome");
        String title = jobs.get(code).plan().title();
        List<JobRun> runs = jobs.runs(code, query.filter("outcome", JobOutcome.class), 1, MOST)
                .rows();
        return SheetAnswer.of(JobSheets.runs(runs), actor.place().name() + title + "运行记录.xlsx");
    }

    private List<JobState> found(ListQuery query) {
        List<JobState> found = jobs.all().stream()
                .filter(job -> query.finds(
                        job.plan().title(), job.plan().does(), job.plan().code()))
                .filter(job -> switch (query.filter("standing")) {
                    case "paused" -> job.paused();
                    case "failed" -> JobRow.isBad(job);
                    default -> true;
                })
                .toList();
        return query.sorted(found, ORDERS);
    }

    private static Instant lastAt(JobState job) {
        JobRun last = job.last();
        return last == null ? Instant.MIN : last.startedAt();
    }

    private static long lasted(JobState job) {
        JobRun last = job.last();
        return last == null ? -1 : last.lasted().toMillis();
    }
}
