package org.anyue.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.anyue.shared.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finds out what is due. Any number of nodes may do so: the library lets one of them take a job, and gives it to another
 * one when that node has not shown itself for a minute.
 */
@Component
class JobScheduler implements SmartLifecycle {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration POLLED_EVERY = Duration.ofSeconds(5);
    private static final Duration SHOWN_EVERY = Duration.ofSeconds(10);
    private static final int MISSED = 6;
    private static final int THREADS = 4;

    private final JobStore store;
    private final List<Job> jobs;
    private final boolean wanted;
    private final Scheduler scheduler;

    JobScheduler(
            DataSource source,
            List<Job> jobs,
            JobRunner runner,
            JobStore store,
            @Qualifier("systemClock") Clock clock,
            @Value("${anyue.jobs.run:true}") boolean wanted) {
        this.jobs = List.copyOf(jobs);
        this.store = store;
        this.wanted = wanted;
        this.scheduler = scheduler(source, this.jobs, runner, clock, POLLED_EVERY);
    }

    static Scheduler scheduler(DataSource source, List<Job> jobs, JobRunner runner, Clock clock, Duration polled) {
        String node = "node-" + Ids.randomText(6);
        List<RecurringTask<Void>> tasks = jobs.stream()
                .map(job -> Tasks.recurring(
                                job.plan().code(), schedule(job.plan().timetable()))
                        .execute((_, _) -> runner.run(job, node)))
                .toList();
        return Scheduler.create(source)
                .startTasks(tasks)
                .tableName("job.execution")
                .schedulerName(new SchedulerName.Fixed(node))
                .clock(clock::instant)
                .pollingInterval(polled)
                .heartbeatInterval(SHOWN_EVERY)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .threads(THREADS)
                .enableImmediateExecution()
                .build();
    }

    private static Schedule schedule(Timetable timetable) {
        return switch (timetable) {
            case Timetable.Every every -> Schedules.fixedDelay(every.pause());
            case Timetable.Daily daily -> Schedules.daily(ZONE, daily.hour());
        };
    }

    /** Has the job run as soon as a node is free. @return false while it runs */
    boolean hurry(String code, Instant now) {
        TaskInstanceId id = TaskInstanceId.of(code, RecurringTask.INSTANCE);
        try {
            scheduler.scheduleIfNotExists(new TaskInstance<>(code, RecurringTask.INSTANCE), now);
            scheduler.reschedule(id, now);
            return true;
        } catch (TaskInstanceCurrentlyExecutingException running) {
            return false;
        }
    }

    @Override
    public void start() {
        jobs.forEach(job -> store.know(job.plan().code()));
        if (wanted) {
            scheduler.start();
        }
    }

    @Override
    public void stop() {
        if (isRunning()) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
