package org.anyue.organization;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route for everybody who is signed in with an account, about their own affairs. */
@AllowedRoles({
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDIT_ADMIN,
    Role.OFFICE_LEAD,
    Role.OFFICE_CLERK,
    Role.DEPARTMENT_OFFICER,
    Role.UNIT_LEADER,
    Role.UNIT_LIAISON,
    Role.SUPERVISOR,
    Role.OVERSIGHT
})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnySignedIn {}
