package org.anyue.shared;

/**
 * Who acted, as the audit trail keeps it.
 *
 * @param actorId id of the person's account, empty for the system itself
 * @param name name at that time; goes into an encrypted, erasable side row only
 * @param role role in force, empty for the system itself
 * @param unitId unit acted for, empty for the system itself
 */
public record Party(String actorId, String name, String role, String unitId) {

    public static final Party SYSTEM = new Party("", "", "", "");
}
