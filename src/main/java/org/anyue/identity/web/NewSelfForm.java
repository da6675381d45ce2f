package org.anyue.identity.web;

/** An account as its owner types it. */
public record NewSelfForm(String login, String name, String password, String again) {

    public NewSelfForm {
        login = login == null ? "" : login;
        name = name == null ? "" : name;
        password = password == null ? "" : password;
        again = again == null ? "" : again;
    }

    /** Hides the values from logs. */
    @Override
    public String toString() {
        return "NewSelfForm";
    }
}
