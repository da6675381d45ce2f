package org.anyue.campaign;

import java.util.List;
import org.anyue.organization.Actor;

/** Waivers, overrides and exemptions of one module, for those who watch over them. */
public interface ExceptionSource {

    /** Those within the scope of the actor, in any order. */
    List<ExceptionEntry> exceptions(Actor actor);
}
