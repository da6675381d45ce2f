package org.anyue.assignment;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the matrix is shown.
 *
 * @param place units of the subtree of this one
 * @param kind null for units of every kind
 * @param duty null for every column
 * @param state units with at least one assignment that stands so; null for all
 */
public record MatrixFilter(
        CampaignId campaign,
        UnitId place,
        @Nullable UnitKind kind,
        @Nullable DutyId duty,
        @Nullable MatrixState state) {}
