package org.anyue.shared;

/**
 * Something that happened and must stand in the audit trail. Published with Spring's event publisher inside the
 * transaction that changes the state; the trail writes its record in the same transaction.
 */
public interface Auditable {

    Party by();

    /** Stable action code, {@code module.verb}, for example {@code assignment.submitted}. */
    String action();

    /** Simple name of the aggregate, for example {@code Assignment}. */
    String objectType();

    String objectId();

    /** Text of the state before; only its digest is kept. Empty when the object is new. */
    default String before() {
        return "";
    }

    /** Text of the state after; only its digest is kept. Empty when the object is gone. */
    default String after() {
        return "";
    }

    /** {@code OK}, or the code of the refusal. */
    default String result() {
        return "OK";
    }
}
