package org.anyue.campaign.web;

import java.util.List;

/** A paragraph of the plan, in pieces. */
public record PlanParagraph(List<PlanPiece> pieces) {

    public boolean isMarked() {
        return pieces.stream().anyMatch(PlanPiece::marked);
    }

    public boolean isWanted() {
        return pieces.stream().anyMatch(PlanPiece::wanted);
    }
}
