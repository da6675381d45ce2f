package org.anyue.assignment.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Page;
import org.anyue.ui.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the own place owes the level above (上报台账). */
@Controller
class LedgerController {

    private static final String ADDRESS = "/desk/ledger";
    private static final String ALL = "all";

    private final CampaignQueries campaigns;
    private final AssignmentQueries assignments;
    private final Clock clock;

    LedgerController(CampaignQueries campaigns, AssignmentQueries assignments, Clock clock) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    ModelAndView index(Actor actor, @RequestParam(defaultValue = "") String which) {
        LocalDate today = LocalDate.now(clock);
        Map<CampaignId, CampaignSummary> notices = campaigns.list(actor).stream()
                .filter(campaign -> campaign.isUpward() && actor.isOfficeOf(campaign.owner()))
                .collect(toMap(CampaignSummary::id, identity()));
        List<AssignmentSummary> all = assignments.of(actor, notices.keySet());
        List<AssignmentSummary> open =
                all.stream().filter(row -> row.state().isOpen()).toList();
        boolean everything = which.equals(ALL);
        return Page.of(
                "assignment/ledger",
                new LedgerPage(
                        actor.place().name(),
                        open.size(),
                        (int) open.stream().filter(row -> row.overdue(today)).count(),
                        List.of(
                                new Tab("未办结", ADDRESS, !everything, open.size()),
                                new Tab("全部", ADDRESS + "?which=" + ALL, everything, all.size())),
                        (everything ? all : open)
                                .stream()
                                        .map(row -> row(
                                                row,
                                                Objects.requireNonNull(notices.get(
                                                        row.duty().origin().campaign())),
                                                today))
                                        .toList(),
                        notices.values().stream()
                                .map(notice -> new LedgerPage.Source(
                                        "/desk/campaigns/" + notice.id(),
                                        notice.title(),
                                        notice.issuer() + " · " + notice.state().label() + " · 已下达"
                                                + notice.issuedDuties() + "/" + notice.duties() + "项"))
                                .toList()));
    }

    private static LedgerPage.Row row(AssignmentSummary row, CampaignSummary notice, LocalDate today) {
        return new LedgerPage.Row(
                "/desk/assignments/" + row.id(),
                row.duty().what(),
                row.duty().sentence(),
                notice.issuer(),
                row.bearer().name(),
                Words.due(row, today),
                Words.state(row, today),
                Words.tone(row, today),
                row.overdue(today),
                !row.state().isOpen());
    }
}
