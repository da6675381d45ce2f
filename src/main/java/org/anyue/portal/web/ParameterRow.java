package org.anyue.portal.web;

import java.time.Instant;

/**
 * A parameter in the list.
 *
 * @param keeper who may change it
 * @param standard the default; empty for what has a page of its own
 * @param changed who changed it last and when, empty while it is at its default
 * @param elsewhere whether it is changed on a page of its own
 */
public record ParameterRow(
        String href,
        String group,
        String label,
        String meaning,
        String value,
        String standard,
        String keeper,
        String changed,
        Instant changedAt,
        boolean differs,
        boolean elsewhere) {}
