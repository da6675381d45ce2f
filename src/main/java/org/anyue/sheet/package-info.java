/**
 * Spreadsheets (.xlsx) in and out. Every cell is text to whoever writes one, so nothing a person typed is ever calculated;
 * a formula in a cell that is read is an error with its row and column. Knows no feature and no file of the installation.
 */
@ApplicationModule(
        displayName = "Sheets",
        allowedDependencies = {})
@NullMarked
package org.anyue.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
