package org.anyue.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of a duty as an amendment writes them, back into terms, and into words. Several values stand between tabs. */
public final class AmendmentTerms {

    private static final String BETWEEN = "\t";
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("M月d日");

    private AmendmentTerms() {}

    /** The present value of the part. */
    public static String value(DutyTerms terms, AmendmentPart part) {
        return switch (part) {
            case WHAT -> terms.what();
            case WINDOW -> window(terms.windowStart(), terms.windowEnd());
            case DUE -> text(terms.dueOn());
            case LOCK -> text(terms.lockOn());
            case DUE_TEXT -> terms.dueText();
            case QUOTA -> text(terms.quota());
            case ASKS -> text(terms.asks());
            case EVIDENCE -> terms.evidence();
            case POINT_SETTLED -> terms.openPoint();
            default -> "";
        };
    }

    /** The terms with another value of the part. */
    public static DutyTerms with(DutyTerms terms, AmendmentPart part, String value) {
        DutyTermsBuilder changed = terms.changing(part == AmendmentPart.WHAT ? value : terms.what());
        List<String> parts = List.of(value.split(BETWEEN, -1));
        return (switch (part) {
                    case WINDOW -> changed.window(day(parts.getFirst()), day(parts.getLast()));
                    case DUE -> changed.due(day(value));
                    case LOCK -> changed.lock(day(value));
                    case DUE_TEXT -> changed.dueText(value);
                    case QUOTA -> changed.quota(value.isEmpty() ? null : quota(value));
                    case ASKS -> changed.asks(asks(value));
                    case EVIDENCE -> changed.evidence(value);
                    case POINT_SETTLED -> changed.openPoint("");
                    case POINT_REOPENED -> changed.openPoint(value);
                    default -> changed;
                })
                .build();
    }

    /** Empty for no window. */
    public static String window(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null && end == null ? "" : text(start) + BETWEEN + text(end);
    }

    public static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public static String text(@Nullable Quota quota) {
        if (quota == null) {
            return "";
        }
        String per = quota.per();
        return join(quota.op(), quota.n().stripTrailingZeros().toPlainString(), quota.unit(), per == null ? "" : per);
    }

    public static String text(Asks asks) {
        StringBuilder text = new StringBuilder(join(
                String.valueOf(asks.text()),
                String.valueOf(asks.photos()),
                String.valueOf(asks.paper()),
                String.valueOf(asks.file())));
        asks.figures().forEach(figure -> text.append('\n').append(join(figure.key(), figure.label(), figure.unit())));
        return text.toString();
    }

    static String text(Venue venue) {
        return venue.equals(Venue.NONE) ? "" : join(venue.name(), venue.address());
    }

    public static Venue venue(String value) {
        String[] parts = value.split(BETWEEN, -1);
        return value.isEmpty() ? Venue.NONE : new Venue(parts[0], parts[1]);
    }

    static String words(AmendmentPart part, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (part) {
            case DUE, LOCK -> monthDay(value);
            case WINDOW -> window(value);
            case QUOTA -> quota(value).text();
            case ASKS -> words(asks(value));
            case VENUE -> venue(value).words();
            case WHAT, DUE_TEXT, EVIDENCE -> "“" + value + "”";
            default -> value;
        };
    }

    private static String window(String value) {
        String[] days = value.split(BETWEEN, -1);
        String start = monthDay(days[0]);
        String end = monthDay(days[days.length - 1]);
        if (start.isEmpty()) {
            return end + "前";
        }
        return end.isEmpty() ? start + "起" : start + "至" + end;
    }

    private static String words(Asks asks) {
        List<String> words = new ArrayList<>();
        if (asks.text()) {
            words.add("文字说明");
        }
        if (asks.file()) {
            words.add("电子文件");
        }
        if (asks.paper()) {
            words.add("纸质材料");
        }
        if (asks.photos() > 0) {
            words.add("照片至少" + asks.photos() + "张");
        }
        asks.figures()
                .forEach(figure -> words.add(
                        figure.unit().isEmpty() ? figure.label() : figure.label() + "（" + figure.unit() + "）"));
        return words.isEmpty() ? "不单独报送" : String.join("、", words);
    }

    private static String monthDay(String value) {
        LocalDate day = day(value);
        return day == null ? "" : MONTH_DAY.format(day);
    }

    /** What separates values cannot stand inside one. */
    private static String join(String... values) {
        return Stream.of(values)
                .map(value -> value.replaceAll("[\\t\\n\\r]", " "))
                .collect(Collectors.joining(BETWEEN));
    }

    private static @Nullable LocalDate day(String value) {
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    private static Quota quota(String value) {
        String[] parts = value.split(BETWEEN, -1);
        return new Quota(parts[0], new BigDecimal(parts[1]), parts[2], parts[3]);
    }

    private static Asks asks(String value) {
        List<String> lines = value.lines().toList();
        String[] flags = lines.getFirst().split(BETWEEN, -1);
        List<FigureAsk> figures = lines.stream()
                .skip(1)
                .map(line -> line.split(BETWEEN, -1))
                .map(parts -> new FigureAsk(parts[0], parts[1], parts[2]))
                .toList();
        return new Asks(
                figures,
                Boolean.parseBoolean(flags[0]),
                Integer.parseInt(flags[1]),
                Boolean.parseBoolean(flags[2]),
                Boolean.parseBoolean(flags[3]));
    }
}
