package org.anyue.parameter;

import java.time.Instant;

/** One line of the history of a parameter. */
public record ParameterChange(String before, String after, boolean undoes, String by, Instant at) {}
