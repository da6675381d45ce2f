package org.anyue.demo;

import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.quiz.QuestionBank;
import org.anyue.quiz.QuestionContent;
import org.anyue.quiz.QuestionContent.Filing;
import org.anyue.quiz.QuestionContent.Key;
import org.anyue.quiz.QuestionContent.Picture;
import org.anyue.quiz.QuestionFilter;
import org.anyue.quiz.QuestionId;
import org.anyue.quiz.QuestionImports;
import org.anyue.quiz.QuestionKind;
import org.anyue.quiz.QuestionLevel;
import org.anyue.quiz.QuestionQueries;
import org.anyue.quiz.QuestionSummary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The built-in bank, reviewed, and a few questions that are still on their way. */
@Component
@Profile("demo")
class DemoQuestions {

    private static final String FIRE = "《中华人民共和国消防法》（2021修正）第二十八条";

    private final QuestionImports imports;
    private final QuestionBank bank;
    private final QuestionQueries questions;

    DemoQuestions(QuestionImports imports, QuestionBank bank, QuestionQueries questions) {
        this.imports = imports;
        this.bank = bank;
        this.questions = questions;
    }

    /** @param writer another person than the lead, because nobody approves their own */
    void fill(Actor writer, Actor lead) {
        imports.loadBuiltIn(writer);
        bank.approveBuiltIn(lead);
        bank.write(
                writer,
                content("商户把货物堆在楼道的消火栓箱前，正确的做法是什么？", List.of("只要不锁箱门就可以", "立即移开，不得遮挡消火栓", "检查时再移开", "换一个小箱子"), FIRE),
                true);
        QuestionId returned =
                bank.write(writer, content("下列哪种做法可以占用消防车通道？", List.of("临时卸货", "都不可以", "夜间停车", "摆摊经营"), "《消防法》"), true);
        bank.sendBack(lead, questions.get(lead, returned).seen(), "依据请写明版本和条款");
        revise(writer);
    }

    /** So that the review shows a version beside the one that it would replace. */
    private void revise(Actor writer) {
        QuestionFilter filter = new QuestionFilter("我国统一的火警电话", "", null, null, null, null);
        QuestionSummary known = questions.all(writer, filter, "stem", false).getFirst();
        QuestionContent before = known.content();
        QuestionContent after = new QuestionContent(
                before.kind(),
                before.stem(),
                before.key(),
                before.filing(),
                before.article(),
                before.explanation() + "报警时讲清地点、燃烧物、火势大小、有无人员被困和联系电话。",
                before.picture());
        bank.edit(writer, known.seen(), after, true);
    }

    private static QuestionContent content(String stem, List<String> options, String article) {
        return new QuestionContent(
                QuestionKind.SINGLE,
                stem,
                Key.choice(options, List.of(1)),
                new Filing("消防", null, QuestionLevel.EASY),
                article,
                "不得埋压、圈占、遮挡消火栓，不得占用、堵塞、封闭消防车通道。",
                Picture.NONE);
    }
}
