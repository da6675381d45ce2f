package org.anyue.planimport;

/**
 * The file that a plan came in.
 *
 * @param address where it stands in the file store, or will stand
 * @param keep puts it there; called as the last step of the import, so that a refused one leaves no file behind
 */
public record PlanOriginal(String address, Runnable keep) {

    /** One that stands there already. */
    public static PlanOriginal kept(String address) {
        return new PlanOriginal(address, () -> {});
    }
}
