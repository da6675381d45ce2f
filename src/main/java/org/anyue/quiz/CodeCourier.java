package org.anyue.quiz;

/** Brings a code to a phone. */
interface CodeCourier {

    boolean isSetUp();

    /** @return whether the gateway took it */
    boolean hand(String phone, String words);
}
