package org.anyue.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file says about a question beside its options, under the heads that are usual for it. */
enum QuestionColumn {
    KIND(10, "题型", "题目类型", "类型"),
    STEM(60, "题干", "题目", "试题", "试题内容", "题目内容"),
    ANSWER(14, "答案", "正确答案", "标准答案", "参考答案"),
    TOPIC(14, "主题", "知识点", "分类", "类别"),
    SECTOR(14, "行业", "行业领域"),
    LEVEL(8, "难度", "难度等级", "难易程度"),
    ARTICLE(40, "依据", "法律依据", "法规依据", "出处", "来源"),
    EXPLANATION(60, "解析", "答案解析", "试题解析", "说明"),
    PICTURE_WORDS(24, "图片说明");

    private final int width;
    private final List<String> heads;

    QuestionColumn(int width, String... heads) {
        this.width = width;
        this.heads = List.of(heads);
    }

    int width() {
        return width;
    }

    String title() {
        return heads.getFirst();
    }

    List<String> heads() {
        return heads;
    }

    static Optional<QuestionColumn> of(String head) {
        String plain = head.replaceAll("[\\s（(].*", "");
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(plain))
                .findFirst();
    }
}
