/**
 * China's working days: weekends, public holidays and the working days that make up for them (调休), one file a year in
 * {@code resources/worktime}, each with the notice that it was taken from; and the business day with its hours. Plain values
 * without beans, so that commands without Spring use them too.
 */
@ApplicationModule(
        displayName = "Working time",
        allowedDependencies = {})
@NullMarked
package org.anyue.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
