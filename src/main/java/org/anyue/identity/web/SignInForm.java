package org.anyue.identity.web;

/**
 * What is typed at the sign-in. {@code back} is the address that was asked for; it is checked before it is used.
 *
 * @param code of the second factor, when it is typed at once
 */
public record SignInForm(String login, String password, String code, String back) {

    public SignInForm {
        login = login == null ? "" : login;
        password = password == null ? "" : password;
        code = code == null ? "" : code;
        back = LocalPath.of(back);
    }

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "SignInForm";
    }
}
