package org.anyue.organization.web;

import org.anyue.organization.UnitImport;

/**
 * An import that runs or is done.
 *
 * @param href address of this page
 */
public record UnitProgressPage(
        String href, String fileName, boolean done, int behind, int steps, int added, int changed) {

    static UnitProgressPage of(UnitImport found) {
        return new UnitProgressPage(
                UnitImportRunController.address(found),
                found.fileName(),
                found.state() == UnitImport.State.DONE,
                found.done(),
                found.steps(),
                found.added(),
                found.changed());
    }

    public double share() {
        return done ? 100 : steps == 0 ? 0 : 100.0 * behind / steps;
    }
}
