package org.anyue.draw;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyue.worktime.BusinessTime;
import tools.jackson.databind.node.ArrayNode;

/**
 * Public lotteries of China that a draw can go by. Days and hours are those that 中国福利彩票 and 中国体育彩票 announce; both
 * pause around the Spring Festival and the National Day.
 */
public enum SourcePreset {
    DOUBLE_COLOR("福彩双色球", EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY)) {
        @Override
        void add(ArrayNode sources, LocalDate day) {
            number(sources, "ssq-red", "福彩双色球 红球", "set", new int[] {6, 1, 33}, at(day, 21, 15), WELFARE);
            number(sources, "ssq-blue", "福彩双色球 蓝球", "set", new int[] {1, 1, 16}, at(day, 21, 15), WELFARE);
        }
    },
    HAPPY_EIGHT("福彩快乐8", EnumSet.allOf(DayOfWeek.class)) {
        @Override
        void add(ArrayNode sources, LocalDate day) {
            number(sources, "kl8", "福彩快乐8", "set", new int[] {20, 1, 80}, at(day, 21, 30), WELFARE);
        }
    },
    ARRANGE_FIVE("体彩排列5", EnumSet.allOf(DayOfWeek.class)) {
        @Override
        void add(ArrayNode sources, LocalDate day) {
            number(sources, "pl5", "体彩排列5", "seq", new int[] {5, 0, 9}, at(day, 21, 25), SPORTS);
        }
    };

    private static final String WELFARE = "https://www.cwl.gov.cn/";
    private static final String SPORTS = "https://www.lottery.gov.cn/";

    private final String label;
    private final Set<DayOfWeek> days;

    SourcePreset(String label, Set<DayOfWeek> days) {
        this.label = label;
        this.days = days;
    }

    public String label() {
        return label;
    }

    boolean isDrawnOn(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    abstract void add(ArrayNode sources, LocalDate day);

    /** The first evening after a day on which all of them are drawn. */
    public static LocalDate nextEvening(LocalDate after) {
        LocalDate day = after.plusDays(1);
        while (!DOUBLE_COLOR.isDrawnOn(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    static void addAll(ArrayNode sources, List<SourcePreset> presets, LocalDate day) {
        presets.stream().sorted().forEach(preset -> preset.add(sources, day));
    }

    private static String at(LocalDate day, int hour, int minute) {
        return DrawTimes.write(BusinessTime.at(day, LocalTime.of(hour, minute)));
    }

    /** @param range count, smallest and largest number */
    private static void number(
            ArrayNode sources, String id, String name, String format, int[] range, String at, String where) {
        sources.addObject()
                .put("id", id)
                .put("name", name)
                .put("format", format)
                .put("count", range[0])
                .put("min", range[1])
                .put("max", range[2])
                .put("at", at)
                .put("where", where);
    }
}
