/**
 * The knowledge quiz. The question bank: questions with their key, article and explanation, which a second person reviews
 * and whose published versions never change. Contests take published versions as they are; a paper follows from a sealed
 * token, is marked in memory and kept with many others in one commit, and its receipt can be checked by anybody.
 */
@ApplicationModule(
        displayName = "Quiz",
        allowedDependencies = {
            "shared",
            "ui",
            "worktime",
            "sheet",
            "vault",
            "filestore",
            "parameter",
            "job",
            "organization",
            "officialdoc",
            "notification",
            "site",
            "campaign",
            "draw"
        })
@NullMarked
package org.anyue.quiz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
