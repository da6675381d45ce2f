package org.anyue.portal.web;

import org.anyue.job.JobRun;
import org.anyue.job.JobState;
import org.anyue.ui.Tone;

/**
 * A job in the list.
 *
 * @param state where it stands now: 运行中, 已暂停, 正常 or what came of the last run
 * @param words what the last run did or why it failed
 * @param bad whether the last run failed
 */
public record JobRow(
        String href,
        String code,
        String title,
        String timetable,
        String state,
        Tone tone,
        String last,
        String lasted,
        String words,
        String next,
        boolean paused,
        boolean running,
        boolean bad) {

    static JobRow of(JobState job) {
        JobRun last = job.last();
        boolean running = job.runningSince() != null;
        return new JobRow(
                JobController.PATH + "/" + job.plan().code(),
                job.plan().code(),
                job.plan().title(),
                job.plan().timetable().words(),
                running ? "运行中" : job.paused() ? "已暂停" : isBad(job) ? "上次失败" : last == null ? "未运行过" : "正常",
                running
                        ? Tone.ACCENT
                        : job.paused() ? Tone.WARN : isBad(job) ? Tone.DANGER : last == null ? Tone.NEUTRAL : Tone.OK,
                last == null ? "" : Clocks.at(last.startedAt()),
                last == null ? "" : Clocks.lasted(last.lasted()),
                last == null ? "" : last.words().isEmpty() ? last.outcome().label() : last.words(),
                job.paused() ? "" : Clocks.at(job.next()),
                job.paused(),
                running,
                isBad(job));
    }

    static boolean isBad(JobState job) {
        JobRun last = job.last();
        return last != null && last.outcome().isBad();
    }
}
