package org.anyue.officialdoc.word;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;

/** The characters of one paragraph without field codes and without the marks of pictures, notes and cells. */
final class DocCharacters {

    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_ENDS = 0x15;

    private final StringBuilder text = new StringBuilder();
    /** For each field that is open: whether its code is being read. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    void add(CharacterRun run) {
        if (run.isSymbol()) {
            String code = "%04X".formatted((int) run.getSymbolCharacter());
            text.append(fields.contains(true) ? "" : ParagraphReader.SYMBOLS.getOrDefault(code, ""));
            return;
        }
        run.text().chars().forEach(c -> add((char) c));
    }

    private void add(char c) {
        switch (c) {
            case FIELD_BEGINS -> fields.push(true);
            // Only the result of a field is text.
            case FIELD_RESULT -> {
                if (fields.poll() != null) {
                    fields.push(false);
                }
            }
            case FIELD_ENDS -> fields.poll();
            default -> plain(c);
        }
    }

    private void plain(char c) {
        if (fields.contains(true)) {
            return;
        }
        switch (c) {
            case '\t' -> text.append('\t');
            case 0x0B, 0x0E -> text.append('\n');
            case 0x1E -> text.append('-');
            default -> text.append(c < ' ' ? "" : String.valueOf(c));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
