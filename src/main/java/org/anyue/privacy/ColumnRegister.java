package org.anyue.privacy;

import java.util.List;
import org.anyue.shared.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every column of every table with what it says about people: {@code privacy/columns.tsv}. A test holds it complete. */
@Component
public class ColumnRegister {

    private static final List<RegisterColumn> COLUMNS = TableFile.rows("/privacy/columns.tsv", 7).stream()
            .map(cells -> new RegisterColumn(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5),
                    Protection.valueOf(cells.get(6))))
            .toList();

    private final ApplicationEventPublisher events;

    ColumnRegister(ApplicationEventPublisher events) {
        this.events = events;
    }

    public static List<RegisterColumn> all() {
        return COLUMNS;
    }

    /** @param personal whether columns without personal data are left out */
    public List<RegisterColumn> search(String text, boolean personal) {
        return COLUMNS.stream()
                .filter(column -> !personal || column.protection().isPersonal())
                .filter(column -> column.matches(text.strip()))
                .toList();
    }

    /** The same, to be taken out as a sheet. */
    @Transactional
    public List<RegisterColumn> export(Party by, String text, boolean personal) {
        List<RegisterColumn> columns = search(text, personal);
        events.publishEvent(new PrivacyEvent(by, PrivacyEvent.Deed.REGISTER_EXPORTED, "", "rows=" + columns.size()));
        return columns;
    }
}
