package org.anyue.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.anyue.filestore.FileAddress;
import org.anyue.organization.Actor;
import org.anyue.quiz.Cards;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.QuestionBank;
import org.anyue.quiz.QuestionContent;
import org.anyue.quiz.QuestionFiles;
import org.anyue.quiz.QuestionImports;
import org.anyue.quiz.QuestionKind;
import org.anyue.quiz.QuestionLevel;
import org.anyue.quiz.QuestionPictures;
import org.anyue.quiz.QuizWorld;
import org.anyue.shared.Ids;
import org.springframework.beans.factory.BeanFactory;

/** A question with a picture and a file that waits, in the bank of a county, and contests of it. */
final class QuizSamples {

    private final BeanFactory beans;

    QuizSamples(BeanFactory beans) {
        this.beans = beans;
    }

    /** The samples with those of the bank of the clerk's place. */
    Map<String, String> beside(Map<String, String> samples, Actor clerk) throws IOException {
        String question =
                beans.getBean(QuestionBank.class).write(clerk, content(), false).toString();
        Map<String, String> all = new HashMap<>(samples);
        all.put("/desk/questions/{id}", question);
        all.put("/desk/questions/{id}/steps/{verb}", "submission");
        all.put("/desk/questions/{id}/versions/{number}", "1");
        all.put("/desk/questions/review/{id}", question);
        all.put(
                "/desk/questions/imports/{id}",
                Ids.toText(beans.getBean(QuestionImports.class).keep(clerk, "题目.docx", List.of())));
        ContestId contest = QuizWorld.contest(beans, clerk);
        all.put("/desk/contests/{id}", contest.toString());
        all.put("/desk/contests/{id}/cards/{kept}", Ids.toText(cards(clerk, contest)));
        // Opened; the one question that it needs is published beforehand.
        all.put("/desk/exams/{id}", QuizWorld.exam(beans, clerk).toString());
        return Map.copyOf(all);
    }

    private UUID cards(Actor clerk, ContestId contest) throws IOException {
        byte[] file = "卡号,卷号,试卷日期,第1题\n0001,A1,2020-01-01,A\n".getBytes(StandardCharsets.UTF_8);
        return beans.getBean(Cards.class)
                .keep(clerk, contest, new QuestionFiles.Upload(new ByteArrayInputStream(file), "答题卡.csv", file.length));
    }

    private QuestionContent content() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        FileAddress picture =
                beans.getBean(QuestionPictures.class).take(new ByteArrayInputStream(png.toByteArray()), "标志.png");
        return new QuestionContent(
                QuestionKind.TRUE_FALSE,
                "图中的标志表示禁止吸烟。",
                QuestionContent.Key.truth(true),
                new QuestionContent.Filing("消防", null, QuestionLevel.EASY),
                "",
                "",
                new QuestionContent.Picture(picture, "一个标志"));
    }
}
