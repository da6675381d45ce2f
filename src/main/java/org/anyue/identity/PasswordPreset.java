package org.anyue.identity;

/** Two sets of rules about passwords; both ask for length and refuse what is common. */
public enum PasswordPreset {
    /** GB/T 22239-2019, level 3, 8.1.4.1 a): complexity and regular change. */
    DENGBAO3("等保三级", "至少 12 个字符，含大写、小写、数字、符号中的三类，每 90 天更换"),
    /** OWASP ASVS 5.0, 6.2: length instead of complexity, no change without a reason. */
    ASVS("ASVS", "至少 12 个字符，不限字符种类，不定期更换");

    private final String label;
    private final String hint;

    PasswordPreset(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    /** The rules in one line. */
    public String hint() {
        return hint;
    }
}
