package org.anyue.identity.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anyue.identity.OnlineSession;
import org.anyue.shared.Ids;
import org.anyue.ui.Tab;

/** Where one is signed in. */
public record SessionsPage(List<Row> rows) {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public List<Tab> tabs() {
        return OwnTabs.at(OwnSessionController.PATH);
    }

    /**
     * @param since when it began
     * @param seen the last click
     * @param endAction address that ends it
     */
    public record Row(String terminal, String address, String since, String seen, boolean current, String endAction) {

        static Row of(OnlineSession session, String path, boolean current) {
            return new Row(
                    AgentWords.of(session.terminal().agent()),
                    session.terminal().address(),
                    AT.format(session.createdAt()),
                    AT.format(session.lastSeenAt()),
                    current,
                    path + "/" + Ids.toText(session.id()) + "/delete");
        }
    }
}
