package org.anyue.organization;

/**
 * One value of a dictionary.
 *
 * @param retired whether it is not offered any more; old records show it still
 */
public record DictionaryValue(String code, String name, int position, boolean retired, int version) {}
