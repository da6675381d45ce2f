package org.anyue.quiz.web;

import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.notification.PublicAddress;
import org.anyue.organization.Actor;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestQueries;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.IdentityWays;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.QrPicture;
import org.springframework.stereotype.Component;

/** Builds the office's pages of contests. */
@Component
class ContestPages {

    private final ContestQueries contests;
    private final CampaignQueries campaigns;
    private final PublicAddress addresses;
    private final IdentityWays ways;

    ContestPages(ContestQueries contests, CampaignQueries campaigns, PublicAddress addresses, IdentityWays ways) {
        this.contests = contests;
        this.campaigns = campaigns;
        this.addresses = addresses;
        this.ways = ways;
    }

    ContestPage page(Actor actor, ContestId id, FormErrors errors) {
        ContestSummary contest = contests.get(actor, id);
        boolean shown = contest.state().isPublic();
        String path = contest.rules().asking().isClosed() ? "/desk/exams/" : PlayListController.PATH + "/";
        String address = shown ? addresses.asSeen(path + id) : "";
        return new ContestPage(
                contest,
                contest.campaign() == null
                        ? ""
                        : campaigns.get(new CampaignId(contest.campaign())).title(),
                contests.items(actor, id).size(),
                contests.familiar(actor, id, ContestPage.COLLECTED),
                shown ? List.of() : contests.shortages(actor, id),
                address,
                shown ? QrPicture.of(address) : null,
                actor.isOfficeOf(contest.owner()),
                errors);
    }

    ContestFormPage form(Actor actor, String id, ContestForm form, FormErrors errors) {
        return new ContestFormPage(id, form, months(actor), contests.topics(actor), ways.offered(), errors);
    }

    private List<Option> months(Actor actor) {
        return campaigns.list(actor).stream()
                .filter(campaign -> campaign.owner().equals(actor.place().id()))
                .filter(campaign -> !campaign.isUpward())
                .map(ContestPages::option)
                .toList();
    }

    private static Option option(CampaignSummary campaign) {
        return new Option(campaign.id().toString(), campaign.title());
    }
}
