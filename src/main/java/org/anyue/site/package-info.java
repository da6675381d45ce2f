/**
 * What the public site of a state body has to have: sponsor, filing numbers, privacy notice and complaint entry on every
 * page that opens without sign-in; and the complaints themselves, from the form to the answer of the office of the
 * installation. Words and contacts of citizens are encrypted and go some time after the answer.
 */
@ApplicationModule(
        displayName = "Public site",
        allowedDependencies = {
            "shared",
            "ui",
            "worktime",
            "sheet",
            "vault",
            "parameter",
            "job",
            "organization",
            "notification"
        })
@NullMarked
package org.anyue.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
