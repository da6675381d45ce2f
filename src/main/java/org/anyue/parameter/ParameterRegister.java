package org.anyue.parameter;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every parameter of the installation, its change and the undoing of a change. */
@Component
public class ParameterRegister {

    private final Map<String, Parameter> known = new LinkedHashMap<>();
    private final ParameterStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ParameterRegister(
            List<ParameterSource> sources,
            ParameterStore store,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        for (ParameterSource source : sources) {
            for (Parameter parameter : source.parameters()) {
                if (known.put(parameter.code(), parameter) != null) {
                    throw new IllegalStateException("two parameters are called " + parameter.code());
                }
            }
        }
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    public List<ParameterState> all() {
        return states(known.values());
    }

    /** @throws NotFound when there is none of this code */
    public ParameterState get(String code) {
        return states(List.of(known(code))).getFirst();
    }

    /** Newest first. */
    public List<ParameterChange> changes(String code) {
        return store.changes(known(code).code());
    }

    /**
     * @param seen version that was seen
     * @throws Refusal when the value is not within its bounds
     */
    @Transactional
    public void change(Party by, String code, String typed, int seen) {
        ParameterState state = get(code);
        String tidy = state.parameter().type().tidy(typed);
        String fault = state.parameter().type().check(tidy);
        if (!fault.isEmpty()) {
            throw new Refusal(ParameterRefusal.VALUE_WRONG, fault);
        }
        if (tidy.equals(state.value())) {
            throw new Refusal(ParameterRefusal.VALUE_SAME);
        }
        put(by, state, tidy, seen, false);
    }

    /** Back to what it was before the last change; the undoing is a change of its own and may be undone. */
    @Transactional
    public void undo(Party by, String code, int seen) {
        ParameterState state = get(code);
        String before = store.changes(code).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ParameterRefusal.NOTHING_TO_UNDO))
                .before();
        put(by, state, before, seen, true);
    }

    private void put(Party by, ParameterState state, String value, int seen, boolean undone) {
        String code = state.parameter().code();
        if (seen != state.version() || !store.put(code, value, seen, by.name(), clock.instant())) {
            throw new Stale("parameter " + code + " version " + seen);
        }
        ParameterChange change = new ParameterChange(state.value(), value, undone, by.name(), clock.instant());
        store.note(Ids.timeOrdered(clock), code, seen + 1, change);
        events.publishEvent(new ParameterChanged(by, code, state.value(), value, undone));
    }

    private Parameter known(String code) {
        Parameter found = known.get(code);
        if (found == null) {
            throw new NotFound("parameter " + code);
        }
        return found;
    }

    private List<ParameterState> states(Collection<Parameter> parameters) {
        Map<String, ParameterStore.Kept> kept =
                store.kept(parameters.stream().map(Parameter::code).toList());
        return parameters.stream()
                .map(parameter -> {
                    ParameterStore.Kept set = kept.get(parameter.code());
                    return set == null
                            ? new ParameterState(parameter, parameter.standard(), 0, "", null)
                            : new ParameterState(
                                    parameter, set.content(), set.version(), set.changedName(), set.changedAt());
                })
                .toList();
    }
}
