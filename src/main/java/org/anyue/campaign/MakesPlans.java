package org.anyue.campaign;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;

/** A route for whoever owns plans: committee offices, and departments for their line. Whose plan it is the command asks. */
@AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MakesPlans {}
