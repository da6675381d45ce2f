package org.anyue.identity.web;

/** A one-time password, shown once. */
public record OneTimePage(String href, String name, String login, String password, String until) {

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "OneTimePage";
    }
}
