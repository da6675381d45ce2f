package org.anyue.vault;

import java.util.List;

/**
 * Where keys come from: the key folder, or a device (HSM, 云密码机) whose provider hands out key handles. A bean of this
 * type replaces the folder.
 */
public interface KeySource {

    /**
     * Every key there is.
     *
     * @throws KeysRefused when a key cannot be trusted or read
     */
    List<VaultKey> keys();

    /** A new key, durable when this returns and younger than every other one of its purpose. */
    VaultKey create(KeyPurpose purpose);

    /** Puts a key away that nothing depends on any more; it is kept where {@link #keys()} does not find it. */
    void retire(VaultKey key);
}
