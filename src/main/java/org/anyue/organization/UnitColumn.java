package org.anyue.organization;

import java.util.Arrays;
import java.util.List;
import org.anyue.sheet.SheetColumn;

/** Columns of the sheet of units, in and out. */
enum UnitColumn {
    NAME("单位名称", 36),
    SHORT_NAME("简称", 18),
    KIND("单位类别", 14),
    PLACE("所属地区", 18),
    ABOVE("上级地区", 16),
    SECTORS("行业领域", 30),
    CREDIT_CODE("统一社会信用代码", 24),
    LIAISON("联络员姓名", 14),
    PHONE("联络员手机号", 18),
    NUMBER("编号", 32);

    private final String title;
    private final int width;

    UnitColumn(String title, int width) {
        this.title = title;
        this.width = width;
    }

    String title() {
        return title;
    }

    static List<SheetColumn> heads() {
        return Arrays.stream(values())
                .map(column -> new SheetColumn(column.title, column.width))
                .toList();
    }
}
