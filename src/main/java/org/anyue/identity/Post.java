package org.anyue.identity;

import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;

/** A role in a unit that somebody holds. */
public record Post(UUID id, UnitId unit, Role role) {}
