package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Organisation;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paragraphs, sentences and phrases as plans of many kinds word them, and what a careful reader finds in each. */
class ReadingTablesTests {

    private static final DateReader DATES =
            new DateReader(new DateContext(2024, LocalDate.of(2024, 5, 20), YearMonth.of(2024, 6)));

    /** One text and the lines that are expected for it. */
    record Case(String text, List<String> expected) {

        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void readsTheBodyThatLeads(Case given) {
        CompiledPlan plan = compile("二、组织领导\n" + given.text() + "\n三、活动内容\n（一）开展宣讲。各县（市、区）要开展宣讲。\n");
        assertThat(lines(plan.organisation())).containsExactlyElementsOf(given.expected());
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void readsWhatIsHandedIn(Case given) {
        String activity =
                given.text().startsWith("A> ") ? "（二）开展专项活动\n" + given.text().substring(3) + "\n" : "";
        String demand = activity.isEmpty() ? given.text().substring(2) : "要高度重视，精心组织。";
        CompiledPlan plan = compile("二、活动内容\n（一）开展宣讲\n各县（市、区）要开展宣讲。\n" + activity + "三、工作要求\n" + demand + "\n");
        assertThat(plan.submissions().stream().map(ReadingTablesTests::line))
                .containsExactlyElementsOf(given.expected());
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void readsWhatMustBeReached(Case given) {
        String words = given.text();
        assertThat(QuantityReader.read(new PlanText(words), new Range(0, words.length())).stream()
                        .map(q -> cells(
                                q.text(), q.op(), q.n().stripTrailingZeros().toPlainString(), q.unit(), q.per())))
                .containsExactlyElementsOf(given.expected());
    }

    @ParameterizedTest
    @MethodSource("dates")
    void readsTheDay(Case given) {
        String words = given.text();
        assertThat(DATES.read(new PlanText(words), new Range(0, words.length())).stream()
                        .map(date -> cells(date.text(), date.start(), date.end())))
                .containsExactlyElementsOf(given.expected());
    }

    @ParameterizedTest
    @MethodSource("consultations")
    void findsTheDayOfTheConsultation(Case given) {
        CompiledPlan plan = compile("二、活动内容\n（一）开展宣讲\n各县（市、区）于6月5日开展宣讲。\n" + given.text() + "\n三、工作要求\n要高度重视。\n");
        assertThat(cells(plan.consultationDay())).isEqualTo(given.expected().getFirst());
    }

    static Stream<Case> organisations() {
        List<Case> cases = new ArrayList<>();
        for (String block : read("organisations").split("\n\n")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("# ")).toList();
            cases.add(new Case(
                    String.join(
                            "\n",
                            lines.stream().filter(l -> !l.startsWith("=> ")).toList()),
                    lines.stream()
                            .filter(l -> l.startsWith("=> ") && !l.equals("=> none"))
                            .map(l -> l.substring(3))
                            .toList()));
        }
        return cases.stream();
    }

    static Stream<Case> submissions() {
        List<Case> cases = new ArrayList<>();
        for (String block : read("submissions").split("\n\n")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("# ")).toList();
            cases.add(new Case(
                    String.join(
                            "\n",
                            lines.stream().filter(l -> !l.startsWith("= ")).toList()),
                    lines.stream()
                            .filter(l -> l.startsWith("= ") && !l.equals("= none"))
                            .map(l -> l.substring(2))
                            .toList()));
        }
        return cases.stream();
    }

    static Stream<Case> quantities() {
        return phrases("quantities");
    }

    static Stream<Case> dates() {
        return phrases("dates");
    }

    static Stream<Case> consultations() {
        List<Case> cases = new ArrayList<>();
        for (String line : read("consultations").lines().toList()) {
            int bar = line.indexOf(" | ");
            if (bar >= 0) {
                cases.add(new Case(line.substring(bar + 3), List.of(line.substring(0, bar))));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Case last = cases.removeLast();
                cases.add(new Case(last.text() + "\n" + line, last.expected()));
            }
        }
        return cases.stream();
    }

    private static Stream<Case> phrases(String table) {
        List<Case> cases = new ArrayList<>();
        for (String line : read(table)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .toList()) {
            if (line.startsWith("+ ")) {
                cases.getLast().expected().add(line.substring(2));
            } else {
                int bar = line.indexOf(" | ");
                String rest = line.substring(bar + 3);
                cases.add(new Case(
                        line.substring(0, bar), new ArrayList<>(rest.equals("none") ? List.of() : List.of(rest))));
            }
        }
        return cases.stream();
    }

    private static CompiledPlan compile(String sections) {
        String plan = "沅川市2024年“安全生产月”活动方案\n一、活动主题\n人人讲安全、个个会应急\n" + sections + "2024年5月20日\n";
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "0", plan, null));
    }

    private static List<String> lines(@Nullable Organisation found) {
        List<String> lines = new ArrayList<>();
        if (found != null) {
            lines.add("name " + cells(found.name()));
            found.lead()
                    .forEach(lead -> lines.add("lead "
                            + cells(lead.role(), lead.name(), lead.post()).replace(" | ", "|")));
            found.members().forEach(member -> lines.add("member " + member));
            if (found.office() != null) {
                lines.add("office "
                        + cells(found.office().at(), found.office().director()).replace(" | ", "|"));
            }
        }
        return lines;
    }

    private static String line(Submission s) {
        String form = (s.paper() ? "p" : "") + (s.electronic() ? "e" : "") + (s.photos() ? "f" : "");
        CompiledPlan.Contact contact = s.contact();
        return cells(
                s.what(),
                s.due(),
                form.isEmpty() ? null : form,
                s.to(),
                contact == null ? null : contact.person(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email());
    }

    private static String cells(@Nullable Object... cells) {
        return String.join(
                " | ",
                Arrays.stream(cells)
                        .map(cell -> cell == null ? "-" : cell.toString())
                        .toList());
    }

    private static String read(String table) {
        StringBuilder all = new StringBuilder();
        for (String file : List.of(table, table + "-more")) {
            try (InputStream in = ReadingTablesTests.class.getResourceAsStream("/planimport/" + file + ".txt")) {
                if (in != null) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
                            .append("\n\n");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Objects.requireNonNull(all).toString().strip();
    }
}
