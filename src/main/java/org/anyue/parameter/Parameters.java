package org.anyue.parameter;

import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the parameters are set to, for whoever goes by them. */
@Component
public class Parameters {

    private final ParameterStore store;

    Parameters(ParameterStore store) {
        this.store = store;
    }

    public String text(Parameter parameter) {
        return store.content(parameter.code()).orElse(parameter.standard());
    }

    public int whole(Parameter parameter) {
        return Integer.parseInt(text(parameter));
    }

    public LocalTime hour(Parameter parameter) {
        return LocalTime.parse(text(parameter));
    }

    /** Several in one question: code → value. */
    public Map<String, String> texts(Collection<Parameter> parameters) {
        Map<String, ParameterStore.Kept> kept =
                store.kept(parameters.stream().map(Parameter::code).toList());
        Map<String, String> texts = new HashMap<>();
        for (Parameter parameter : parameters) {
            ParameterStore.Kept set = kept.get(parameter.code());
            texts.put(parameter.code(), set == null ? parameter.standard() : set.content());
        }
        return texts;
    }
}
