package org.anyue.identity;

/** Something that should be so before earnest use, though it stops nobody; a bean of the module that knows. */
public interface FormalAdvice {

    boolean met();

    String label();

    /** What to do while it is not so. */
    String advice();
}
