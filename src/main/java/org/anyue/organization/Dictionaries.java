package org.anyue.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the dictionaries. Nothing is deleted: what is not wanted any more is retired. */
@Component
public class Dictionaries {

    static final int LONGEST = 40;

    private final DictionaryStore store;
    private final DictionaryReads reads;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dictionaries(DictionaryStore store, DictionaryReads reads, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.reads = reads;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal for a name that is missing, too long or there already, also among the retired ones */
    @Transactional
    public void add(Actor actor, Dictionary dictionary, String name) {
        List<DictionaryValue> values = load(dictionary);
        String tidy = tidy(name, values, "");
        int last = values.stream().mapToInt(DictionaryValue::position).max().orElse(0);
        DictionaryValue made = new DictionaryValue("own-" + Ids.randomText(8), tidy, last + 1, false, 0);
        store.insert(dictionary, made);
        tell(actor, dictionary, made.code(), "added", "", tidy);
    }

    @Transactional
    public void rename(Actor actor, Dictionary dictionary, String code, String name, int version) {
        List<DictionaryValue> values = load(dictionary);
        DictionaryValue value = value(values, code, version);
        String tidy = tidy(name, values, code);
        save(dictionary, new DictionaryValue(code, tidy, value.position(), value.retired(), version));
        tell(actor, dictionary, code, "renamed", value.name(), tidy);
    }

    /** @throws Refusal for the last one that is offered */
    @Transactional
    public void retire(Actor actor, Dictionary dictionary, String code, int version) {
        List<DictionaryValue> values = load(dictionary);
        DictionaryValue value = value(values, code, version);
        if (value.retired()) {
            throw new Refusal(OrganizationRefusal.VALUE_RETIRED, value.name());
        }
        if (values.stream().filter(one -> !one.retired()).count() == 1) {
            throw new Refusal(OrganizationRefusal.VALUE_LAST, dictionary.label());
        }
        save(dictionary, new DictionaryValue(code, value.name(), value.position(), true, version));
        tell(actor, dictionary, code, "retired", value.name(), "");
    }

    @Transactional
    public void restore(Actor actor, Dictionary dictionary, String code, int version) {
        DictionaryValue value = value(load(dictionary), code, version);
        if (!value.retired()) {
            throw new Refusal(OrganizationRefusal.VALUE_OFFERED, value.name());
        }
        save(dictionary, new DictionaryValue(code, value.name(), value.position(), false, version));
        tell(actor, dictionary, code, "restored", "", value.name());
    }

    /** One place up in the order of those that are offered; the first one stays. */
    @Transactional
    public void moveUp(Actor actor, Dictionary dictionary, String code, int version) {
        List<DictionaryValue> offered =
                load(dictionary).stream().filter(value -> !value.retired()).toList();
        DictionaryValue value = value(offered, code, version);
        int at = offered.indexOf(value);
        if (at == 0) {
            return;
        }
        DictionaryValue above = offered.get(at - 1);
        // Positions may be equal where values came from a sheet; then they are numbered anew.
        int upper = Math.min(above.position(), value.position());
        int lower = Math.max(Math.max(above.position(), value.position()), upper + 1);
        save(dictionary, new DictionaryValue(code, value.name(), upper, false, version));
        save(dictionary, new DictionaryValue(above.code(), above.name(), lower, false, above.version()));
        tell(actor, dictionary, code, "moved", Integer.toString(at + 1), Integer.toString(at));
    }

    private List<DictionaryValue> load(Dictionary dictionary) {
        store.lock(dictionary);
        return reads.values(dictionary);
    }

    private static DictionaryValue value(List<DictionaryValue> values, String code, int version) {
        DictionaryValue value = values.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("dictionary value " + code));
        if (value.version() != version) {
            throw new Stale("dictionary value " + code + " version " + version);
        }
        return value;
    }

    private static String tidy(String name, List<DictionaryValue> values, String own) {
        String tidy = name.replace("\0", "").strip();
        if (tidy.isEmpty()) {
            throw new Refusal(OrganizationRefusal.VALUE_MISSING);
        }
        if (tidy.codePointCount(0, tidy.length()) > LONGEST) {
            throw new Refusal(OrganizationRefusal.VALUE_TOO_LONG, LONGEST);
        }
        values.stream()
                .filter(value -> value.name().equals(tidy) && !value.code().equals(own))
                .findFirst()
                .ifPresent(taken -> {
                    throw new Refusal(
                            taken.retired() ? OrganizationRefusal.VALUE_TAKEN_RETIRED : OrganizationRefusal.VALUE_TAKEN,
                            tidy);
                });
        return tidy;
    }

    private void save(Dictionary dictionary, DictionaryValue value) {
        @Nullable Instant retiredAt = value.retired() ? clock.instant() : null;
        if (!store.save(dictionary, value, retiredAt)) {
            throw new Stale("dictionary value " + value.code());
        }
    }

    private void tell(Actor actor, Dictionary dictionary, String code, String verb, String before, String after) {
        events.publishEvent(new DictionaryChanged(actor.party(), dictionary, code, verb, before, after));
    }
}
