package org.anyue.ui;

/**
 * An entry of a timeline.
 *
 * @param at time as it is read, for example {@code 6月3日 14:20}
 * @param who person and unit, may be empty
 * @param text remark under the title, may be empty
 */
public record Moment(String at, String title, String who, String text, Tone tone) {

    public Moment(String at, String title, String who) {
        this(at, title, who, "", Tone.NEUTRAL);
    }
}
