package org.anyue.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Unified social credit code (统一社会信用代码, GB 32100): 18 characters, the last one a check digit. */
final class CreditCode {

    static final int LENGTH = 18;
    /** Without I, O, S, V and Z, which are taken for digits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode() {}

    /** Without blanks, in capitals, full-width characters made plain. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a tidy code and what to do about it; empty when it is right. */
    static Optional<String> flaw(String code) {
        if (code.matches("[0-9.]+E\\+?[0-9]+")) {
            return Optional.of("代码被表格软件当成数字存了，末几位已丢失。请把该列设为“文本”格式后重新填写。");
        }
        if (code.length() != LENGTH) {
            return Optional.of("统一社会信用代码应为 18 位，现在是 %d 位。请对照营业执照填写。".formatted(code.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return Optional.of("统一社会信用代码第 %d 位不能是“%s”（不用 I、O、S、V、Z）。请对照营业执照填写。".formatted(i + 1, code.charAt(i)));
            }
        }
        return code.charAt(LENGTH - 1) == checkDigit(code)
                ? Optional.empty()
                : Optional.of("统一社会信用代码“%s”的校验位不对，有一位填错了。请对照营业执照核对。".formatted(code));
    }

    /** The check digit that the first 17 characters ask for. */
    static char checkDigit(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
