package org.anyue.identity;

import java.util.UUID;
import org.anyue.organization.Liaison;
import org.anyue.shared.Ids;
import org.anyue.vault.BlindIndex;
import org.springframework.stereotype.Component;

/** Makes codes, and the keyed hashes that are kept instead of codes and numbers. */
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

    AccessCode.Marks of(UUID link, String digits, Liaison liaison) {
        return new AccessCode.Marks(index.of(CODE + Ids.toText(link), digits), phone(liaison));
    }

    /** Each digit from a byte below 250, so that none is likelier than another. */
    static String freshDigits() {
        StringBuilder digits = new StringBuilder(AccessCode.DIGITS);
        while (digits.length() < AccessCode.DIGITS) {
            int chance = Ids.randomBytes(1)[0] & 0xFF;
            if (chance < 250) {
                digits.append(chance % 10);
            }
        }
        return digits.toString();
    }
}
