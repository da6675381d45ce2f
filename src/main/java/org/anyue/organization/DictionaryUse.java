package org.anyue.organization;

import java.util.Map;

/** Where values of a dictionary stand in records; a bean of the module that keeps the records. */
public interface DictionaryUse {

    /** How many records, by code of a sector, by words of any other value; empty for a dictionary that it does not use. */
    Map<String, Long> uses(Dictionary dictionary);
}
