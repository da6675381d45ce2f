package org.anyue.planimport;

import com.fasterxml.jackson.annotation.JsonIgnore;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The compiled plan as JSON: keys in the order of the format, two spaces, LF, so that equal plans are equal bytes. */
public final class PlanJson {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(CompiledPlan.class, WithoutText.class)
            .addMixIn(CompiledPlan.DatePhrase.class, OnlyFields.class)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .build();

    private PlanJson() {}

    public static String write(CompiledPlan plan) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(plan) + "\n";
    }

    /** The text is not in the JSON, so {@link CompiledPlan#text()} is null afterwards. */
    public static CompiledPlan read(String json) {
        return MAPPER.readValue(json, CompiledPlan.class);
    }

    /** With the text that it was compiled from. */
    public static CompiledPlan read(String json, String text) {
        CompiledPlan stored = read(json);
        return new CompiledPlan(
                stored.title(),
                stored.theme(),
                stored.themeCorrected(),
                stored.year(),
                stored.issuedOn(),
                stored.periodStart(),
                stored.periodEnd(),
                stored.consultationDay(),
                stored.organisation(),
                stored.activities(),
                stored.submissions(),
                stored.duties(),
                stored.findings(),
                stored.ledger(),
                stored.attachments(),
                stored.source(),
                text);
    }

    private interface WithoutText {
        @JsonIgnore
        String text();
    }

    private interface OnlyFields {
        @JsonIgnore
        boolean deadline();

        @JsonIgnore
        boolean recurring();
    }
}
