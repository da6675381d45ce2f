package org.anyue.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.springframework.stereotype.Component;

/** Keeps the counts of running contests a few seconds behind. */
@Component
class ContestTallyJob implements Job {

    private final Tallies tallies;

    ContestTallyJob(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "quiz.tally",
                "统计答题竞赛",
                "从答卷重新数各县参与人数、答卷数和每道题的对错；不运行时公开页面和统计停在上一次",
                Timetable.every(Duration.ofSeconds(20)));
    }

    @Override
    public String run() {
        List<ContestId> contests = tallies.toCount();
        int papers = 0;
        for (ContestId contest : contests) {
            Instant until = tallies.settled();
            tallies.count(contest, until);
            for (int more = 1; more > 0; papers += more) {
                more = tallies.countQuestions(contest, until);
            }
        }
        return papers == 0 ? "" : contests.size() + " 场竞赛，" + papers + " 份新答卷";
    }
}
