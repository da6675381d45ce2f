package org.anyue.identity;

/** Takes words to the mobile phone of a liaison officer. They hold secrets: nothing keeps or logs them. */
public interface AccessCourier {

    /** Whether messages leave the house at all. */
    boolean isSetUp();

    /**
     * Waits for the gateway, so it is called outside a transaction.
     *
     * @return whether it took the message
     */
    boolean hand(String phone, String words);
}
