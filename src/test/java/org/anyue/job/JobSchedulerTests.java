package org.anyue.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnyueTest
class JobSchedulerTests {

    private static final Party ADMIN = new Party(UUID.randomUUID().toString(), "钱管理", "SYSTEM_ADMIN", "");

    @Autowired
    JobStore store;

    @Autowired
    JobRunner runner;

    @Autowired
    Jobs jobs;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("systemClock")
    Clock clock;

    @Test
    void twoNodesRunAJobOnceEachTimeItIsDue() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch runs = new CountDownLatch(6);
        Job job = job("test.once", Timetable.every(Duration.ofMillis(1)), () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.yield();
            atOnce.decrementAndGet();
            runs.countDown();
            return "做了一次";
        });
        store.know("test.once");
        Scheduler first = JobScheduler.scheduler(source, List.of(job), runner, clock, Duration.ofMillis(20));
        Scheduler second = JobScheduler.scheduler(source, List.of(job), runner, clock, Duration.ofMillis(20));
        try {
            first.start();
            second.start();
            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            first.stop();
            second.stop();
        }
        assertThat(most).hasValue(1);
        assertThat(jdbc.sql("SELECT count(*) FROM job.execution WHERE task_name = 'test.once'")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(store.runs("test.once", "", 1, 100).total()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatFailsIsKeptWithItsWordsAndRunsAgain() {
        AtomicInteger tries = new AtomicInteger();
        Job job = job("test.fails", Timetable.daily(LocalTime.NOON), () -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("对方没有应答");
            }
            return "发送 3 条";
        });
        store.know("test.fails");
        runner.run(job, "node-a");
        assertThat(last("test.fails").outcome()).isEqualTo(JobOutcome.FAILED);
        assertThat(last("test.fails").words()).isEqualTo("IllegalStateException：对方没有应答");
        runner.run(job, "node-b");
        assertThat(store.runs("test.fails", "", 1, 10).rows())
                .extracting(JobRun::outcome)
                .containsExactly(JobOutcome.DONE, JobOutcome.FAILED);
        assertThat(store.runs("test.fails", "FAILED", 1, 10).total()).isOne();
    }

    @Test
    void aRunThatFindsNothingToDoLeavesNoLineUnlessSomebodyAskedForIt() {
        Job job = job("test.idle", Timetable.daily(LocalTime.NOON), () -> "");
        store.know("test.idle");
        runner.run(job, "node-a");
        assertThat(last("test.idle").outcome()).isEqualTo(JobOutcome.NOTHING);
        assertThat(store.runs("test.idle", "", 1, 10).total()).isZero();
        store.want("test.idle", "钱管理");
        runner.run(job, "node-a");
        assertThat(store.runs("test.idle", "", 1, 10).rows())
                .singleElement()
                .satisfies(run -> assertThat(run.askedBy()).isEqualTo("钱管理"));
    }

    @Test
    void aPausedJobRunsOnlyWhenAskedFor() {
        AtomicInteger ran = new AtomicInteger();
        Job job = job("test.paused", Timetable.daily(LocalTime.NOON), () -> "第 " + ran.incrementAndGet() + " 次");
        store.know("test.paused");
        store.pause("test.paused", true);
        assertThat(runner.run(job, "node-a")).isFalse();
        store.want("test.paused", "钱管理");
        assertThat(runner.run(job, "node-a")).isTrue();
        assertThat(runner.run(job, "node-a")).isFalse();
        assertThat(ran).hasValue(1);
    }

    @Test
    void aRunThatTheEndOfItsProcessBrokeOffIsSeenAtTheNextOne() {
        Job job = job("test.broken", Timetable.daily(LocalTime.NOON), () -> "补做");
        store.know("test.broken");
        store.begin("test.broken", "node-dead", clock.instant());
        runner.run(job, "node-b");
        assertThat(store.runs("test.broken", "", 1, 10).rows())
                .extracting(JobRun::outcome, JobRun::node)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(JobOutcome.BROKEN_OFF, "node-dead"),
                        org.assertj.core.groups.Tuple.tuple(JobOutcome.DONE, "node-b"));
    }

    @Test
    void pausingResumingAndRunningByHandAreAuditedAndRefusedWhereTheyMakeNoSense() {
        String code = "privacy.retention";
        jobs.pause(ADMIN, code);
        assertThat(jobs.get(code).paused()).isTrue();
        assertThatThrownBy(() -> jobs.pause(ADMIN, code)).isInstanceOf(Refusal.class);
        jobs.resume(ADMIN, code);
        assertThatThrownBy(() -> jobs.resume(ADMIN, code)).isInstanceOf(Refusal.class);
        Instant before = clock.instant();
        jobs.runNow(ADMIN, code);
        Instant next = jobs.get(code).next();
        assertThat(next).isNotNull().isBetween(before.minusSeconds(1), clock.instant());
        assertThat(jdbc.sql("SELECT action FROM audit.record WHERE object_id = :code ORDER BY seq")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsSubsequence("job.paused", "job.resumed", "job.run");
    }

    @Test
    void everyJobSaysWhatItDoes() {
        assertThat(jobs.all())
                .extracting(job -> job.plan().code())
                .contains("notification.outbox", "notification.morning", "audit.checkpoint", "campaign.calendar");
        assertThat(jobs.all()).allSatisfy(job -> assertThat(job.plan().does()).hasSizeGreaterThan(8));
    }

    private JobRun last(String code) {
        JobStore.Standing standing = store.standing().get(code);
        assertThat(standing).isNotNull();
        assertThat(standing.last()).isNotNull();
        return standing.last();
    }

    private static Job job(String code, Timetable timetable, Supplier<String> work) {
        return new Job() {
            @Override
            public JobPlan plan() {
                return new JobPlan(code, "试验", "只在测试里运行", timetable);
            }

            @Override
            public String run() {
                return work.get();
            }
        };
    }
}
