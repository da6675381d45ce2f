package org.anyue.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.anyue.officialdoc.OfficialText;
import org.anyue.officialdoc.OfficialText.Paragraph;
import org.anyue.officialdoc.OfficialText.Style;

/** The bank as a document to be printed and discussed, in the layout that {@link WordQuestions} reads again. */
final class PaperQuestions {

    private static final String[] NUMBERS = {"一", "二", "三", "四"};

    private PaperQuestions() {}

    /** @param sectorName of a code */
    static OfficialText write(String title, List<QuestionContent> questions, Function<String, String> sectorName) {
        List<OfficialText.Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Style.TITLE, title, ""));
        int section = 0;
        for (QuestionKind kind : QuestionKind.values()) {
            List<QuestionContent> ofKind =
                    questions.stream().filter(one -> one.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                blocks.add(new Paragraph(Style.FIRST, NUMBERS[section++] + "、" + kind.label(), ""));
                for (int i = 0; i < ofKind.size(); i++) {
                    question(blocks, i + 1, ofKind.get(i), sectorName);
                }
            }
        }
        return new OfficialText(blocks);
    }

    private static void question(
            List<OfficialText.Block> blocks,
            int number,
            QuestionContent question,
            Function<String, String> sectorName) {
        body(blocks, number + ". " + question.stem().replace("\n", " "));
        if (question.kind() == QuestionKind.SINGLE || question.kind() == QuestionKind.MULTIPLE) {
            List<String> options = question.key().options();
            for (int i = 0; i < options.size(); i++) {
                body(blocks, QuestionContent.letter(i) + ". " + options.get(i));
            }
        }
        body(blocks, "答案：" + question.answer());
        labelled(blocks, "依据：", question.article());
        labelled(blocks, "解析：", question.explanation());
        body(blocks, "主题：" + question.filing().topic());
        String sector = question.filing().sector();
        labelled(blocks, "行业：", sector == null ? "" : sectorName.apply(sector));
        body(blocks, "难度：" + question.filing().level().label());
    }

    private static void labelled(List<OfficialText.Block> blocks, String label, String text) {
        if (!text.isEmpty()) {
            body(blocks, label + text.replace("\n", " "));
        }
    }

    private static void body(List<OfficialText.Block> blocks, String text) {
        blocks.add(new Paragraph(Style.BODY, "", text));
    }
}
