package org.anyue.assignment.web;

import java.time.Clock;
import java.util.List;
import org.anyue.assignment.CountedRows;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureFilter.Which;
import org.anyue.assignment.FigureQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.notification.GroupText;
import org.anyue.notification.PublicAddress;
import org.anyue.organization.Actor;
import org.springframework.stereotype.Component;

/** Who is late, in words for a WeChat group. It reads every late unit, so it is made for whoever asks for it only. */
@Component
class LateText {

    private static final int MOST_NAMED = 300;

    private final FigureQueries figures;
    private final PublicAddress address;
    private final Clock clock;

    LateText(FigureQueries figures, PublicAddress address, Clock clock) {
        this.figures = figures;
        this.address = address;
        this.clock = clock;
    }

    /** Empty when nobody is late. */
    String of(Actor actor, CampaignSummary campaign, FigureFilter filter) {
        CountedRows late = figures.counted(actor, filter, Which.OVERDUE, 1, 1);
        long total = late.slice().total();
        if (late.slice().rows().isEmpty()) {
            return "";
        }
        String what = filter.duty() == null
                ? campaign.title()
                : late.slice().rows().getFirst().what();
        boolean few = total <= MOST_NAMED;
        return GroupText.of("逾期未报提醒：" + what)
                .line("截至" + Words.at(clock.instant()) + "，共" + total + "项任务逾期未报，请尽快登录报送。")
                .units(few ? "逾期单位" : "逾期较多的地方", few ? figures.lateUnits(actor, filter) : lateAreas(actor, filter))
                .link(address.asSeen("/desk/worklist"))
                .signed(actor.unitName())
                .build();
    }

    /** Nobody reads a thousand names in a group. */
    private List<String> lateAreas(Actor actor, FigureFilter filter) {
        return figures.children(actor, filter).stream()
                .filter(row -> row.figures().overdue() > 0)
                .map(row -> row.label() + row.figures().overdue() + "项")
                .toList();
    }
}
