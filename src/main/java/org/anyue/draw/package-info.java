/**
 * Draws that anybody can check: the protocol spm-draw/1, normative in docs/draw-protocol.md. Rules come first and never
 * change, entries are bound by one commitment, public lottery numbers decide, and one public chain holds it all. Knows
 * neither quiz nor inspection: they hand in entries and read results.
 */
@ApplicationModule(
        displayName = "Draws",
        allowedDependencies = {
            "shared",
            "vault",
            "worktime",
            "job",
            "organization",
            "ui",
            "sheet",
            "filestore",
            "evidence",
            "notification",
            "audit",
            "parameter"
        })
@NullMarked
package org.anyue.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
