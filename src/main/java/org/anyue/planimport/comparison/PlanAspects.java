package org.anyue.planimport.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Organisation;
import org.anyue.planimport.CompiledPlan.Quantity;
import org.anyue.planimport.CompiledPlan.Quota;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.CompiledPlan.Window;
import org.anyue.planimport.comparison.Entry.Part;
import org.jspecify.annotations.Nullable;

/** What of two things that belong together differs. */
final class PlanAspects {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final PlanParts before;
    private final PlanParts now;

    PlanAspects(PlanParts before, PlanParts now) {
        this.before = before;
        this.now = now;
    }

    List<Difference> head() {
        Found found = new Found();
        found.words(Aspect.THEME, one(CompiledPlan::theme));
        found.values(
                Aspect.PERIOD,
                one(plan -> plan.periodStart() == null && plan.periodEnd() == null
                        ? null
                        : new Window(plan.periodStart(), plan.periodEnd())),
                (wording, window) -> wording.day(window.start()) + wording.day(window.end()),
                PlanAspects::window);
        found.values(Aspect.CONSULTATION_DAY, one(CompiledPlan::consultationDay), Wording::day, DAY::format);
        found.words(Aspect.ORGANISATION, new Sides<>(organisation(before.plan()), organisation(now.plan())));
        return found.differences();
    }

    List<Difference> activity(Part old, Part young) {
        var sides = new Sides<>(
                before.plan().activities().get(old.index()),
                now.plan().activities().get(young.index()));
        Found found = new Found();
        found.words(Aspect.TITLE, new Sides<>(List.of(old.title()), List.of(young.title())));
        found.words(
                Aspect.BEARERS,
                new Sides<>(sides.before().responsibleUnits(), sides.now().responsibleUnits()));
        found.values(
                Aspect.QUANTITIES,
                new Sides<>(sides.before().quantities(), sides.now().quantities()),
                (wording, quantity) -> key(wording, quantity.quota()),
                Quantity::text);
        found.values(
                Aspect.DATES,
                new Sides<>(sides.before().dates(), sides.now().dates()),
                PlanAspects::key,
                DatePhrase::text);
        found.words(
                Aspect.VENUE,
                new Sides<>(some(sides.before().venue()), some(sides.now().venue())));
        found.text(old, young);
        return found.differences();
    }

    List<Difference> duty(Part old, Part young) {
        var sides = new Sides<>(
                before.plan().duties().get(old.index()), now.plan().duties().get(young.index()));
        Found found = new Found();
        found.words(Aspect.LEAD, new Sides<>(sides.before().lead(), sides.now().lead()));
        found.words(
                Aspect.SUPPORT,
                new Sides<>(sides.before().support(), sides.now().support()));
        found.values(
                Aspect.QUANTITIES,
                new Sides<>(some(sides.before().quota()), some(sides.now().quota())),
                PlanAspects::key,
                PlanAspects::words);
        found.values(
                Aspect.DATES,
                new Sides<>(some(sides.before().window()), some(sides.now().window())),
                (wording, window) -> wording.day(window.start()) + wording.day(window.end()),
                PlanAspects::window);
        found.values(
                Aspect.DUE,
                new Sides<>(some(sides.before().due()), some(sides.now().due())),
                Wording::due,
                PlanAspects::due);
        found.text(old, young);
        return found.differences();
    }

    List<Difference> paper(Part old, Part young) {
        var sides = new Sides<>(
                before.plan().submissions().get(old.index()),
                now.plan().submissions().get(young.index()));
        Found found = new Found();
        found.words(Aspect.TITLE, new Sides<>(List.of(old.title()), List.of(young.title())));
        found.values(
                Aspect.DUE,
                new Sides<>(some(sides.before().due()), some(sides.now().due())),
                Wording::due,
                PlanAspects::due);
        found.words(
                Aspect.RECEIVER,
                new Sides<>(some(sides.before().to()), some(sides.now().to())));
        found.words(Aspect.FORM, new Sides<>(form(sides.before()), form(sides.now())));
        found.text(old, young);
        return found.differences();
    }

    private <T> Sides<List<T>> one(Function<CompiledPlan, @Nullable T> value) {
        return new Sides<>(some(value.apply(before.plan())), some(value.apply(now.plan())));
    }

    private static <T> List<T> some(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> organisation(CompiledPlan plan) {
        Organisation organisation = plan.organisation();
        if (organisation == null) {
            return List.of();
        }
        Stream<String> leads = organisation.lead().stream()
                .map(lead -> lead.role() + "：" + Objects.requireNonNullElse(lead.name(), "")
                        + (lead.post() == null ? "" : "（" + lead.post() + "）"));
        Stream<String> office = organisation.office() == null
                ? Stream.of()
                : some(organisation.office().at()).stream().map(at -> "办公室设在" + at);
        Stream<String> name = Stream.ofNullable(organisation.name());
        return Stream.of(name, leads, organisation.members().stream(), office)
                .flatMap(part -> part)
                .toList();
    }

    private static List<String> form(Submission paper) {
        return Stream.of(paper.paper() ? "纸质件" : "", paper.electronic() ? "电子文件" : "", paper.photos() ? "照片" : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String key(Wording wording, DatePhrase date) {
        return date.recurring() ? wording.folded(date.text()) : wording.day(date.start()) + wording.day(date.end());
    }

    private static String key(Wording wording, Quota quota) {
        return String.join(
                " ",
                quota.op(),
                quota.n().stripTrailingZeros().toPlainString(),
                wording.folded(quota.unit()),
                wording.folded(quota.per()));
    }

    private static String words(Quota quota) {
        String op = switch (quota.op()) {
            case ">=" -> "不少于 ";
            case "<=" -> "不超过 ";
            case ">" -> "超过 ";
            case "<" -> "低于 ";
            case "top" -> "前 ";
            case "about" -> "约 ";
            default -> "";
        };
        String figure = op + quota.n().stripTrailingZeros().toPlainString() + " " + quota.unit();
        return quota.per() == null ? figure : figure + "／" + quota.per();
    }

    private static String window(Window window) {
        LocalDate start = window.start();
        LocalDate end = window.end();
        if (start == null || end == null || start.equals(end)) {
            return day(start == null ? end : start) + (start == null ? "前" : end == null ? "起" : "");
        }
        return day(start) + "至" + day(end);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String due(String due) {
        try {
            return DAY.format(LocalDate.parse(due));
        } catch (DateTimeParseException recurring) {
            return due;
        }
    }

    /** Collects differences. */
    private final class Found {

        private final List<Difference> differences = new ArrayList<>();

        List<Difference> differences() {
            return List.copyOf(differences);
        }

        <T> void values(
                Aspect aspect, Sides<List<T>> sides, BiFunction<Wording, T, String> key, Function<T, String> words) {
            Sides<Function<T, String>> keys =
                    new Sides<>(value -> key.apply(before.wording(), value), value -> key.apply(now.wording(), value));
            Difference.find(differences, aspect, sides, keys, words);
        }

        void words(Aspect aspect, Sides<List<String>> sides) {
            values(aspect, sides, Wording::folded, word -> word);
        }

        /** What only the text tells is one more aspect, without words of its own. */
        void text(Part old, Part young) {
            if (!before.wording().folded(old.text()).equals(now.wording().folded(young.text()))) {
                differences.add(new Difference(Aspect.WORDING, List.of(), List.of()));
            }
        }
    }
}
