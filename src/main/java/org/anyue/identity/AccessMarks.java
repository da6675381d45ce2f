package org.anyue.identity;

import java.util.UUID;
import org.anyue.organization.Liaison;
import org.anyue.shared.Ids;
import org.anyue.vault.BlindIndex;
import org.springframework.stereotype.Component;

/** The keyed hashes that are kept instead of codes and numbers. */
@Component
class AccessMarks {

    private static final String PHONE = "identity.access.phone";
    private static final String CODE = "identity.access.code ";

    private final BlindIndex index;

    AccessMarks(BlindIndex index) {
        this.index = index;
    }

    byte[] phone(Liaison liaison) {
        return index.of(PHONE, liaison.phone());
    }

    /** Whether the mark was made of this officer's number, also under a key that is being put away. */
    boolean isPhone(Liaison liaison, byte[] mark) {
        return AccessCode.Typed.any(index.all(PHONE, liaison.phone()), mark);
    }

    AccessCode.Typed typed(UUID link, String digits, Liaison liaison) {
        return new AccessCode.Typed(index.all(CODE + Ids.toText(link), digits), index.all(PHONE, liaison.phone()));
    }

    AccessCode.Marks of(UUID link, String digits, Liaison liaison) {
        return new AccessCode.Marks(index.of(CODE + Ids.toText(link), digits), phone(liaison));
    }
}
