package org.anyue.assignment;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Something happened to one assignment. */
public interface AssignmentEvent extends Auditable {

    AssignmentStep step();

    @Override
    default Party by() {
        return step().by();
    }

    @Override
    default String objectType() {
        return "Assignment";
    }

    @Override
    default String objectId() {
        return step().assignment().toString();
    }

    @Override
    default String before() {
        return step().before();
    }

    @Override
    default String after() {
        return step().note().isEmpty() ? step().after() : step().after() + " note=" + step().note();
    }
}
