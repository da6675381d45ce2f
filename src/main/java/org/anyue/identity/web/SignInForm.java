package org.anyue.identity.web;

/** What is typed at the sign-in. {@code back} is the address that was asked for; it is checked before it is used. */
public record SignInForm(String login, String password, String back) {

    public SignInForm {
        login = login == null ? "" : login;
        password = password == null ? "" : password;
        back = LocalPath.of(back);
    }

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "SignInForm";
    }
}
