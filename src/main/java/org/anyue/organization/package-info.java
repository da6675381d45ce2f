/**
 * Units, sectors and who may see what. Two structures over one set of units: the territorial tree (属地监管) and the
 * sectors (管行业必须管安全). Everything in Anyue is loaded through the {@link org.anyue.organization.Scope} of an
 * {@link org.anyue.organization.Actor}; this is the only place that knows that rule.
 */
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"shared", "ui", "database", "vault", "sheet", "filestore"})
@NullMarked
package org.anyue.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
