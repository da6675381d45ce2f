package org.anyue.shared;

/** What a trial leaves behind in a module, so that nothing that was only tried ever counts as real. */
public interface TrialRecords {

    /** What may be taken along into earnest use. */
    enum Kind {
        /** Everything that was done; always goes. */
        WORK,
        UNITS,
        PEOPLE
    }

    default Kind kind() {
        return Kind.WORK;
    }

    /** What it is, in Chinese. */
    String label();

    long count();

    /** Erases all of it in the caller's transaction; afterwards {@link #count()} is zero. */
    void clear(Party by);

    /** After that transaction, for what lies outside the database. */
    default void afterwards() {}
}
