package org.anyue.privacy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anyue.privacy.RegisterColumn;
import org.anyue.shared.Slice;
import org.anyue.ui.Column;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;

/**
 * The register of columns.
 *
 * @param all whether columns without personal data are shown too
 */
public record ColumnsPage(List<RegisterColumn> rows, Pager pager, String text, boolean all, List<Tab> tabs) {

    private static final int SIZE = 40;

    static ColumnsPage of(List<RegisterColumn> found, String text, boolean all, int page) {
        int from = Math.min((page - 1) * SIZE, found.size());
        Slice<RegisterColumn> slice =
                new Slice<>(found.subList(from, Math.min(from + SIZE, found.size())), page, SIZE, found.size());
        String base = ColumnController.PATH + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + (all ? "&all=true" : "");
        return new ColumnsPage(slice.rows(), Pager.of(slice, base), text, all, PrivacyTabs.at(ColumnController.PATH));
    }

    public List<Column> columns() {
        return List.of(
                Column.text("字段"),
                Column.text("种类"),
                Column.text("目的"),
                Column.text("合法性基础"),
                Column.text("保留期限"),
                Column.text("保护方式"));
    }
}
