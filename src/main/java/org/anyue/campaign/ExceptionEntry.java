package org.anyue.campaign;

import java.time.Instant;

/**
 * Something was decided otherwise than the rule.
 *
 * @param kind what was done, for example 豁免
 * @param what the duty or the sentence that it was about
 * @param unit whom it was done for, empty for nobody in particular
 * @param by name of whoever did it
 * @param reason as given, may be empty
 */
public record ExceptionEntry(
        Instant at, String kind, String campaign, String what, String unit, String by, String reason) {}
