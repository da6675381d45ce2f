/** Value types and contracts that every module may use. Holds no beans and no feature. */
@ApplicationModule(
        displayName = "Shared kernel",
        allowedDependencies = {})
@NullMarked
package org.anyue.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
