package org.anyue.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.springframework.stereotype.Component;

/** Brings what looked wrong to the review list. */
@Component
class ReviewListJob implements Job {

    private static final Duration BACK = Duration.ofHours(26);
    /** What is looked at every time; the whole day only once an hour. */
    private static final Duration LATELY = Duration.ofMinutes(40);

    private static final Duration HOUR = Duration.ofHours(1);

    private final Suspicions integrity;
    private final ContestQueries contests;
    private final Clock clock;
    private volatile Instant last = Instant.EPOCH;

    ReviewListJob(Suspicions integrity, ContestQueries contests, Clock clock) {
        this.integrity = integrity;
        this.contests = contests;
        this.clock = clock;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "quiz.review-list",
                "核查答题作弊嫌疑",
                "把反复提交、夹带参数、同一设备多人、答案雷同和集中交来的满分答卷记入核查名单，由人决定；不运行时名单不更新",
                Timetable.every(Duration.ofMinutes(2)));
    }

    @Override
    public String run() {
        int noticed = integrity.notice();
        Instant now = clock.instant();
        boolean thorough = now.isAfter(last.plus(HOUR));
        last = thorough ? now : last;
        Instant from = now.minus(thorough ? BACK : LATELY);
        for (ContestSummary contest : contests.published()) {
            if (contest.state() == ContestState.OPEN) {
                noticed += integrity.look(contest.id(), from);
            }
        }
        return noticed == 0 ? "" : noticed + " 条线索";
    }
}
