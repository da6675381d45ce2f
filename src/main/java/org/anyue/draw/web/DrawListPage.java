package org.anyue.draw.web;

import java.util.List;
import org.anyue.ui.Tone;

/** All draws that everybody may know of. */
public record DrawListPage(List<Row> rows) {

    public record Row(String href, String title, String phase, String meta, Tone tone, String icon) {}
}
