/**
 * A believable month for trying the product: one city with invented enterprises and people, a real dirty plan imported,
 * reviewed and issued, and the work of the first weeks, all through the commands that everybody uses. Lives in the
 * profile {@code demo} on a business clock of its own; the schema of this module marks such an installation, so that it
 * never mixes with a real one. Nothing depends on this module.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "shared",
            "ui",
            "organization",
            "filestore",
            "officialdoc",
            "identity",
            "identity :: cookie",
            "campaign",
            "planimport",
            "planimport :: review",
            "assignment",
            "draw",
            "quiz"
        })
@NullMarked
package org.anyue.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
