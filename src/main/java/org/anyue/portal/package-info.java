/**
 * The doors of the house: the public home page, the signed-in page of today and the navigation around every page. Puts
 * together what the modules below answer; keeps nothing itself.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "shared",
            "ui",
            "worktime",
            "sheet",
            "vault",
            "parameter",
            "job",
            "organization",
            "notification",
            "audit",
            "identity",
            "site",
            "campaign",
            "quiz",
            "assignment",
            "assignment::views"
        })
@NullMarked
package org.anyue.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
