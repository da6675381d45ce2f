/**
 * Official documents: text out of what people upload. One paragraph is one line, a table row is one line with tabs, and
 * what Word only generates (list numbers) is written in, so that the same document gives the same text in every format.
 * Knows no feature and judges nothing about the content.
 */
@ApplicationModule(
        displayName = "Official documents",
        allowedDependencies = {"shared", "sheet", "filestore"})
@NullMarked
package org.anyue.officialdoc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
