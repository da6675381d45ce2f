package org.anyue.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyue.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Runs one job once and keeps what came of it. A failure is kept and logged; the job is due again at its time. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int LONGEST_WORDS = 1_000;

    private final JobStore store;
    private final Clock clock;

    JobRunner(JobStore store, @Qualifier("systemClock") Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return whether it ran; a paused job does only when somebody asked for it */
    boolean run(Job job, String node) {
        String code = job.plan().code();
        Instant start = clock.instant();
        Optional<JobStore.Begun> begun = store.begin(code, node, start);
        if (begun.isEmpty()) {
            return false;
        }
        Instant brokenOff = begun.get().brokenOff();
        if (brokenOff != null) {
            keep(new JobRun(
                    code,
                    brokenOff,
                    Duration.ZERO,
                    JobOutcome.BROKEN_OFF,
                    "运行期间程序停止，没有结果；已由下一次运行接着做",
                    "",
                    begun.get().brokenOn()));
        }
        JobRun run = attempt(job, node, start, begun.get().askedBy());
        store.end(run);
        if (run.outcome() != JobOutcome.NOTHING || !run.askedBy().isEmpty()) {
            keep(run);
        }
        return true;
    }

    private JobRun attempt(Job job, String node, Instant start, String askedBy) {
        String code = job.plan().code();
        try {
            String words = job.run();
            JobOutcome outcome = words.isEmpty() ? JobOutcome.NOTHING : JobOutcome.DONE;
            return new JobRun(code, start, lasted(start), outcome, cut(words), askedBy, node);
        } catch (RuntimeException failure) {
            LOG.error("Job {} failed", code, failure);
            String words = failure.getClass().getSimpleName() + "：" + failure.getMessage();
            return new JobRun(code, start, lasted(start), JobOutcome.FAILED, cut(words), askedBy, node);
        }
    }

    private void keep(JobRun run) {
        store.keep(Ids.timeOrdered(clock), run);
    }

    private Duration lasted(Instant start) {
        return Duration.between(start, clock.instant());
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS - 1)) + "…";
    }
}
