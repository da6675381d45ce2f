package org.anyue.site.web;

import org.anyue.site.ComplaintState;
import org.anyue.ui.Tone;

/** A complaint in the list. */
public record ComplaintRow(
        String href,
        String code,
        String kind,
        String received,
        String settled,
        String answer,
        ComplaintState state,
        boolean contact) {

    public Tone tone() {
        return state == ComplaintState.RECEIVED ? Tone.WARN : Tone.OK;
    }
}
