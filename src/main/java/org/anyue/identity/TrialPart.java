package org.anyue.identity;

import org.anyue.shared.TrialData;

/** What one module holds of a trial. */
public record TrialPart(TrialData.Kind kind, String label, long count) {}
