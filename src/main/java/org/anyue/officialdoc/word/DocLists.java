package org.anyue.officialdoc.word;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListTables;

/** The lists of a binary document in the words of the newer format, so that both are counted by the same rules. */
final class DocLists {

    private static final int MOST_LISTS = 2_000;
    private static final int NO_RESTART = 0x08;
    /** Position of the flags in a serialised level, see [MS-DOC] 2.9.150. */
    private static final int FLAGS = 5;

    /** [MS-OSHARED] 2.2.1.3, by code. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(0x01, "upperRoman"),
            Map.entry(0x02, "lowerRoman"),
            Map.entry(0x03, "upperLetter"),
            Map.entry(0x04, "lowerLetter"),
            Map.entry(0x0A, "ideographDigital"),
            Map.entry(0x0B, "japaneseCounting"),
            Map.entry(0x0E, "decimalFullWidth"),
            Map.entry(0x10, "japaneseLegal"),
            Map.entry(0x11, "japaneseDigitalTenThousand"),
            Map.entry(0x12, "decimalEnclosedCircle"),
            Map.entry(0x13, "decimalFullWidth2"),
            Map.entry(0x16, "decimalZero"),
            Map.entry(0x17, "bullet"),
            Map.entry(0x1A, "decimalEnclosedFullstop"),
            Map.entry(0x1B, "decimalEnclosedParen"),
            Map.entry(0x1C, "decimalEnclosedCircleChinese"),
            Map.entry(0x1D, "ideographEnclosedCircle"),
            Map.entry(0x1E, "ideographTraditional"),
            Map.entry(0x1F, "ideographZodiac"),
            Map.entry(0x21, "taiwaneseCounting"),
            Map.entry(0x22, "ideographLegalTraditional"),
            Map.entry(0x23, "taiwaneseCountingThousand"),
            Map.entry(0x24, "taiwaneseDigital"),
            Map.entry(0x25, "chineseCounting"),
            Map.entry(0x26, "chineseLegalSimplified"),
            Map.entry(0x27, "chineseCountingThousand"),
            Map.entry(0x28, "taiwaneseDigital"),
            Map.entry(0xFF, "none"));

    private DocLists() {}

    static ListDefinitions of(HWPFDocument document) {
        ListDefinitions definitions = new ListDefinitions();
        ListTables tables = document.getListTables();
        if (tables == null) {
            return definitions;
        }
        try {
            for (int i = 1; i <= MOST_LISTS; i++) {
                LFO override = tables.getLfo(i);
                String list = Integer.toString(override.getLsid());
                ListData data = tables.getListData(override.getLsid());
                if (data != null) {
                    definitions.lists.computeIfAbsent(list, _ -> levels(data));
                }
                ListDefinitions.Instance instance =
                        new ListDefinitions.Instance(list, new HashMap<>(), new HashMap<>());
                for (ListFormatOverrideLevel level : tables.getLfoData(i).getRgLfoLvl()) {
                    override(instance, level);
                }
                definitions.instances.put(Integer.toString(i), instance);
            }
        } catch (NoSuchElementException end) {
            return definitions;
        }
        return definitions;
    }

    private static void override(ListDefinitions.Instance instance, ListFormatOverrideLevel level) {
        if (level.isFormatting()) {
            instance.levels().put(level.getLevelNum(), level(level.getLevel()));
        }
        if (level.isStartAt()) {
            int start = level.isFormatting() ? level.getLevel().getStartAt() : level.getIStartAt();
            instance.starts().put(level.getLevelNum(), start);
        }
    }

    private static Map<Integer, ListLevel> levels(ListData data) {
        Map<Integer, ListLevel> levels = new TreeMap<>();
        for (int i = 0; i < data.numLevels(); i++) {
            levels.put(i, level(data.getLevels()[i]));
        }
        return levels;
    }

    private static ListLevel level(org.apache.poi.hwpf.model.ListLevel level) {
        StringBuilder text = new StringBuilder();
        String written = level.getNumberText();
        for (char c : (written == null ? "" : written).toCharArray()) {
            // The counter of a level stands in the text as a character from 0 to 8.
            text.append(c < 9 ? "%" + (c + 1) : c == '%' ? "" : String.valueOf(c));
        }
        boolean own = (level.toByteArray()[FLAGS] & NO_RESTART) != 0;
        String format = FORMATS.getOrDefault(level.getNumberFormat() & 0xFF, "decimal");
        return new ListLevel(
                level.getStartAt(),
                format,
                text.toString(),
                own ? level.getRestart() : -1,
                level.isLegalNumbering(),
                "");
    }
}
