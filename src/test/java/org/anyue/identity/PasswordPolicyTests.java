package org.anyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.anyue.demo.DemoPasswords;
import org.anyue.shared.Refusal;
import org.anyue.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "aaaaaaaaaaaa",
                "abcdefghijkl",
                "Password2026!",
                "P@ssw0rd12345",
                "qwertyuiop123",
                "1qaz2wsx3edc",
                "Anquan@202606",
                "anquanshengchanyue",
                "Jiaozuo@123456",
                "woaini1314520",
                "admin@2026#06",
                "安全生产月202606!!"
            })
    void whatEverybodyTriesFirstIsRefusedByBothPresets(String password) {
        for (PasswordPreset preset : PasswordPreset.values()) {
            assertThat(refusal(preset, password)).as(password).isEqualTo(IdentityRefusal.PASSWORD_COMMON);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a long enough sentence", "xiangchi-liushu-qing", "三月桥头卖豆腐的老人笑了", "k9-Tulpen-Regen"})
    void aSentenceOfOnesOwnIsEnoughForAsvs(String password) {
        assertThat(refusal(PasswordPreset.ASVS, password)).isNull();
    }

    @Test
    void theOtherPresetWantsThreeKindsOfCharacters() {
        assertThat(refusal(PasswordPreset.DENGBAO3, "a long enough sentence"))
                .isEqualTo(IdentityRefusal.PASSWORD_PLAIN);
        assertThat(refusal(PasswordPreset.DENGBAO3, "A long enough sentence")).isNull();
        assertThat(refusal(PasswordPreset.DENGBAO3, "k9tulpenregenbogen")).isEqualTo(IdentityRefusal.PASSWORD_PLAIN);
        assertThat(refusal(PasswordPreset.DENGBAO3, "k9Tulpenregenbogen")).isNull();
    }

    @Test
    void lengthIsCountedInCharactersAndTheLoginNameIsNoPart() {
        assertThat(refusal(PasswordPreset.ASVS, "elevenchars")).isEqualTo(IdentityRefusal.PASSWORD_SHORT);
        assertThat(refusal(PasswordPreset.ASVS, "𠀀".repeat(11))).isEqualTo(IdentityRefusal.PASSWORD_SHORT);
        assertThat(refusal(PasswordPreset.ASVS, "k9tulpen ".repeat(15))).isEqualTo(IdentityRefusal.PASSWORD_LONG);
        assertThat(refusal(PasswordPreset.ASVS, "Somebody likes tulips")).isEqualTo(IdentityRefusal.PASSWORD_HAS_LOGIN);
    }

    private static @Nullable RefusalCode refusal(PasswordPreset preset, String password) {
        try {
            PasswordPolicy.check(preset, password, "somebody");
            return null;
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    /**
     * Draws with many digits, and letters that happened to stand in runs (cdea-pqrs-xwvk), used to be taken for common
     * passwords, and the demonstration then did not start.
     */
    @Test
    void whatTheDemonstrationMakesUpIsNeverRefused() {
        for (int i = 0; i < 20_000; i++) {
            String password = DemoPasswords.next();
            assertThat(password).matches("([a-z]{2}-){5}[a-z]{2}");
            assertThatCode(() -> PasswordPolicy.check(PasswordPreset.ASVS, password, "li.guyu"))
                    .as(password)
                    .doesNotThrowAnyException();
        }
        // The worst that such a draw can be: neighbours of the alphabet in every pair, and both words of two letters.
        assertThat(refusal(PasswordPreset.ASVS, "cd-ba-qp-rs-wx-kj")).isNull();
        assertThat(refusal(PasswordPreset.ASVS, "ma-he-cd-qp-rs-wx")).isNull();
    }
}
