/**
 * The design system: layouts, components, icons, error pages and the way from a controller to a page. Templates stand in
 * {@code jte/ui}, style sheets and the browser script in {@code static/ui}. Knows no feature: what the header shows comes
 * through {@link org.anyue.ui.Chrome}, which modules above implement.
 */
@ApplicationModule(
        displayName = "Design system",
        allowedDependencies = {"shared"})
@NullMarked
package org.anyue.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
