package org.anyue.quiz;

import java.util.List;

/** Questions for tests. */
final class Questions {

    static final String ARTICLE = "《中华人民共和国消防法》（2021修正）第五条";

    private Questions() {}

    static QuestionContent single(String stem) {
        return of(QuestionKind.SINGLE, stem, QuestionContent.Key.choice(List.of("甲", "乙", "丙"), List.of(1)));
    }

    static QuestionContent of(QuestionKind kind, String stem, QuestionContent.Key key) {
        return new QuestionContent(
                kind,
                stem,
                key,
                new QuestionContent.Filing("消防", null, QuestionLevel.EASY),
                ARTICLE,
                "说明",
                QuestionContent.Picture.NONE);
    }

    static QuestionContent withArticle(QuestionContent content, String article) {
        return new QuestionContent(
                content.kind(),
                content.stem(),
                content.key(),
                content.filing(),
                article,
                content.explanation(),
                content.picture());
    }
}
