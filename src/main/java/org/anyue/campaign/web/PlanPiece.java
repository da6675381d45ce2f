package org.anyue.campaign.web;

import java.util.List;

/**
 * A stretch of the plan that is marked throughout or not at all.
 *
 * @param anchors fragment identifiers of the marks that begin here
 * @param marked some duty or activity points here
 * @param wanted the person asked for this very place
 * @param href the duty that came from here, empty for none
 */
public record PlanPiece(String text, List<String> anchors, boolean marked, boolean wanted, String href) {}
