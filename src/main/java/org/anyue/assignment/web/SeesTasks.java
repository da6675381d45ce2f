package org.anyue.assignment.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;

/** A route that shows a task to whoever works on it, and to oversight. */
@AllowedRoles({
    Role.OFFICE_LEAD,
    Role.OFFICE_CLERK,
    Role.DEPARTMENT_OFFICER,
    Role.UNIT_LEADER,
    Role.UNIT_LIAISON,
    Role.OVERSIGHT,
    Role.LINK_HOLDER
})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface SeesTasks {}
