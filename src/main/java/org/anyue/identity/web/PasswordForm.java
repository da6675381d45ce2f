package org.anyue.identity.web;

/** A change of one's own password. */
public record PasswordForm(String old, String fresh, String again, String back) {

    public PasswordForm {
        old = old == null ? "" : old;
        fresh = fresh == null ? "" : fresh;
        again = again == null ? "" : again;
        back = LocalPath.of(back);
    }

    /** Hides the values from logs. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
