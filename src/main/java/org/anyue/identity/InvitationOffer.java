package org.anyue.identity;

import org.anyue.organization.Role;
import org.anyue.organization.UnitSummary;

/** What somebody with a live link is invited to. */
public record InvitationOffer(Role role, UnitSummary unit) {}
