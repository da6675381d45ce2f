/**
 * The knowledge quiz. The question bank: questions with their key, article and explanation, which a second person reviews
 * and whose published versions never change. Contests take published versions as they are.
 */
@ApplicationModule(
        displayName = "Quiz",
        allowedDependencies = {"shared", "ui", "sheet", "filestore", "organization", "officialdoc", "notification"})
@NullMarked
package org.anyue.quiz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
