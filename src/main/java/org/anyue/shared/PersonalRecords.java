package org.anyue.shared;

import java.util.List;
import java.util.UUID;

/** Implemented by each module that holds data about people with an account (个人信息保护法 44 to 47). */
public interface PersonalRecords {

    /** Everything that is held, also what is empty now. */
    List<PersonalSection> of(UUID account);

    /** Erases, in the caller's transaction, what nothing obliges to keep. */
    void erase(Party by, UUID account);
}
