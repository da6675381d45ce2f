package org.anyue.parameter;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** What can be typed. */
public sealed interface ParameterType {

    /** The form in which it is kept. */
    default String tidy(String typed) {
        return typed.replace("\0", "").strip();
    }

    /** What is wrong with it, in Chinese; empty when it is good. */
    String check(String tidy);

    /** How pages show it. */
    default String shown(String kept) {
        return kept;
    }

    /** What may be typed, in one line. */
    String bounds();

    /** A whole number within bounds, both included. */
    record Whole(int least, int most, String unit) implements ParameterType {

        private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

        @Override
        public String check(String tidy) {
            boolean good =
                    DIGITS.matcher(tidy).matches() && Integer.parseInt(tidy) >= least && Integer.parseInt(tidy) <= most;
            return good ? "" : "请填写" + bounds();
        }

        @Override
        public String shown(String kept) {
            return kept + " " + unit;
        }

        @Override
        public String bounds() {
            return least + " 到 " + most + " 之间的整数";
        }
    }

    /** A time of the day, to the minute, between two others. */
    record Hour(LocalTime earliest, LocalTime latest) implements ParameterType {

        private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm");

        @Override
        public String tidy(String typed) {
            String plain = ParameterType.super.tidy(typed).replace('：', ':');
            return plain.length() == 4 && plain.charAt(1) == ':' ? "0" + plain : plain;
        }

        @Override
        public String check(String tidy) {
            try {
                LocalTime hour = LocalTime.parse(tidy, SHORT);
                return hour.isBefore(earliest) || hour.isAfter(latest) ? "请填写" + bounds() : "";
            } catch (DateTimeParseException _) {
                return "请填写时刻，例如 09:00";
            }
        }

        @Override
        public String bounds() {
            return SHORT.format(earliest) + " 到 " + SHORT.format(latest) + " 之间的时刻";
        }
    }

    /** One line of text that may be empty. */
    record Line(int longest, Pattern shape, String example) implements ParameterType {

        public static Line upTo(int longest, String example) {
            return new Line(longest, Pattern.compile(".*"), example);
        }

        @Override
        public String check(String tidy) {
            if (tidy.codePointCount(0, tidy.length()) > longest) {
                return "最多 " + longest + " 个字，请写得简短些";
            }
            return tidy.isEmpty() || shape.matcher(tidy).matches() ? "" : "格式不对，例如：" + example;
        }

        @Override
        public String shown(String kept) {
            return kept.isEmpty() ? "（未填写）" : kept;
        }

        @Override
        public String bounds() {
            return "最多 " + longest + " 个字，例如：" + example + "；不填则不显示";
        }
    }
}
