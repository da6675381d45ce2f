package org.anyue.notification.web;

import java.util.List;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;

/** The outbox as administrators see it. */
public record DeliveryPage(
        List<Tab> tabs, List<Row> rows, Pager pager, boolean failed, List<Choice> choices, boolean mayChoose) {

    /**
     * @param to masked
     * @param body words that the stand-in took, empty elsewhere
     */
    public record Row(
            String retry,
            String subject,
            String to,
            String channel,
            String body,
            String at,
            int attempts,
            String problem) {}

    /** Which channel carries one urgency. */
    public record Choice(String name, String label, String hint, List<Option> options, String value) {

        public String chosen() {
            return options.stream()
                    .filter(option -> option.value().equals(value))
                    .findFirst()
                    .map(Option::label)
                    .orElse("仅站内");
        }
    }
}
