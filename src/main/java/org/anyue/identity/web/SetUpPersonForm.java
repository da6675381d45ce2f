package org.anyue.identity.web;

/** An account of the set-up as it is typed. */
public record SetUpPersonForm(String login, String name, String password, String again) {

    public SetUpPersonForm {
        login = login == null ? "" : login;
        name = name == null ? "" : name;
        password = password == null ? "" : password;
        again = again == null ? "" : again;
    }

    /** Hides the values from logs. */
    @Override
    public String toString() {
        return "SetUpPersonForm";
    }
}
