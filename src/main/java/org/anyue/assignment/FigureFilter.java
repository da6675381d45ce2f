package org.anyue.assignment;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Which assignments a figure is made of; the same filter answers the number and the rows behind it.
 *
 * @param place everything in the subtree of this unit
 * @param duty null for every duty
 * @param part null for the whole subtree
 * @param sector code of a sector that the bearer operates in, null for any
 */
public record FigureFilter(
        CampaignId campaign,
        UnitId place,
        @Nullable DutyId duty,
        @Nullable Part part,
        @Nullable String sector) {

    /** One part of the subtree: the place itself, or the units of a kind that hang right below it. */
    public record Part(@Nullable UnitKind kind) {

        public static final Part SELF = new Part(null);
    }

    public static FigureFilter of(CampaignId campaign, UnitId place) {
        return new FigureFilter(campaign, place, null, null, null);
    }

    public FigureFilter withDuty(@Nullable DutyId one) {
        return new FigureFilter(campaign, place, one, part, sector);
    }

    public FigureFilter withPart(@Nullable Part one) {
        return new FigureFilter(campaign, place, duty, one, sector);
    }

    public FigureFilter withSector(@Nullable String code) {
        return new FigureFilter(campaign, place, duty, part, code);
    }

    /** Which of the figures. */
    public enum Which {
        EXPECTED("应报"),
        ACTUAL("已报"),
        ON_TIME("按时"),
        OVERDUE("逾期未报"),
        HALF("待收纸质件"),
        EXEMPTED("豁免");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public long of(Figures figures) {
            return switch (this) {
                case EXPECTED -> figures.expected();
                case ACTUAL -> figures.actual();
                case ON_TIME -> figures.onTime();
                case OVERDUE -> figures.overdue();
                case HALF -> figures.half();
                case EXEMPTED -> figures.exempted();
            };
        }
    }
}
