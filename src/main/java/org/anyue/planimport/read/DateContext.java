package org.anyue.planimport.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a date phrase without a year, or "即日起", refers to. */
public record DateContext(@Nullable Integer year, @Nullable LocalDate issuedOn) {}
