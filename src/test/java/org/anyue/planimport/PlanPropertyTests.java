package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.anyue.planimport.CompiledPlan.Span;
import org.junit.jupiter.api.Test;

/** What holds for every text, good or broken. */
class PlanPropertyTests {

    @Test
    void everySpanQuotesItsText() {
        for (String name : SamplePlans.names()) {
            CompiledPlan plan = SamplePlans.compile(name);
            String text = plan.text();
            plan.activities().forEach(activity -> {
                assertThat(quote(text, activity.span())).contains(activity.title());
                activity.quantities()
                        .forEach(q -> assertThat(quote(text, q.span())).isEqualTo(q.text()));
                activity.dates().forEach(d -> assertThat(quote(text, d.span())).isEqualTo(d.text()));
                activity.sub().forEach(s -> assertThat(quote(text, s.span())).contains(s.title()));
                activity.responsibleUnits().forEach(unit -> assertThat(text).contains(unit));
            });
            plan.submissions().forEach(s -> assertThat(quote(text, s.span())).isNotBlank());
            plan.duties().forEach(duty -> {
                assertThat(quote(text, duty.span())).contains(duty.what());
                duty.lead().forEach(lead -> assertThat(text).contains(lead));
            });
            plan.attachments().forEach(a -> assertThat(quote(text, a.span())).isNotBlank());
        }
    }

    @Test
    void everyDutyStandsInTheLedgerOnce() {
        for (String name : SamplePlans.names()) {
            CompiledPlan plan = SamplePlans.compile(name);
            List<String> own = plan.ledger().sentences().stream()
                    .filter(sentence -> !sentence.state().equals("merged"))
                    .map(sentence -> String.valueOf(sentence.target()))
                    .filter(target -> !target.equals("null"))
                    .toList();
            assertThat(own)
                    .containsExactlyInAnyOrderElementsOf(
                            plan.duties().stream().map(CompiledPlan.Duty::id).toList());
        }
    }

    /** Each plan is cut at other places; {@code -Danyue.cuts=1} cuts each everywhere. */
    @Test
    void anyPrefixCompilesAndItsSpansStayInside() {
        int step = Integer.getInteger("anyue.cuts", 113);
        int plans = 0;
        for (String name : SamplePlans.names()) {
            String text = SamplePlans.text(name);
            IntStream.iterate(plans++ * 37 % step, end -> end < text.length(), end -> end + step)
                    .parallel()
                    .forEach(end -> assertInside(compile(text.substring(0, end))));
        }
    }

    @Test
    void garbageCompiles() {
        Random random = new Random(6);
        String alphabet = "一二（）()、。；：1234567890.年月日前至各县市区要应报送见附件第阶段①\t\n 　“”《》𠮷x×平安生产月%每不少于";
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(300);
            int[] points = alphabet.codePoints().toArray();
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            assertInside(compile(text.toString()));
        }
        assertInside(compile("\ud840"));
        assertInside(compile("\udc00一、活动内容\ud800"));
    }

    @Test
    void spansCountCodePointsBeyondTheBasicPlane() {
        CompiledPlan plan = compile("𠮷安市2025年安全生产月活动方案\n一、活动内容\n（一）开展演练\n各𠮷村要在6月20日前组织演练不少于2次。\n");
        CompiledPlan.Activity drill = plan.activities().getFirst();
        assertThat(quote(plan.text(), drill.dates().getFirst().span())).isEqualTo("6月20日前");
        assertThat(quote(plan.text(), drill.quantities().getFirst().span())).isEqualTo("不少于2次");
    }

    @Test
    void twoRunsGiveTheSameBytesAndTheJsonReadsBack() {
        for (String name : SamplePlans.names()) {
            String json = PlanJson.write(SamplePlans.compile(name));
            assertThat(PlanJson.write(SamplePlans.compile(name))).isEqualTo(json);
            assertThat(PlanJson.write(PlanJson.read(json))).isEqualTo(json);
        }
    }

    /** The rules look ahead within a sentence: one without end would cost the square of its length. */
    @Test
    void aRunWithoutFullStopIsCutIntoSentencesAndNothingOfItIsLost() {
        String run = "各县要组织演练，".repeat(700);
        CompiledPlan plan = compile("清平市2025年安全生产月活动方案\n一、活动内容\n" + run + "\n");
        List<Span> sentences = plan.ledger().sentences().stream()
                .map(CompiledPlan.Sentence::span)
                .toList();
        assertThat(sentences)
                .allSatisfy(span -> assertThat(span.end() - span.start()).isLessThan(1_000));
        assertThat(sentences.stream()
                        .mapToInt(span -> span.end() - span.start())
                        .sum())
                .isGreaterThan(run.length() - 20);
    }

    /** Office software keeps bullets of its own there; the readers mark days with the same characters. */
    @Test
    void privateCharactersOfTheTextAreNoDays() {
        CompiledPlan plan = compile("关于开展2025年安全生产月活动的通知\n一、工作要求\n各单位要将操作指引\ue005报市安委办，6月5日前将清单\ue000报市安委办。");
        assertInside(plan);
        assertThat(plan.submissions())
                .extracting(paper -> paper.what().strip() + " " + paper.due())
                .containsExactlyInAnyOrder("操作指引 null", "清单\ue000 2025-06-05");
    }

    private static CompiledPlan compile(String text) {
        return PlanCompiler.compile(new PlanSource("text.txt", "txt", "", text, null));
    }

    private static String quote(String text, Span span) {
        return Quotes.at(text, span);
    }

    private static void assertInside(CompiledPlan plan) {
        List<Span> spans = new ArrayList<>();
        plan.activities().forEach(a -> spans.add(a.span()));
        plan.duties().forEach(d -> spans.add(d.span()));
        plan.findings().forEach(f -> spans.add(java.util.Objects.requireNonNull(f.span())));
        plan.ledger().sentences().forEach(s -> spans.add(s.span()));
        int length = plan.text().codePointCount(0, plan.text().length());
        assertThat(spans).allSatisfy(span -> {
            assertThat(span.start()).isBetween(0, span.end());
            assertThat(span.end()).isLessThanOrEqualTo(length);
        });
    }
}
