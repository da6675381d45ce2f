package org.anyue.privacy;

/**
 * One column of the register.
 *
 * @param table with schema
 * @param kind of personal data, empty for none
 * @param basis of the processing in the law
 * @param retention how long, or the code of the rule that ends it
 */
public record RegisterColumn(
        String table,
        String column,
        String kind,
        String purpose,
        String basis,
        String retention,
        Protection protection) {

    public String name() {
        return table + "." + column;
    }

    /** How long, in words alone. */
    public String term() {
        return retention.replaceFirst("^[a-z]+\\.[a-z-]+：", "");
    }

    boolean matches(String text) {
        return text.isEmpty()
                || (name() + " " + kind + " " + purpose + " " + basis + " " + retention + " " + protection.label())
                        .contains(text);
    }
}
