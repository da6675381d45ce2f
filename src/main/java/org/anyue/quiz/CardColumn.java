package org.anyue.quiz;

import java.util.Arrays;
import java.util.Optional;

/** Columns of a file of answer cards; after them comes one for each question. */
enum CardColumn {
    NUMBER("卡号", 12),
    FORM("卷号", 8),
    DAY("试卷日期", 14),
    COUNTY("县（市、区）", 18),
    PHONE("手机号", 16),
    YOUNG("未满十四周岁", 16);

    private final String title;
    private final int width;

    CardColumn(String title, int width) {
        this.title = title;
        this.width = width;
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    static Optional<CardColumn> of(String head) {
        String plain = head.replace('(', '（').replace(')', '）');
        return Arrays.stream(values())
                .filter(column -> column.title.equals(plain))
                .findFirst();
    }
}
