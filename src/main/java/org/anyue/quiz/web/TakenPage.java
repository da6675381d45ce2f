package org.anyue.quiz.web;

import org.anyue.ui.Frame;

/**
 * A paper of which there is one already.
 *
 * @param receipt of the one that counts, empty when it cannot be told
 */
public record TakenPage(Frame frame, String contest, String receipt, String pass) {

    public String base() {
        return PlayListController.PATH + "/" + contest;
    }

    public String result() {
        return receipt.isEmpty() ? "" : ReceiptController.PATH + "/" + receipt;
    }
}
