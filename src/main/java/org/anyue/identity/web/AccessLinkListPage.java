package org.anyue.identity.web;

import java.util.ArrayList;
import java.util.List;
import org.anyue.identity.AccessLinkFilter.Order;
import org.anyue.identity.AccessLinkState;
import org.anyue.ui.Column;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/**
 * Access links of the units below.
 *
 * @param waiting units that wait for a call with their code
 * @param messages whether links and codes go out by short message
 * @param reminder to be pasted into a WeChat group: who of these has not opened the link yet; empty for nobody
 */
public record AccessLinkListPage(
        AccessLinkQuery query, List<AccessLinkRow> rows, Pager pager, int waiting, boolean messages, String reminder) {

    public List<Option> states() {
        List<Option> states = new ArrayList<>(Option.of(AccessLinkState.class, AccessLinkState::label));
        states.add(new Option(AccessLinkQuery.WAITING, "等待验证码"));
        return states;
    }

    public List<Column> columns() {
        return List.of(
                query.head("单位", Order.UNIT),
                Column.text("状态"),
                query.head("发放时间", Order.MADE),
                query.head("有效期至", Order.EXPIRES),
                query.head("最近使用", Order.USED),
                Column.text("短信"));
    }
}
