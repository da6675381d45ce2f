package org.anyue.planimport.words;

import org.anyue.organization.UnitId;
import org.anyue.planimport.lexicon.WordRow;

/** A row and the place that keeps it. */
public record OwnWord(UnitId owner, WordRow row) {}
