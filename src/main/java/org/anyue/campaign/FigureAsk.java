package org.anyue.campaign;

/**
 * A number that the bearer reports.
 *
 * @param key stable name inside the duty, {@code [a-z0-9_]+}
 * @param label Chinese label
 * @param unit unit of the number, such as 场 or 人次
 */
public record FigureAsk(String key, String label, String unit) {}
