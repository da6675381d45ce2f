package org.anyue.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Questions about the dictionaries. */
@Component
public class DictionaryQueries {

    private final DictionaryReads reads;
    private final ObjectProvider<DictionaryUse> users;

    DictionaryQueries(DictionaryReads reads, ObjectProvider<DictionaryUse> users) {
        this.reads = reads;
        this.users = users;
    }

    /** Every value, those that are retired at the end. */
    public List<DictionaryValue> values(Dictionary dictionary) {
        return reads.values(dictionary);
    }

    /** What forms offer, in order. */
    public List<DictionaryValue> offered(Dictionary dictionary) {
        return reads.values(dictionary).stream()
                .filter(value -> !value.retired())
                .toList();
    }

    /** How many records name each value, by its code. */
    public Map<String, Long> uses(Dictionary dictionary) {
        Map<String, Long> all = new HashMap<>();
        if (dictionary == Dictionary.SECTORS) {
            all.putAll(reads.unitsPerSector());
        }
        Map<String, String> codes = new HashMap<>();
        reads.values(dictionary)
                .forEach(value ->
                        codes.put(dictionary == Dictionary.SECTORS ? value.code() : value.name(), value.code()));
        users.forEach(user -> user.uses(dictionary).forEach((key, count) -> {
            String code = codes.get(key);
            if (code != null) {
                all.merge(code, count, Long::sum);
            }
        }));
        return all;
    }
}
