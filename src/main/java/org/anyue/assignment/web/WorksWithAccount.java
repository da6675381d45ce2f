package org.anyue.assignment.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;

/** A route for whoever works on the tasks of a unit with an account of their own. */
@AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER, Role.UNIT_LEADER, Role.UNIT_LIAISON})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface WorksWithAccount {}
