package org.anyue.quiz;

import java.net.URI;
import org.anyue.shared.Refusal;

/** An official account of WeChat: tells one reader from another, and nothing else about them. */
interface WechatGate {

    boolean isSetUp();

    /** Where a reader says yes; comes back with the state. */
    URI departure(String state);

    /**
     * Who said yes.
     *
     * @return the reader's id for this account, to be kept sealed and shown to nobody
     * @throws Refusal when the code is used up or foreign, or WeChat does not answer
     */
    String reader(String code);
}
