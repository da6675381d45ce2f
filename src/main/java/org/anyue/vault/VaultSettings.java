package org.anyue.vault;

import java.time.Clock;
import org.anyue.shared.DataFolder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault at start: before anything can be sealed, every key that the database depends on is there. */
@Configuration(proxyBeanMethods = false)
class VaultSettings {

    @Bean
    @ConditionalOnMissingBean
    KeySource keySource(DataFolder home, @Qualifier("systemClock") Clock clock) {
        return new KeyFolder(home, clock);
    }

    @Bean
    VaultKeys vaultKeys(KeyRegistry registry) {
        return registry.open();
    }

    @Bean
    FieldCipher fieldCipher(VaultKeys keys) {
        return new FieldCipher(keys);
    }

    @Bean
    BlindIndex blindIndex(VaultKeys keys) {
        return new BlindIndex(keys);
    }
}
