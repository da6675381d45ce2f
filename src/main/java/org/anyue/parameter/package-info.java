/**
 * Parameters of the installation: what an administrator or the office may set while it runs. A module declares its own
 * parameters through {@link org.anyue.parameter.ParameterSource}, with meaning, default and bounds, and reads them through
 * {@link org.anyue.parameter.Parameters}; this module keeps values, who changed them and when, and undoes a change.
 */
@ApplicationModule(
        displayName = "Parameters",
        allowedDependencies = {"shared"})
@NullMarked
package org.anyue.parameter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
