package org.anyue.organization;

import org.jspecify.annotations.Nullable;

/**
 * Which units a list shows and in which order.
 *
 * @param text part of a name or code, or a whole mobile number of a liaison officer; empty for all
 * @param kind null for all
 * @param sector code, empty for all
 * @param place the place that the units lie in, null for the whole scope
 */
public record UnitFilter(
        String text,
        @Nullable UnitKind kind,
        String sector,
        @Nullable UnitId place,
        Standing standing,
        Order order,
        boolean descending) {

    public static final UnitFilter ALL = new UnitFilter("", null, "", null, Standing.OPEN, Order.TREE, false);

    public UnitFilter {
        text = text.strip();
    }

    public enum Standing {
        OPEN("在册"),
        CLOSED("已撤销"),
        EITHER("全部");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What a list is sorted by. */
    public enum Order {
        /** As the units stand in the tree. */
        TREE("unit.position"),
        NAME("unit.name"),
        KIND("unit.kind"),
        PLACE("place.name"),
        CODE("coalesce(unit.credit_code, unit.code)");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
