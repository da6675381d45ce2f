package org.anyue.campaign;

/**
 * Where an activity is held.
 *
 * @param name as people know it, such as 人民广场
 * @param address how to get there, may be empty
 */
public record Venue(String name, String address) {

    public static final Venue NONE = new Venue("", "");

    public Venue {
        name = name.strip();
        address = address.strip();
    }

    /** Both in one line; empty for none. */
    public String words() {
        return name.isEmpty() || address.isEmpty() ? name + address : name + "（" + address + "）";
    }
}
