package org.anyue.identity;

import org.anyue.organization.Role;
import org.anyue.organization.UnitId;

/** Somebody to be given an account with a first post. */
public record NewAccount(String loginName, String name, UnitId unit, Role role) {}
