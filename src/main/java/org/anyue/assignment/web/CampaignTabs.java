package org.anyue.assignment.web;

import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.ui.Tab;
import org.springframework.modulith.NamedInterface;

/** The ways to look at a campaign that is under way. */
@NamedInterface("views")
public final class CampaignTabs {

    public static final String STANDING = "standing";
    public static final String MONTH = "month";
    public static final String MATRIX = "matrix";
    public static final String FIGURES = "figures";

    private CampaignTabs() {}

    public static List<Tab> of(CampaignId campaign, String current) {
        return List.of(
                tab(campaign, "进展", STANDING, current),
                tab(campaign, "月历", MONTH, current),
                tab(campaign, "单位×任务", MATRIX, current),
                tab(campaign, "统计", FIGURES, current));
    }

    private static Tab tab(CampaignId campaign, String label, String code, String current) {
        return new Tab(label, "/desk/campaigns/" + campaign + "/" + code, code.equals(current));
    }
}
