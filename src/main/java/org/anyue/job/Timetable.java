package org.anyue.job;

import java.time.Duration;
import java.time.LocalTime;

/** When a job is due. */
public sealed interface Timetable {

    /** In Chinese. */
    String words();

    static Timetable every(Duration pause) {
        return new Every(pause);
    }

    static Timetable daily(LocalTime hour) {
        return new Daily(hour);
    }

    /** So long after the end of the last run. */
    record Every(Duration pause) implements Timetable {

        @Override
        public String words() {
            return pause.toSecondsPart() == 0 && pause.toMinutes() > 0
                    ? "每 " + pause.toMinutes() + " 分钟"
                    : "每 " + pause.toSeconds() + " 秒";
        }
    }

    /** Once a day, in Beijing time. */
    record Daily(LocalTime hour) implements Timetable {

        @Override
        public String words() {
            return "每天 " + hour;
        }
    }
}
