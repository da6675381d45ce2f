package org.anyue.draw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anyue.notification.Notice;
import org.anyue.notification.Notices;
import org.anyue.notification.Recipient;
import org.anyue.notification.Urgency;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wakes the office while something can still be done about a missing time stamp, and says so when it is too late. */
@Component
class StampAlarm {

    private static final Duration AHEAD = Duration.ofHours(3);

    private final DrawStore draws;
    private final UnitQueries units;
    private final Notices notices;
    private final Clock clock;

    StampAlarm(DrawStore draws, UnitQueries units, Notices notices, Clock clock) {
        this.draws = draws;
        this.units = units;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param why the authority gave no stamp */
    @Transactional
    void raise(String drawId, String why) {
        Draw draw = draws.find(drawId).orElseThrow();
        Instant latest = draw.rules().firstNumber().minus(RulesPolicy.BEFORE_NUMBERS);
        Instant now = clock.instant();
        if (now.isBefore(latest.minus(AHEAD))) {
            return;
        }
        boolean late = now.isAfter(latest);
        UnitId place = draw.identity().owner();
        UnitId office = units.committeeOffice(place).map(UnitSummary::id).orElse(place);
        notices.send(
                Party.SYSTEM,
                List.of(new Notice(
                        Recipient.unit(office),
                        "draw.stamp-missing",
                        Urgency.URGENT,
                        late ? "抽签已锁定：名单没有时间戳" : "名单还没有时间戳，再等下去抽签会被锁定",
                        draw.draft().title() + "（" + drawId + "）：" + why
                                + (late ? "。本次抽签不能再开奖，只能作废后另行组织。" : "。请检查时间戳服务和网络。"),
                        "/desk/draws/" + drawId,
                        null,
                        "draw.stamp-missing:" + drawId + ":" + late)));
    }
}
