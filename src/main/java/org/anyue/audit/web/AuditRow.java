package org.anyue.audit.web;

/**
 * One record in the list.
 *
 * @param who name at that time; 系统 for the system itself, the account's id where the name was erased
 * @param post role and unit in one line, may be empty
 * @param unitHref the list narrowed to the unit, empty for the system itself
 * @param objectHref the list narrowed to this object
 * @param address the network it was done from, empty when not kept
 * @param proofHref empty while no checkpoint covers the record
 * @param code first characters of the hash, to compare with a copy kept elsewhere
 */
public record AuditRow(
        long seq,
        String at,
        String who,
        String post,
        String unitHref,
        String action,
        String actionCode,
        String objectType,
        String objectId,
        String objectHref,
        boolean refused,
        String result,
        String code,
        String requestId,
        String address,
        String proofHref) {

    /** Of the page that shows the whole address. */
    public String addressHref() {
        return addressHref(seq);
    }

    static String addressHref(long seq) {
        return AuditFilterForm.ADDRESS + "/records/" + seq + "/address";
    }
}
