package org.anyue.planimport.words;

import org.anyue.campaign.SourceSpan;
import org.anyue.organization.UnitId;
import org.anyue.planimport.lexicon.WordRow;

/**
 * A place of a plan that an own word made read otherwise.
 *
 * @param span the words that it found
 * @param owner the place that keeps the word
 */
public record WordUse(SourceSpan span, UnitId owner, WordRow row) {}
