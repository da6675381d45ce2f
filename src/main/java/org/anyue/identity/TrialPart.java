package org.anyue.identity;

import org.anyue.shared.TrialRecords;

/** What one module holds of a trial. */
public record TrialPart(TrialRecords.Kind kind, String label, long count) {}
