package org.anyue.organization;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The actor behind a request, for those parts of a page that are no controller, such as navigation and counts. */
public final class CurrentActor {

    private CurrentActor() {}

    /** What the sign-in gives a request as its principal. */
    public interface Holder extends Principal {
        Actor actor();
    }

    /** Null when nobody is signed in. */
    public static @Nullable Actor of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Holder holder ? holder.actor() : null;
    }
}
