package org.anyue.parameter;

import org.anyue.shared.RefusalCode;

/** Why a parameter was not changed. */
public enum ParameterRefusal implements RefusalCode {
    VALUE_WRONG("{0}"),
    VALUE_SAME("现在就是这个值，没有改动"),
    NOTHING_TO_UNDO("还没有改过，没有可以撤销的修改");

    private final String message;

    ParameterRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
