package org.anyue.audit.web;

import java.util.List;
import org.anyue.audit.SignInFilter;
import org.anyue.ui.Column;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tone;

/**
 * The sign-in log.
 *
 * @param mayReveal whether the reader may ask for a whole address
 */
public record SignInLogPage(ListQuery query, List<Row> rows, Pager pager, boolean mayReveal) {

    /**
     * @param who name; words for a login name that was nobody's
     * @param address the network, empty when none is kept
     */
    public record Row(
            long seq,
            String at,
            String who,
            String account,
            String post,
            String action,
            String address,
            String result,
            Tone tone) {

        /** Of the page that shows the whole address. */
        public String addressHref() {
            return AuditRow.addressHref(seq);
        }
    }

    public List<ListFilter> filters() {
        return List.of(new ListFilter("kind", "全部结果", Option.of(SignInFilter.Kind.class, SignInFilter.Kind::label)));
    }

    public List<Column> columns() {
        return List.of(
                query.text("时间", "at"),
                Column.text("人员"),
                Column.text("岗位"),
                Column.text("操作"),
                Column.text("来源"),
                Column.text("结果"));
    }
}
