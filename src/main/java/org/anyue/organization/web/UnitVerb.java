package org.anyue.organization.web;

import java.util.Arrays;
import java.util.Locale;

/** What can be done with a unit on its page of changes. */
public enum UnitVerb {
    RENAME("改名", "保存名称"),
    REGISTER("登记事项", "保存登记事项"),
    MOVE("划转", "划转"),
    MERGE("合并", "并入"),
    CLOSE("撤销", "撤销单位"),
    REOPEN("恢复", "恢复单位");

    private final String label;
    private final String button;

    UnitVerb(String label, String button) {
        this.label = label;
        this.button = button;
    }

    public String label() {
        return label;
    }

    public String button() {
        return button;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static UnitVerb of(String word, boolean open) {
        return Arrays.stream(values())
                .filter(verb -> verb.word().equals(word) && verb.isFor(open))
                .findFirst()
                .orElse(open ? RENAME : REOPEN);
    }

    boolean isFor(boolean open) {
        return open == (this != REOPEN);
    }
}
