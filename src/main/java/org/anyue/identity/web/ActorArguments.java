package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Set;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.anyue.organization.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the actor; never from the request's own parameters. Null on a public route with nobody signed in. */
final class ActorArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES = Set.of(Actor.class, Scope.class, SignedInPerson.class);

    static @Nullable SignedInPerson person(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal instanceof StaffAuthentication staff ? staff.person() : null;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        SignedInPerson person = servlet == null ? null : person(servlet);
        if (person == null) {
            return null;
        }
        if (parameter.getParameterType() == SignedInPerson.class) {
            return person;
        }
        return parameter.getParameterType() == Actor.class
                ? person.actor()
                : person.actor().scope();
    }
}
