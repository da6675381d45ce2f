package org.anyue.notification.web;

import java.util.List;
import org.anyue.ui.FormErrors;

/** The own addresses. */
public record ContactPage(List<Line> lines, FormErrors errors) {

    /**
     * @param known masked, empty when none was given
     * @param typed what was refused, else empty
     * @param used whether the city sends anything through it
     */
    public record Line(String code, String channel, String label, String known, String typed, boolean used) {}
}
