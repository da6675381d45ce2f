package org.anyue.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.site.SiteParameters;
import org.anyue.ui.Chrome;
import org.anyue.ui.NavItem;
import org.anyue.ui.Sponsor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The foot of every public page, and the way of the office to the complaints. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 15)
class SiteChrome implements Chrome {

    private final UnitQueries units;
    private final SiteParameters parameters;

    SiteChrome(UnitQueries units, SiteParameters parameters) {
        this.units = units;
        this.parameters = parameters;
    }

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        List<NavItem> items = new ArrayList<>();
        if (actor != null
                && actor.role().isOffice()
                && units.isRoot(actor.place().id())) {
            items.add(new NavItem("投诉建议", ComplaintController.PATH, "inbox", "管理", 0));
        }
        return items;
    }

    @Override
    public @Nullable Sponsor sponsor(HttpServletRequest request) {
        return units.root().map(this::sponsor).orElse(null);
    }

    private Sponsor sponsor(UnitSummary root) {
        SiteParameters.Site site = parameters.site();
        return new Sponsor(
                root.name(),
                site.sponsor().isEmpty() ? root.name() + "安全生产委员会办公室" : site.sponsor(),
                site.filing(),
                PrivacyController.PATH,
                ComplaintFormController.PATH);
    }
}
