package org.anyue.assignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anyue.parameter.Parameter;
import org.anyue.parameter.ParameterKeeper;
import org.anyue.parameter.ParameterSource;
import org.anyue.parameter.ParameterType;
import org.anyue.parameter.Parameters;
import org.springframework.stereotype.Component;

/** How many minutes each thing costs that a unit is asked for: {@code assignment/burden.tsv}, and what the office measured. */
@Component
class BurdenRules implements ParameterSource {

    private static final String TABLE = "/assignment/burden.tsv";
    private static final List<Parameter> ALL = read();

    private final Parameters parameters;

    BurdenRules(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public List<Parameter> parameters() {
        return ALL;
    }

    /** Minutes of each item as they are set now. */
    Map<BurdenItem, Integer> minutes() {
        Map<String, String> set = parameters.texts(ALL);
        Map<BurdenItem, Integer> minutes = new EnumMap<>(BurdenItem.class);
        for (BurdenItem item : BurdenItem.values()) {
            minutes.put(item, Integer.valueOf(Objects.requireNonNull(set.get(code(item.word())))));
        }
        return minutes;
    }

    private static String code(String item) {
        return "burden." + item;
    }

    private static List<Parameter> read() {
        try (InputStream table = Objects.requireNonNull(BurdenRules.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> parameter(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    private static Parameter parameter(String[] cell) {
        return new Parameter(
                code(cell[0]),
                "基层负担估算",
                cell[1] + "（" + cell[2] + "）",
                "下发前和下发后估算基层用时的依据。默认值来源：" + cell[4] + "。可选几家单位计时后改为本市的数。",
                ParameterKeeper.OFFICE,
                new ParameterType.Whole(0, 600, "分钟"),
                cell[3]);
    }
}
