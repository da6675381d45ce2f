package org.anyue.demo;

/** Lets the rules for passwords be tried on what the demonstration makes up. */
public final class DemoPasswords {

    private DemoPasswords() {}

    public static String next() {
        return DemoPeople.password();
    }
}
