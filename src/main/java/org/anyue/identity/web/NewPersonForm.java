package org.anyue.identity.web;

/** A new account as it is typed. */
public record NewPersonForm(String unit, String name, String login, String role, String reason) {

    static final NewPersonForm EMPTY = new NewPersonForm("", "", "", "", "");

    public NewPersonForm {
        unit = unit == null ? "" : unit;
        name = name == null ? "" : name;
        login = login == null ? "" : login;
        role = role == null ? "" : role;
        reason = reason == null ? "" : reason;
    }
}
