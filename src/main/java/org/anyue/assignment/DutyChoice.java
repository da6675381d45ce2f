package org.anyue.assignment;

import org.anyue.campaign.DutyId;

/** A duty to filter by, with the assignments behind it. */
public record DutyChoice(DutyId id, int number, String what, int assignments) {}
