package org.anyue.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which access links a list shows and in which order.
 *
 * @param text part of the name of the unit, empty for all
 * @param state null for all
 * @param waiting only units that wait for a call with their code
 */
public record AccessLinkFilter(
        String text, @Nullable AccessLinkState state, boolean waiting, Order order, boolean descending) {

    public AccessLinkFilter {
        text = text.strip();
    }

    /** What the list is sorted by. */
    public enum Order {
        UNIT("listed.unit_name"),
        MADE("listed.made_at"),
        EXPIRES("listed.expires_at"),
        USED("listed.last_used_at");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
