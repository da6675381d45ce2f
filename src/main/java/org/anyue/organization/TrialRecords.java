package org.anyue.organization;

/**
 * Records of daily work that a trial leaves behind. A module that keeps any answers as a bean, so that what was only
 * tried never counts as real.
 */
public interface TrialRecords {

    /** How many there are. */
    long count();
}
