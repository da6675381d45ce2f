package org.anyue.organization;

/**
 * A row of the table of administrative divisions.
 *
 * @param code six digits for a province, city or county (GB/T 2260), nine for a township (GB/T 10114)
 */
public record Division(String code, String name) {}
