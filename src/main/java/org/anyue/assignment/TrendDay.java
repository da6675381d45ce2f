package org.anyue.assignment;

import java.time.LocalDate;

/**
 * Where a campaign stood at the end of a day.
 *
 * @param due expected by that day, over all duties with a due day
 * @param delivered handed in completely by that day
 */
public record TrendDay(LocalDate day, long due, long delivered) {}
