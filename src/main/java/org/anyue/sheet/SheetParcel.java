package org.anyue.sheet;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a child process hands to its parent: the rows of a table, or the sentence that says why there are none.
 *
 * @param refusal empty when the rows could be read
 */
public record SheetParcel(List<SheetRow> rows, String refusal) {

    private static final String FILE = "table.json";

    public SheetParcel {
        rows = List.copyOf(rows);
    }

    /** Reading that may fail. */
    @FunctionalInterface
    public interface Reading {
        List<SheetRow> rows() throws UnreadableSheet;
    }

    public static SheetParcel of(Reading reading) {
        try {
            return new SheetParcel(reading.rows(), "");
        } catch (UnreadableSheet e) {
            return new SheetParcel(List.of(), String.valueOf(e.getMessage()));
        }
    }

    public void into(Path folder) {
        JsonMapper.shared().writeValue(folder.resolve(FILE).toFile(), this);
    }

    public static SheetParcel from(Path folder) {
        return JsonMapper.shared().readValue(folder.resolve(FILE).toFile(), SheetParcel.class);
    }

    public List<SheetRow> open() throws UnreadableSheet {
        if (!refusal.isEmpty()) {
            throw new UnreadableSheet(refusal);
        }
        return rows;
    }
}
