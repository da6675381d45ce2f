package org.anyue.planimport.structure;

import org.anyue.planimport.text.Range;

/**
 * One sentence without its number and with its closing stop.
 *
 * @param section the deepest section it stands in
 */
public record Sentence(Range range, String text, Section section) {

    public SectionRole role() {
        return section.inheritedRole();
    }
}
