package org.anyue.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What an action is called in Chinese. The codes belong to the modules, their words are data: {@code audit/actions.tsv}, {@code audit/objects.tsv}. */
public final class ActionLabels {

    private static final Map<String, String> LABELS = read("/audit/actions.tsv");
    private static final Map<String, String> OBJECTS = read("/audit/objects.tsv");

    private ActionLabels() {}

    /** The code itself when it has no words. */
    public static String of(String action) {
        return LABELS.getOrDefault(action, action);
    }

    /** What kind of thing was acted on; the type itself when it has no words. */
    public static String ofObject(String type) {
        return OBJECTS.getOrDefault(type, type);
    }

    private static Map<String, String> read(String name) {
        try (InputStream table = Objects.requireNonNull(ActionLabels.class.getResourceAsStream(name))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(part -> part[0], part -> part[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
