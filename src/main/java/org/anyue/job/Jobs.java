package org.anyue.job;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Every job of the installation, for the administrator who looks after them. */
@Component
public class Jobs {

    private final List<JobPlan> plans;
    private final JobStore store;
    private final JobScheduler scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Jobs(
            List<Job> jobs,
            JobStore store,
            JobScheduler scheduler,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.plans = jobs.stream()
                .map(Job::plan)
                .sorted(Comparator.comparing(JobPlan::code))
                .toList();
        this.store = store;
        this.scheduler = scheduler;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    public List<JobState> all() {
        Map<String, JobStore.Standing> standing = store.standing();
        return plans.stream()
                .map(plan -> state(plan, standing.get(plan.code())))
                .toList();
    }

    /** @throws NotFound when there is none of this code */
    public JobState get(String code) {
        return state(plan(code), store.standing().get(code));
    }

    /** Runs of one job, or of all with an empty code; newest first. */
    public Slice<JobRun> runs(String code, @Nullable JobOutcome outcome, int page, int size) {
        return store.runs(code, outcome == null ? "" : outcome.name(), page, size);
    }

    /** Has a job run at once, also one that is paused; it runs once, on one node. */
    public void runNow(Party by, String code) {
        JobPlan plan = plan(code);
        if (get(code).runningSince() != null) {
            throw new Refusal(JobRefusal.RUNNING);
        }
        transaction.executeWithoutResult(_ -> {
            store.want(plan.code(), by.name());
            events.publishEvent(new JobChanged(by, plan.code(), "run"));
        });
        // After the commit, so that the node that takes it knows who asked.
        if (!scheduler.hurry(plan.code(), clock.instant())) {
            throw new Refusal(JobRefusal.RUNNING);
        }
    }

    @Transactional
    public void pause(Party by, String code) {
        change(by, code, true);
    }

    @Transactional
    public void resume(Party by, String code) {
        change(by, code, false);
    }

    private void change(Party by, String code, boolean paused) {
        if (!store.pause(plan(code).code(), paused)) {
            throw new Refusal(paused ? JobRefusal.PAUSED_ALREADY : JobRefusal.NOT_PAUSED);
        }
        events.publishEvent(new JobChanged(by, code, paused ? "paused" : "resumed"));
    }

    private JobPlan plan(String code) {
        return plans.stream()
                .filter(plan -> plan.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("job " + code));
    }

    private static JobState state(JobPlan plan, JobStore.@Nullable Standing standing) {
        return standing == null
                ? new JobState(plan, false, null, null, null)
                : new JobState(plan, standing.paused(), standing.next(), standing.runningSince(), standing.last());
    }
}
