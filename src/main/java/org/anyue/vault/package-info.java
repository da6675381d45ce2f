/**
 * Keys and what is done with them. Keys lie in {@code keys/} of the data folder, outside the database and its backups:
 * one file per key, readable by the owner only. {@link org.anyue.vault.FieldCipher} encrypts personal data column by
 * column, {@link org.anyue.vault.BlindIndex} makes it findable by exact value, {@link org.anyue.vault.HmacKey} seals
 * records and tokens. A key that anything depends on is never made anew: the product refuses to start instead.
 */
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"shared"})
@NullMarked
package org.anyue.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
