package org.anyue.draw;

/**
 * One thing that a check of a certificate found wrong.
 *
 * @param where field, entry or record, as it stands in the files
 */
public record Flaw(FlawCode code, String where) {

    private static final int SHOWN = 120;

    public String sentence() {
        String place = where.length() > SHOWN ? where.substring(0, SHOWN) + "…" : where;
        return place.isEmpty() ? code.sentence() : code.sentence() + "：" + place;
    }
}
