package org.anyue.notification;

import java.time.LocalTime;
import java.util.List;
import org.anyue.parameter.Parameter;
import org.anyue.parameter.ParameterKeeper;
import org.anyue.parameter.ParameterSource;
import org.anyue.parameter.ParameterType;
import org.anyue.parameter.Parameters;
import org.springframework.stereotype.Component;

/** The hours that messages go by, as the administrator has set them. */
@Component
class NoticeHours implements ParameterSource {

    private static final String GROUP = "消息";

    static final Parameter MORNING = new Parameter(
            "notification.morning",
            GROUP,
            "每日提醒发出时间",
            "每个工作日到这个时刻发出到期提醒和每人一条的汇总。当天已经发出后再改，从下一个工作日起生效。",
            ParameterKeeper.SYSTEM,
            new ParameterType.Hour(LocalTime.of(7, 0), LocalTime.of(18, 0)),
            "09:00");

    static final Parameter QUIET_FROM = new Parameter(
            "notification.quiet-from",
            GROUP,
            "免打扰开始",
            "从这个时刻到免打扰结束，只发紧急消息，其他消息等到结束后发出。",
            ParameterKeeper.SYSTEM,
            new ParameterType.Hour(LocalTime.of(18, 0), LocalTime.of(23, 59)),
            "21:00");

    static final Parameter QUIET_UNTIL = new Parameter(
            "notification.quiet-until",
            GROUP,
            "免打扰结束",
            "免打扰时段在第二天早上的这个时刻结束。",
            ParameterKeeper.SYSTEM,
            new ParameterType.Hour(LocalTime.of(5, 0), LocalTime.of(10, 0)),
            "08:00");

    private final Parameters parameters;

    NoticeHours(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(MORNING, QUIET_FROM, QUIET_UNTIL);
    }

    LocalTime morning() {
        return parameters.hour(MORNING);
    }

    QuietHours quiet() {
        return new QuietHours(parameters.hour(QUIET_FROM), parameters.hour(QUIET_UNTIL));
    }
}
