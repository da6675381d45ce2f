/**
 * Accounts, posts, sign-in and sessions: who somebody is and for which unit and role they act. Supplies the {@link
 * org.anyue.organization.Actor} of every request and enforces the roles that each route names. A session is one row; the
 * cookie holds a random token of which only the hash is stored. Rights are read anew at every click, so a revocation
 * holds at the next one. Units without an account work through access links, with a code sent to their liaison officer.
 * Also leads a new installation through its set-up.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "ui", "database", "vault", "sheet", "organization", "notification"})
@NullMarked
package org.anyue.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
