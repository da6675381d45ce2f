package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.Column;

/** The latest requests. */
public record ApprovalsPage(List<ApprovalRow> rows) {

    public List<Column> columns() {
        return List.of(Column.text("事项"), Column.text("人员"), Column.text("岗位"), Column.text("申请"), Column.text("状态"));
    }
}
