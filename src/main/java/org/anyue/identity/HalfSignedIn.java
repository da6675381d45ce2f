package org.anyue.identity;

/**
 * Somebody with the right password or known to the unified identity, who has the second step before them.
 *
 * @param enrolled whether there is a device; otherwise it must be set up now
 */
public record HalfSignedIn(AccountId account, String name, String loginName, boolean enrolled, SignInWay way) {

    public SignInPass.Next next() {
        return enrolled ? SignInPass.Next.CODE : SignInPass.Next.ENROLMENT;
    }
}
