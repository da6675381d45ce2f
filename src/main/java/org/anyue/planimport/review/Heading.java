package org.anyue.planimport.review;

import org.anyue.campaign.SourceSpan;

/**
 * A heading of the plan with everything below it.
 *
 * @param position from 1 in the order of the plan
 * @param level 1 for 一、
 * @param title its own words, number included
 * @param whole title and everything below it
 */
public record Heading(int position, int level, SourceSpan title, SourceSpan whole) {

    public boolean holds(SourceSpan span) {
        return whole.start() <= span.start() && span.end() <= whole.end();
    }
}
