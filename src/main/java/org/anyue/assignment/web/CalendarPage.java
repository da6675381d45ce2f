package org.anyue.assignment.web;

/**
 * Due days in the own calendar.
 *
 * @param since when the present address was made, empty for none
 * @param address in full, empty unless it was made just now
 * @param entries how many due days there are
 */
public record CalendarPage(String unit, String since, String address, int entries) {}
